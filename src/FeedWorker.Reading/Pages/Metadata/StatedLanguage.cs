using AngleSharp.Html.Dom;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>The language that a page states: by the attribute of its root, else in its metadata.</summary>
internal static class StatedLanguage
{
    /// <returns>A BCP 47 tag in its usual case, such as <c>pt-BR</c>; <see langword="null"/> when none is stated.</returns>
    internal static string? Of(IHtmlDocument document, PageFacts facts, JsonLdFacts jsonLd)
    {
        var root = document.DocumentElement;
        return Tag(root.GetAttribute("lang")) ?? Tag(root.GetAttribute("xml:lang")) ?? Tag(document.Body?.GetAttribute("lang"))
            ?? Tag(facts.Meta("content-language", "language", "dc.language", "og:locale")) ?? Tag(jsonLd.Language);
    }

    private static string? Tag(string? stated)
    {
        if (stated is not { Length: >= 2 and <= 35 })
        {
            return null;
        }

        var parts = stated.Trim().Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter) || !parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit)))
        {
            return null;
        }

        return string.Join('-', parts.Select((part, index) => index == 0 ? part.ToLowerInvariant()
            : part.Length == 2 ? part.ToUpperInvariant()
            : part.Length == 4 ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()
            : part));
    }
}
