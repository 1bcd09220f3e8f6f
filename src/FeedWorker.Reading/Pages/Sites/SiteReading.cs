using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Sites;

/// <summary>What the rule of a site finds on one of its pages. Each part is <see langword="null"/> or empty where it finds nothing.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Authors">The authors.</param>
/// <param name="Body">The text with its lead.</param>
internal sealed record SiteReading(string? Title, IReadOnlyList<string> Authors, ArticleBody? Body)
{
    // Of one selector; a rule that fits every element of a large page must not fill the memory.
    private const int MostElements = 2_000;

    private static readonly SiteReading _nothing = new(null, [], null);

    /// <summary>Reads what the rule names, after it has taken off the page what the rule says.</summary>
    internal static SiteReading Of(SiteRule? rule, IHtmlDocument document)
    {
        if (rule is null)
        {
            return _nothing;
        }

        foreach (var element in Find(document, rule.Remove))
        {
            element.Remove();
        }

        return new SiteReading(
            Find(document, rule.Title).Select(TextOf).FirstOrDefault(text => text.Length > 0),
            [.. Find(document, rule.Authors).Select(TextOf).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)],
            BodyOf(rule, document));
    }

    private static ArticleBody? BodyOf(SiteRule rule, IHtmlDocument document)
    {
        var blocks = Find(document, rule.Body).SelectMany(BlocksOf).Where(block => block.HeadingLevel != 1).ToList();
        if (blocks.Count == 0)
        {
            return null;
        }

        var lead = Find(document, rule.Standfirst).Select(TextOf).FirstOrDefault(text => text.Length > 0);
        var paragraphs = blocks.Where(block => block.Text != lead).Select(block => new BodyParagraph(block.Text, block.Kind));
        var prose = blocks.Sum(block => block.ProseLength);
        return new ArticleBody(
            lead is null ? [.. paragraphs] : [new BodyParagraph(lead, ParagraphKind.Standfirst), .. paragraphs],
            prose, blocks.Sum(block => block.LinkLength), prose);
    }

    /// <summary>The elements in the order of the page, none inside another.</summary>
    private static List<IElement> Find(IHtmlDocument document, string? selector)
    {
        var found = new List<IElement>();
        if (selector is null)
        {
            return found;
        }

        var taken = new HashSet<IElement>();
        foreach (var element in document.QuerySelectorAll(selector).Take(MostElements))
        {
            var holder = element.ParentElement;
            while (holder is not null && !taken.Contains(holder))
            {
                holder = holder.ParentElement;
            }

            if (holder is null && taken.Add(element))
            {
                found.Add(element);
            }
        }

        return found;
    }

    private static IReadOnlyList<Block> BlocksOf(IElement element) => OutlineReader.Read(element, static (_, _) => { }).Blocks;

    private static string TextOf(IElement element) => string.Join(' ', BlocksOf(element).Select(block => block.Text));
}
