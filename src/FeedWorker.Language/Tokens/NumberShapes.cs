namespace FeedWorker.Language.Tokens;

/// <summary>Numbers of several groups that are one: telephone numbers, dates. Ranges ("2019-20", "10-15") are not.</summary>
internal static class NumberShapes
{
    private const int MostGroups = 5;
    private const int LongestFraction = 10; // of a second, with its stop

    /// <summary>The position behind the groups; <paramref name="end"/> when they are not one number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first group begins.</param>
    /// <param name="end">Where the first group ends.</param>
    internal static int EndOf(string text, int start, int end)
    {
        Span<int> lengths = stackalloc int[MostGroups];
        lengths[0] = end - start;
        var (groups, last) = (1, end);
        var separator = end < text.Length ? text[end] : ' ';
        while (groups < MostGroups && last + 1 < text.Length && text[last] is '-' or '/' && (text[last] == separator || groups == 1 || text[last] == '-')
            && char.IsAsciiDigit(text[last + 1]))
        {
            var next = last + 1;
            while (next < text.Length && next - last < 12 && char.IsAsciiDigit(text[next]))
            {
                next++;
            }

            lengths[groups++] = next - last - 1;
            last = next;
        }

        if (Characters.IsWordPartAt(text, last) || !IsOne(text, start, lengths[..groups], separator))
        {
            return end;
        }

        return last;
    }

    /// <summary>The position behind a date with its time, as machines write them ("2024-03-12T10:00:00Z"); <paramref name="start"/> when there is none.</summary>
    internal static int InstantEnd(string text, int start)
    {
        var end = Follow(text, start, "0000-00-00T00:00");
        if (end == start)
        {
            return start;
        }

        end = Follow(text, end, ":00");
        var fraction = Follow(text, end, ".0");
        while (fraction > end && fraction - end < LongestFraction && fraction < text.Length && char.IsAsciiDigit(text[fraction]))
        {
            fraction++;
        }

        end = Follow(text, Math.Max(end, fraction), "Z");
        end = Follow(text, Follow(text, end, "+00:00"), "-00:00");
        return Characters.IsWordPartAt(text, end) ? start : end;
    }

    // The position behind a shape, in which 0 stands for any digit.
    private static int Follow(string text, int start, string shape)
    {
        if (text.Length - start < shape.Length)
        {
            return start;
        }

        for (var i = 0; i < shape.Length; i++)
        {
            var fits = shape[i] == '0' ? char.IsAsciiDigit(text[start + i]) : text[start + i] == shape[i];
            if (!fits)
            {
                return start;
            }
        }

        return start + shape.Length;
    }

    private static bool IsOne(string text, int start, ReadOnlySpan<int> lengths, char separator)
    {
        if (lengths.Length >= 3)
        {
            // "26/09/2000", "2022-02-20", "713-555-0123"; "1-7-0-1" is a row of scores.
            return lengths.Length <= 4 && lengths[^1] >= 2;
        }

        if (lengths.Length < 2)
        {
            return false;
        }

        var first = int.TryParse(text.AsSpan(start, Math.Min(lengths[0], 9)), out var one) ? one : 0;
        var second = int.TryParse(text.AsSpan(start + lengths[0] + 1, Math.Min(lengths[1], 9)), out var other) ? other : 0;

        // "555-0123" dials, "77002-1234" is a postal code; "12/27" and "9/11" are days, "1/2", "24/7" and "2021/22" are not.
        return separator == '-'
            ? lengths is [3, 4] or [5, 4]
            : lengths[0] <= 2 && lengths[1] <= 2 && first is > 0 and <= 31 && second is > 0 and <= 31 && Math.Min(first, second) <= 12 && Math.Max(first, second) > 8
                && (first, second) is not (24, 7);
    }
}
