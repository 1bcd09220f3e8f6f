using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Values;

/// <summary>Feasts that fall on the same day of the Gregorian calendar wherever they are kept under this name.</summary>
internal static class Holidays
{
    // "New Year's Eve" is four tokens, and its year the fifth.
    private const int MostTokens = 4;

    /// <summary>Behind the feast that begins at a token, without its year; the token itself where none does.</summary>
    internal static int End(SegmentedText text, int first, int limit)
    {
        if (text.Word(first) is not ("New" or "Valentine" or "Christmas" or "Boxing" or "International"))
        {
            return first;
        }

        for (var end = Math.Min(limit, first + MostTokens); end > first + 1; end--)
        {
            if (IsNamed(text.SpanOf(first, end).In(text.Text)))
            {
                return end;
            }
        }

        return first;
    }

    /// <summary>Whether the words are one such day by its full name, and perhaps its year: "Christmas Eve", but not "Christmas", which is the feast too.</summary>
    internal static bool IsNamed(ReadOnlySpan<char> words)
    {
        var name = words;
        if (name.Length > 5 && CalendarWords.Year(name[^4..]) > 0)
        {
            name = name[..^5].TrimEnd(',');
        }

        return (name.EndsWith(" Eve", StringComparison.Ordinal) || name.EndsWith(" Day", StringComparison.Ordinal)) && name.Length < 32
            && DateValue.Of(string.Concat(name, " 2000"), null) is { Length: 10 };
    }

    /// <summary>The day of a feast, with its year or the nearest one; <see langword="null"/> for all other words.</summary>
    internal static string? Value(List<string> all, Today? today)
    {
        var year = CalendarWords.Year(all[^1]);
        var name = string.Join(' ', year > 0 ? all[..^1] : all).Replace('\u2019', '\'');
        var (month, day) = name switch
        {
            "new year's" => (1, 1),
            "new year's eve" => (12, 31),
            "valentine's" => (2, 14),
            "international women's" => (3, 8),
            "halloween" => (10, 31),
            "christmas eve" => (12, 24),
            "christmas" => (12, 25),
            "boxing" => (12, 26),
            _ => (0, 0),
        };
        return month == 0 ? null : year > 0 ? Today.Iso(new DateOnly(year, month, day)) : today?.MonthDay(month, day);
    }
}
