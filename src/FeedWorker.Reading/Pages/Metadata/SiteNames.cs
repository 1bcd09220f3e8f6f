using System.Text;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>The name of the site.</summary>
internal static class SiteNames
{
    private const int Longest = 100;

    /// <returns>What the page states; <see langword="null"/> when it states none, or an address instead.</returns>
    internal static string? Stated(PageFacts facts, JsonLdFacts jsonLd) =>
        Name(facts.Meta("og:site_name")) ?? Name(facts.Meta("application-name")) ?? Name(jsonLd.Publisher);

    /// <summary>Of "Ferry returns - Lakeside Courier", what follows the headline and stands in the address as well.</summary>
    internal static string? BehindTitle(string? htmlTitle, string? headline, Uri? address)
    {
        var parts = htmlTitle is null || address is null ? [] : TitleText.Parts(Spaces.Fold(htmlTitle));
        return parts.Length > 1 && TitleText.Agree(parts[0], headline) && Ascii(parts[^1]) is { Length: > 2 } letters
            && Ascii(Site.Host(address!)).Contains(letters, StringComparison.Ordinal) // parts are empty without an address
            ? Name(parts[^1])
            : null;
    }

    /// <summary>Its letters and digits in lower case and without their marks, as names stand in addresses.</summary>
    /// <remarks>Without U+FFFE, which a character reference can write and which no normal form exists for.</remarks>
    private static string Ascii(string name) =>
        string.Concat(name.Replace('\ufffe', ' ').Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string? Name(string? stated)
    {
        var name = stated is { Length: < 4 * Longest } ? Spaces.Fold(stated) : "";
        return name.Length is > 1 and <= Longest && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }
}
