using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Cleans and compares headlines.</summary>
internal static class TitleText
{
    // A headline has at most a few hundred units; whoever writes more into its field has written something else.
    private const int Longest = 600;

    private static readonly string[] Dividers =
        [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", " / ", " ‹ ", " ⋆ ", "｜", "ㅣ"];

    /// <summary>White space folded, the site's name off either end.</summary>
    /// <param name="title">As stated; <see langword="null"/> stays so.</param>
    /// <param name="siteName">The name to take off; <see langword="null"/> when it is not known.</param>
    /// <param name="endsWithSite">Whether a short last part is the site's name even when that name is not known.</param>
    internal static string? Bare(string? title, string? siteName, bool endsWithSite = false)
    {
        if (title is null)
        {
            return null;
        }

        var bare = Spaces.Fold(Cut(title));
        bare = WithoutSite(bare, siteName, endsWithSite);
        return bare.Length > 0 ? bare : null;
    }

    /// <summary>The title, or as much of it as a headline may have.</summary>
    internal static string Cut(string title) => Cuts.Before(title, Longest);

    /// <summary>Whether both are the same headline, one perhaps cut short or followed by something.</summary>
    internal static bool Agree(string? one, string? other) =>
        one is not null && other is not null && (Letters.SameWords(one, other) || Letters.StartAlike(one, other, 15));

    /// <summary>Whether one is the other with something before or after it, such as a kicker.</summary>
    internal static bool Overlap(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return longer.Contains(shorter, StringComparison.OrdinalIgnoreCase) || Agree(one, other);
    }

    /// <summary>
    /// Of two that have the same words the one with more marks: a heading made of a kicker and a headline often lost the colon.
    /// </summary>
    internal static string Fuller(string shown, string? stated) =>
        stated is not null && stated.Length > shown.Length && Letters.SameWords(shown, stated) ? stated : shown;

    internal static bool IsSite(string part, string? siteName) =>
        siteName is not null && part.Length > 0
        && (Letters.SameWords(part, siteName) || Letters.StartAlike(part, siteName, Math.Min(4, siteName.Length)));

    /// <summary>Whether a text that may as well be a headline is only the site's name: "Metro", "Metro UK", not "Metro strike over".</summary>
    internal static bool IsOnlySite(string text, string? siteName) =>
        IsSite(text, siteName) && (text.Length <= siteName!.Length || Letters.SameWords(text, siteName)
            || (text.StartsWith(siteName, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(text[siteName.Length])
                && text.AsSpan(siteName.Length).Trim().IndexOf(' ') < 0));

    internal static string[] Parts(string title) =>
        title.Split(Dividers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutSite(string bare, string? siteName, bool endsWithSite)
    {
        foreach (var divider in Dividers)
        {
            var at = bare.LastIndexOf(divider, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var (head, tail) = (bare[..at].TrimEnd(), bare[(at + divider.Length)..].Trim());
            if (IsSite(tail, siteName) || (endsWithSite && head.Length > 15 && tail.Length < head.Length / 2 && tail.Count(c => c == ' ') < 4))
            {
                return WithoutSite(head, siteName, false);
            }

            var first = bare.IndexOf(divider, StringComparison.Ordinal);
            if (IsOnlySite(bare[..first], siteName))
            {
                return bare[(first + divider.Length)..].Trim();
            }
        }

        return bare;
    }
}
