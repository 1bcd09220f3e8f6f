using System.Globalization;
using System.Text;

namespace FeedWorker.ThreatAlerts.Alerts.Showing;

/// <summary>Text of strangers, made harmless for a line that people and terminals read.</summary>
internal static class PlainText
{
    internal const int LongestPart = 200;

    /// <summary>
    /// Without control and invisible characters and without the angle brackets of markup; on one line, runs of spaces one space, cut where it
    /// is too long.
    /// </summary>
    internal static string Of(string? text, int longest = LongestPart)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (clean.Length >= longest)
            {
                clean.Append('…');
                break;
            }

            if (IsVisible(rune))
            {
                clean.Append(rune.Value switch { '<' => "‹", '>' => "›", _ => rune.ToString() });
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd();
    }

    // A lone surrogate enumerates as U+FFFD, which is visible.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
