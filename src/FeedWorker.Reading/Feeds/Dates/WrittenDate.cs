using System.Buffers;
using System.Collections.Frozen;

namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>Dates with the month's name in them, in any order: RFC 822, asctime, and their relatives.</summary>
internal static class WrittenDate
{
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "de", "del", "of", "at", "um", "uhr", "г.", "г", "à", "år", "-");

    private static readonly FrozenSet<string> Ordinals = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "st", "nd", "rd", "th", "er");

    private static readonly SearchValues<char> ClockChars = SearchValues.Create("0123456789:.");

    private static readonly FrozenSet<string> Weekdays = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// <returns>Whether every word was understood.</returns>
    internal static bool Read(string[] words, DateParts parts)
    {
        var pieces = words.SelectMany(Apart).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var (word, comma) = pieces[i];
            // A first word with a comma is a weekday in some language; without one only English is told from a month.
            var weekday = i == 0 && char.IsLetter(word[0]) && (comma || Weekdays.Contains(word) || (pieces.Count > 1 && MonthNames.Find(word) is null));
            if (!weekday && !Weekdays.Contains(word) && !Piece(word, parts))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What may follow a clock time: half of the day, offset, zone, a comment.</summary>
    internal static bool AfterTime(string word, DateParts parts)
    {
        if (word.StartsWith('(') || word.EndsWith(')'))
        {
            // "(Central European Time)" beside a number is a comment; alone it may be a zone.
            if (!parts.HasOffset)
            {
                parts.SetZone(word.Trim('(', ')'));
            }

            return true;
        }

        switch (word.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant())
        {
            case "AM":
                parts.SetHalf(false);
                return true;
            case "PM":
                parts.SetHalf(true);
                return true;
        }

        if (ClockTime.Offset(word) is { } minutes)
        {
            parts.SetOffset(minutes);
            return true;
        }

        var sign = word.AsSpan().IndexOfAny('+', '-');
        if (sign > 0 && word[..sign].ToUpperInvariant() is "GMT" or "UTC" or "UT")
        {
            if (ClockTime.Offset(word.AsSpan(sign)) is not { } shift)
            {
                return false;
            }

            parts.SetOffset(shift);
            return true;
        }

        // An unknown name must not pass for none: the instant then comes out as null.
        if (parts.HasTime && char.IsLetter(word[0]) && word.Length <= 10)
        {
            if (!parts.HasOffset)
            {
                parts.SetZone(word);
            }

            return true;
        }

        return false;
    }

    // "Fri,24" is two words, "22-Nov-2026" three; commas only tell a weekday.
    private static IEnumerable<(string Word, bool Comma)> Apart(string word)
    {
        var named = word.Count(c => c == '-') == 2 && word.Any(char.IsLetter);
        foreach (var piece in word.Split(','))
        {
            if (piece.Length > 0)
            {
                foreach (var part in named ? piece.Split('-', StringSplitOptions.RemoveEmptyEntries) : [piece])
                {
                    yield return (part, word.Contains(',', StringComparison.Ordinal));
                }
            }
        }
    }

    private static bool Piece(string word, DateParts parts)
    {
        if (Fillers.Contains(word))
        {
            return true;
        }

        if (!parts.HasMonth && MonthNames.Find(word) is { } month)
        {
            parts.AsMail = parts.HasDay;
            parts.SetMonth(month);
            return true;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return Digits(word, parts);
        }

        return AfterTime(word, parts);
    }

    private static bool Digits(string word, DateParts parts)
    {
        if (word.Contains(':', StringComparison.Ordinal))
        {
            return TimeAndMore(word, parts);
        }

        if (word.Contains('/', StringComparison.Ordinal) || word.Contains('-', StringComparison.Ordinal))
        {
            return !parts.HasYear && !parts.HasMonth && IsoDate.Read([word], parts);
        }

        var number = word.TrimEnd('.');
        if (number.Length > 2 && Ordinals.Contains(number[^2..]))
        {
            number = number[..^2];
        }

        if (!parts.HasDay && ClockTime.Number(number, 1, 2) is { } day)
        {
            parts.SetDay(day);
            return true;
        }

        if (parts.HasYear || ClockTime.Number(number, 2, 4) is not { } year || number.Length == 3)
        {
            return false;
        }

        // RFC 2822, 4.3: two digits up to 49 are this century.
        parts.SetYear(number.Length == 4 ? year : year < 50 ? 2000 + year : 1900 + year);
        return true;
    }

    // 10:00:00, and 10:00:00+0100, 10:00PM written together.
    private static bool TimeAndMore(string word, DateParts parts)
    {
        var end = word.AsSpan().IndexOfAnyExcept(ClockChars);
        if (ClockTime.Read(end < 0 ? word : word.AsSpan(0, end)) is not { } time)
        {
            return false;
        }

        parts.SetTime(time);
        return end < 0 || AfterTime(word[end..], parts);
    }
}
