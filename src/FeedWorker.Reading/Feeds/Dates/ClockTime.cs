using System.Globalization;

namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>Reading of clock times and numeric offsets; every digit counts, nothing is skipped.</summary>
internal static class ClockTime
{
    /// <summary><c>9:05</c>, <c>09:05:30</c>, <c>09:05:30.25</c>, <c>24:00</c>; a leap second counts as the second before it.</summary>
    internal static TimeSpan? Read(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        if (count is < 2 or > 3 || Number(text[parts[0]], 1, 2) is not { } hour || Number(text[parts[1]], 2, 2) is not { } minute)
        {
            return null;
        }

        var (second, fraction) = (0, 0.0);
        if (count == 3)
        {
            var seconds = text[parts[2]];
            var point = seconds.IndexOfAny('.', ',');
            if (Number(point < 0 ? seconds : seconds[..point], 2, 2) is not { } whole
                || (point >= 0 && !Fraction(seconds[(point + 1)..], out fraction)))
            {
                return null;
            }

            second = whole == 60 ? 59 : whole;
        }

        if (minute > 59 || second > 59 || hour > 24 || (hour == 24 && (minute > 0 || second > 0)))
        {
            return null;
        }

        return new TimeSpan(hour, minute, second) + TimeSpan.FromMilliseconds(Math.Floor(fraction * 1000));
    }

    /// <summary><c>+0100</c>, <c>-05:30</c>, <c>+5:30</c>, <c>+01</c>: minutes, at most fourteen hours.</summary>
    internal static int? Offset(ReadOnlySpan<char> text)
    {
        if (text is not ['+' or '-' or '−', ..])
        {
            return null;
        }

        var digits = text[1..];
        var colon = digits.IndexOf(':');
        var (hours, minutes) = colon >= 0
            ? (Number(digits[..colon], 1, 2), Number(digits[(colon + 1)..], 2, 2))
            : digits.Length > 2 ? (Number(digits[..^2], 1, 2), Number(digits[^2..], 2, 2)) : (Number(digits, 1, 2), 0);
        if (hours is not { } h || minutes is not (>= 0 and < 60) || (h * 60) + minutes > 14 * 60)
        {
            return null;
        }

        return (text[0] == '+' ? 1 : -1) * ((h * 60) + minutes);
    }

    /// <summary>A number of so many ASCII digits.</summary>
    internal static int? Number(ReadOnlySpan<char> text, int fewest, int most) =>
        text.Length >= fewest && text.Length <= most && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Fraction(ReadOnlySpan<char> digits, out double fraction)
    {
        fraction = 0;
        return digits.IsEmpty is false && digits.Length <= 12 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (fraction = number / Math.Pow(10, digits.Length)) >= 0;
    }
}
