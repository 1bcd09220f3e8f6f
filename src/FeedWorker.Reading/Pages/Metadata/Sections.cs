using System.Net;
using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>The section of the paper that an article stands in.</summary>
internal static class Sections
{
    private const int Longest = 80;

    // Longer ones are headlines.
    private const int LongestCrumb = 40;

    /// <returns>As the page names it; <see langword="null"/> when it does not.</returns>
    internal static string? Find(JsonLdFacts jsonLd, PageFacts page, string? title, string? siteName)
    {
        // The outermost crumb is the way home, the last one may be the article itself.
        string?[] stated =
        [
            jsonLd.Section, page.Meta("article:section"), page.Meta("parsely-section"), page.Meta("sailthru.section"), page.Meta("section"),
            .. jsonLd.Breadcrumbs.Skip(1).Where(crumb => crumb.Length <= LongestCrumb).Reverse(),
        ];
        return stated.Select(section => section is { Length: < 4 * Longest } ? Spaces.Fold(WebUtility.HtmlDecode(section)) : "")
            .FirstOrDefault(section => section.Length is > 1 and <= Longest && section.Any(char.IsLetter) && !TitleText.Agree(section, title) && !Is(section, siteName) && !Is(section, title));
    }

    private static bool Is(string section, string? name) => name is not null && Letters.SameWords(section, name);
}
