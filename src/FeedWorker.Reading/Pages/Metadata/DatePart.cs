using System.Globalization;
using System.Text;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>A run of digits or of letters of a written date.</summary>
/// <param name="Text">The run; digits of any script as ASCII.</param>
/// <param name="IsNumber">Whether it is of digits.</param>
/// <param name="Follower">The unit after it; NUL at the end.</param>
internal sealed record DatePart(string Text, bool IsNumber, char Follower)
{
    internal const int EarliestYear = 1990;
    internal const int LatestYear = 2100;

    internal int Number { get; } = IsNumber && Text.Length < 10 ? int.Parse(Text, CultureInfo.InvariantCulture) : 0;

    internal bool IsYear => IsNumber && Text.Length == 4 && Number is >= EarliestYear and <= LatestYear;

    /// <summary>0 when it is none.</summary>
    internal int Month { get; } = IsNumber ? (Text.Length <= 2 && int.Parse(Text, CultureInfo.InvariantCulture) is <= 12 and var number ? number : 0) : MonthNames.NumberOf(Text);

    internal DatePart Slice(int start, int length) => new(Text.Substring(start, length), true, '\0');

    /// <summary>Digits and letters as runs of their own: "5th" and "T10" fall apart, as they should.</summary>
    internal static List<DatePart> Of(string text)
    {
        var parts = new List<DatePart>();
        for (var i = 0; i < text.Length;)
        {
            var isNumber = char.IsDigit(text[i]);
            if (!isNumber && !IsOfWord(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (isNumber ? char.IsDigit(text[i]) : IsOfWord(text[i])))
            {
                i++;
            }

            var run = isNumber ? Ascii(text[start..i]) : text[start..i];
            var follower = i < text.Length ? text[i] : '\0';
            if (isNumber && run.Length is 5 or 6 && follower == ':' && new DatePart(run[..4], true, ' ').IsYear)
            {
                // "3 May 202621:25": the page parts the year from the hour by nothing but style.
                parts.Add(new DatePart(run[..4], true, ' '));
                parts.Add(new DatePart(run[4..], true, follower));
            }
            else if (run == "tháng" && parts.Count > 0)
            {
                parts[^1] = parts[^1] with { Follower = '/' };
            }
            else if (isNumber || !IsFiller(run))
            {
                parts.Add(new DatePart(run, isNumber, follower));
            }
        }

        return parts;
    }

    // The vowels of many scripts are marks.
    private static bool IsOfWord(char unit) =>
        char.IsLetter(unit) || (unit > '\u02FF' && char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static string Ascii(string digits)
    {
        if (System.Text.Ascii.IsValid(digits))
        {
            return digits;
        }

        var ascii = new StringBuilder(digits.Length);
        foreach (var digit in digits)
        {
            ascii.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit)));
        }

        return ascii.ToString();
    }

    private static bool IsFiller(string word) =>
        word is "de" or "of" or "del" or "st" or "nd" or "rd" or "th" or "T" or "t" or "er" or "di" or "den" or "d" or "năm" or "h" or "H"
            or "年" or "月" or "日" or "時" or "时" or "点" or "년" or "월" or "일" or "시" or "º";
}
