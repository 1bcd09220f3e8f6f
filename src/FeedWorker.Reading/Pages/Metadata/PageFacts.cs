using AngleSharp.Dom;
using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>What the elements of a page state about it, gathered during the one walk.</summary>
internal sealed class PageFacts
{
    // Of each kind; a page needs a few, a hostile one must not fill the memory.
    private const int Most = 400;
    private const int MostBylines = 40;
    private const int LongestByline = 300;
    private const int LevelsAround = 6;

    // As ShownDates: a line of author, place, date and reading time. A sentence is not much shorter.
    private const int LongestDateline = 160;
    private const int LeastSentence = 30;

    // As DateText.
    private const int LongestTime = 200;

    // A headline, the section and the site's name.
    private const int LongestTitle = 1_000;

    private readonly Dictionary<string, List<string>> _metas = new(MetaNames.Comparer);
    private int _metaCount;
    private IElement? _headlineHeader;

    internal string? HtmlTitle { get; private set; }

    internal string? Canonical { get; private set; }

    internal bool HasPasswordField { get; private set; }

    internal List<string> Bylines { get; } = [];

    internal List<string> NamedAuthors { get; } = [];

    internal List<string> PublishedMicrodata { get; } = [];

    internal List<string> ModifiedMicrodata { get; } = [];

    internal List<TimeFact> Times { get; } = [];

    /// <summary>The first value of the first of these names that has one.</summary>
    internal string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }

    internal IReadOnlyList<string> Metas(string name) => _metas.TryGetValue(name, out var values) ? values : [];

    internal void Collect(IElement element, Hints hints)
    {
        switch (element.LocalName)
        {
            case "meta":
                CollectMeta(element);
                break;
            case "title":
                HtmlTitle ??= NullIfBlank(element.TextContent) is { } title ? Cuts.Before(title, LongestTitle) : null;
                break;
            case "link":
                CollectLink(element);
                break;
            case "input":
                HasPasswordField |= "password".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase);
                break;
            case "h1":
                _headlineHeader = element.Closest("header");
                break;
            case "time" when Times.Count < Most:
                CollectTime(element, hints);
                break;
        }

        CollectMicrodata(element);
        CollectAuthor(element, hints);
    }

    private void CollectMeta(IElement element)
    {
        var content = NullIfBlank(element.GetAttribute("content"));
        if (content is null || _metaCount >= Most)
        {
            return;
        }

        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and < 100 } name)
            {
                _metaCount++;
                if (!_metas.TryGetValue(name, out var values))
                {
                    _metas.Add(name, values = []);
                }

                values.Add(content);
            }
        }
    }

    private void CollectLink(IElement element)
    {
        if (Canonical is null && element.GetAttribute("rel") is { } relation && relation.Equals("canonical", StringComparison.OrdinalIgnoreCase))
        {
            Canonical = NullIfBlank(element.GetAttribute("href"));
        }
    }

    private void CollectTime(IElement element, Hints hints)
    {
        var value = NullIfBlank(element.GetAttribute("datetime")) ?? NullIfBlank(ElementText.Of(element, LongestTime));
        if (value is not null && !IsOfOthers(element) && !IsInSentence(element))
        {
            var isMarked = element.HasAttribute("pubdate") || (hints & Hints.Dateline) != 0;
            // The header of the page often has today's date.
            var isInArticle = element.Closest("article, main") is not null || (element.Closest("header") is { } header && header == _headlineHeader);
            Times.Add(new TimeFact(value, isMarked, isInArticle));
        }
    }

    private void CollectMicrodata(IElement element)
    {
        if (element.GetAttribute("itemprop") is not { } property)
        {
            return;
        }

        var published = property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)
            || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase);
        var modified = property.Contains("dateModified", StringComparison.OrdinalIgnoreCase);
        if ((published || modified) && PublishedMicrodata.Count + ModifiedMicrodata.Count < Most
            && (NullIfBlank(element.GetAttribute("content")) ?? NullIfBlank(element.GetAttribute("datetime"))
                ?? NullIfBlank(ElementText.Of(element, LongestTime))) is { } value)
        {
            (published ? PublishedMicrodata : ModifiedMicrodata).Add(value);
        }
    }

    private void CollectAuthor(IElement element, Hints hints)
    {
        if (Bylines.Count + NamedAuthors.Count >= MostBylines)
        {
            return;
        }

        var isNamed = element.GetAttribute("itemprop") is "author"
            || (element.LocalName == "a" && element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase));
        if ((!isNamed && (hints & Hints.Byline) == 0 && !IsSignature(element)) || IsElsewhere(element))
        {
            return;
        }

        var text = element.LocalName == "meta" ? NullIfBlank(element.GetAttribute("content")) : NullIfBlank(ElementText.Of(element, LongestByline));
        if (text is not null && text.Length < LongestByline)
        {
            (isNamed ? NamedAuthors : Bylines).Add(text);
        }
    }

    /// <summary>Papers of many countries sign at the end of the text, at its right edge.</summary>
    private static bool IsSignature(IElement element) =>
        element.LocalName == "p" && element.GetAttribute("style") is { Length: < 200 } style
        && style.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:right", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who took a picture, wrote a comment or another story.</summary>
    private static bool IsElsewhere(IElement element)
    {
        var around = element;
        for (var level = 0; around is not null && level < LevelsAround; around = around.ParentElement, level++)
        {
            // Not each aside: many sites set the author's own box there.
            if (around.LocalName is "figure" or "figcaption" || IsOfOtherStory(around))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfComments(string? name) =>
        name is { Length: < 200 } && name.StartsWith("comment", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a comment, of a box beside the text, or of another story.</summary>
    private static bool IsOfOthers(IElement element)
    {
        var around = element;
        for (var level = 0; around is not null && level < LevelsAround; around = around.ParentElement, level++)
        {
            if (around.LocalName is "aside" or "nav" or "footer" || IsOfOtherStory(around))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfOtherStory(IElement around) =>
        IsOfComments(around.ClassName) || IsOfComments(around.Id) || IsOfRelated(around.ClassName) || IsOfRelated(around.Id)
        || around.GetAttribute("itemprop") is "comment";

    private static bool IsOfRelated(string? name) =>
        name is { Length: < 200 } && (name.StartsWith("related", StringComparison.OrdinalIgnoreCase)
            || name.Contains("-related", StringComparison.OrdinalIgnoreCase) || name.Contains(" related", StringComparison.OrdinalIgnoreCase)
            || name.Contains("_related", StringComparison.OrdinalIgnoreCase) || name.Contains("recommend", StringComparison.OrdinalIgnoreCase));

    /// <summary>"The bridge opened in 1994.": not when the page was written.</summary>
    private static bool IsInSentence(IElement element)
    {
        var paragraph = element.Closest("p");
        var text = paragraph is null ? "" : ElementText.Of(paragraph, LongestByline);
        return text.Length > LongestDateline || (text is [.., '.' or '!' or '?' or '。' or '”' or '"'] && text.Length > LeastSentence);
    }

    private static string? NullIfBlank(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}

/// <summary>A <c>time</c> element.</summary>
/// <param name="Value">Its <c>datetime</c>, else its text.</param>
/// <param name="IsMarked">Whether it is marked as the date of the page.</param>
/// <param name="IsInArticle">Whether it stands in an article, the main part or a header.</param>
internal sealed record TimeFact(string Value, bool IsMarked, bool IsInArticle);
