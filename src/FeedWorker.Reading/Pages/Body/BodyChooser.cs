using System.Net;
using FeedWorker.Reading.Pages.Kinds;
using FeedWorker.Reading.Pages.Markup;
using FeedWorker.Reading.Pages.Metadata;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Decides whether what was found is an article, and whether JSON-LD tells it better.</summary>
internal static class BodyChooser
{
    // Fewer units of running text are a label, a teaser or a notice.
    private const int LeastProse = 120;

    // Beside one picture stands a caption, and no article.
    private const int LeastOfSlides = 400;

    // A flash of news on a page that states to be an article.
    private const int LeastOfStated = 80;

    // JSON-LD is often cut or without paragraphs: it must hold this much more to be believed.
    private const double MuchMore = 1.5;

    // Where the page shows as much, boxes were left out on purpose, unless little is left.
    private const double FarMore = 3;
    private const int LeastStated = 400;

    /// <returns><see langword="null"/> when there is no article.</returns>
    internal static ArticleBody? Choose(ArticleBody found, JsonLdFacts jsonLd)
    {
        if (jsonLd.Body is { Length: >= LeastStated } stated && Plain(stated) is { } told
            && told.Length > (told.Length < MuchMore * found.AroundLength ? FarMore : MuchMore) * found.Length)
        {
            return WithLead(found, told);
        }

        return found.ProseLength >= LeastProse && found.LinkLength < found.Length / 2 ? found : null;
    }

    /// <summary>Reads pages that draw their text in the browser, from data in a script.</summary>
    /// <returns><see langword="null"/> when there is no article.</returns>
    internal static ArticleBody? FromScript(string source, string? description, string? title)
    {
        if ((ScriptMarkup.Find(source) ?? ScriptParagraphs.Find(source)) is not { } markup)
        {
            return null;
        }

        using var document = MarkupParser.Parse(SourceSimplifier.Simplify(markup).Html);
        var body = document.Body is null ? null : BodyReader.Read(OutlineReader.Read(document.Body, static (_, _) => { }), description, title);
        return body?.ProseLength >= LeastProse ? body : null;
    }

    /// <summary>An article made of pictures: all that it says stands under them.</summary>
    /// <returns><see langword="null"/> when the page states no article, or there is none under its pictures either.</returns>
    internal static ArticleBody? Slides(PageOutline outline, StatedKinds stated, string? description, string? title)
    {
        var body = stated.IsArticle && !stated.IsVideo ? BodyReader.Read(outline, description, title, true) : null;
        return body?.ProseLength >= LeastOfSlides && body.LinkLength < body.Length / 2 ? body : null;
    }

    /// <summary>A text too short to be told from a notice, on a page that states to be an article.</summary>
    /// <returns><see langword="null"/> when it says something else than an article.</returns>
    internal static ArticleBody? Short(ArticleBody found, StatedKinds stated) =>
        stated.IsArticle && !stated.IsVideo && found.Length >= LeastOfStated && found.LinkLength == 0
            && found.Paragraphs.All(paragraph => BodyReader.EndsSentence(paragraph.Text) && !WallWords.StandForText(paragraph.Text))
            ? found
            : null;

    private static ArticleBody WithLead(ArticleBody found, ArticleBody told)
    {
        var lead = found.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Standfirst).Take(1).ToList();
        return lead.Count == 0 || Letters.ShareStart(told.Paragraphs[0].Text, lead[0].Text, 30)
            ? told
            : told with { Paragraphs = [lead[0], .. told.Paragraphs] };
    }

    /// <summary>The stated body is plain text, markup, or markup escaped twice.</summary>
    private static ArticleBody? Plain(string stated)
    {
        var text = WebUtility.HtmlDecode(stated);
        if (text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            return FromMarkup(text);
        }

        var builder = new BlockBuilder();
        var paragraphs = new List<BodyParagraph>();
        foreach (var line in text.Split(['\n', '\r', '\u2028', '\u2029']))
        {
            builder.Append(line, false);
            if (!builder.IsEmpty)
            {
                paragraphs.Add(new BodyParagraph(builder.Take(), ParagraphKind.Body));
            }
        }

        return paragraphs.Count == 0 ? null : new ArticleBody(paragraphs, text.Length, 0, text.Length);
    }

    private static ArticleBody? FromMarkup(string markup)
    {
        using var document = MarkupParser.Parse(SourceSimplifier.Simplify(markup).Html);
        if (document.Body is null)
        {
            return null;
        }

        var blocks = OutlineReader.Read(document.Body, static (_, _) => { }).Blocks;
        var paragraphs = blocks.Where(block => block.HeadingLevel != 1 && !Boilerplate.Holds(block))
            .Select(block => new BodyParagraph(block.Text, block.Kind)).ToList();
        return paragraphs.Count == 0 ? null : new ArticleBody(paragraphs, blocks.Sum(block => block.ProseLength), 0, markup.Length);
    }
}
