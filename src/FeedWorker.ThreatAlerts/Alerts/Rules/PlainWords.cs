using System.Globalization;
using System.Text;

namespace FeedWorker.ThreatAlerts.Alerts.Rules;

/// <summary>Text as rules compare it: words of letters and digits between single spaces, without case and accents.</summary>
internal static class PlainWords
{
    /// <summary>With a space before the first word and after the last, so that a whole word can be looked for as it stands; " " when there is none.</summary>
    internal static string Of(string? text)
    {
        // What Unicode cannot take apart becomes a sign that is no letter: half a surrogate pair, and U+FFFE, which stands for text in the wrong byte order.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")).Replace('\ufffe', '\ufffd');
        var plain = new StringBuilder(" ");
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Letter(rune));
            }
            else if (plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return (plain[^1] == ' ' ? plain : plain.Append(' ')).ToString();
    }

    // Letters that Unicode does not take apart, and that people write without the stroke.
    private static string Letter(Rune rune) => Rune.ToLowerInvariant(rune) is var lower && lower.Value switch
    {
        'ø' => "o",
        'đ' => "d",
        'ł' => "l",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => null,
    } is { } plain ? plain : lower.ToString();
}
