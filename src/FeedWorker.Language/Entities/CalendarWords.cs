namespace FeedWorker.Language.Entities;

/// <summary>The names of months and days, and the numbers that stand with them.</summary>
internal static class CalendarWords
{
    private static readonly string[] _months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] _days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The number of a month, 1 to 12, by its name or abbreviation with a capital; 0 for any other word.</summary>
    internal static int Month(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length is < 3 or > 9 || word[0] is not ('J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D'))
        {
            return 0;
        }

        for (var i = 0; i < _months.Length; i++)
        {
            if (word.Equals(_months[i], StringComparison.OrdinalIgnoreCase)
                || (word.Length == 3 && _months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                || (i == 8 && word.Equals("Sept", StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The day of the week by its name, also in the plural; <see langword="null"/> for any other word.</summary>
    internal static DayOfWeek? Weekday(ReadOnlySpan<char> word)
    {
        if (word.Length is < 6 or > 10 || word[0] is not ('S' or 'M' or 'T' or 'W' or 'F'))
        {
            return null;
        }

        for (var i = 0; i < _days.Length; i++)
        {
            if (word.Equals(_days[i], StringComparison.OrdinalIgnoreCase)
                || (word.Length == _days[i].Length + 1 && word[^1] is 's' && word[..^1].Equals(_days[i], StringComparison.OrdinalIgnoreCase)))
            {
                return (DayOfWeek)i;
            }
        }

        return null;
    }

    /// <summary>A day of the month, also as an ordinal ("22nd"); 0 for anything else.</summary>
    internal static int DayOfMonth(ReadOnlySpan<char> word)
    {
        var digits = Digits(word);
        var ending = word[digits..];
        return digits is 1 or 2 && (ending.Length == 0 || ending is "st" or "nd" or "rd" or "th") && Number(word[..digits]) is >= 1 and <= 31 and var day ? day : 0;
    }

    /// <summary>A year from 1000 to 2199 in four digits; 0 for anything else.</summary>
    internal static int Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && Digits(word) == 4 && Number(word) is >= 1000 and < 2200 and var year ? year : 0;

    /// <summary>A small number in digits or words; 0 for anything else.</summary>
    internal static int Count(ReadOnlySpan<char> word) => word switch
    {
        "a" or "an" or "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        "twenty" => 20,
        "thirty" => 30,
        _ => word.Length is > 0 and <= 4 && Digits(word) == word.Length ? Number(word) : 0,
    };

    /// <summary>The ISO 8601 letter of a unit of time, with its <c>T</c> where it needs one; <see langword="null"/> for any other word.</summary>
    internal static string? Unit(ReadOnlySpan<char> word) => word switch
    {
        "second" or "seconds" => "TS",
        "minute" or "minutes" => "TM",
        "hour" or "hours" => "TH",
        "day" or "days" => "D",
        "week" or "weeks" => "W",
        "month" or "months" => "M",
        "year" or "years" => "Y",
        _ => null,
    };

    private static int Digits(ReadOnlySpan<char> word)
    {
        var count = 0;
        while (count < word.Length && char.IsAsciiDigit(word[count]))
        {
            count++;
        }

        return count;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
