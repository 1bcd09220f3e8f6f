using System.Collections.Frozen;
using System.Globalization;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>
/// Reads dates as pages write them. A stated zone is kept; a date without one is taken as UTC, so that its calendar day
/// stays the day that was written.
/// </summary>
internal static class DateText
{
    private const int Longest = 100;
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    private static readonly FrozenDictionary<string, int> Months = ReadMonths();

    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>
    {
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
        ["JST"] = 9,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>The instant with its offset; <see langword="null"/> when the text is no date between 1990 and 2100.</returns>
    internal static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        var parts = DateParts.Of(text);
        if (parts is [{ IsNumber: true, Text.Length: 10 or 13 } instant])
        {
            return FromUnixTime(instant);
        }

        return FindDay(parts) is var (day, next) ? WithTime(day, parts, next) : null;
    }

    private static DateTimeOffset? FromUnixTime(DatePart instant)
    {
        var milliseconds = long.Parse(instant.Text, CultureInfo.InvariantCulture) * (instant.Text.Length == 10 ? 1000 : 1);
        var date = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return date.Year is >= EarliestYear and <= LatestYear ? date : null;
    }

    private static (DateOnly Day, int Next)? FindDay(List<DatePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is { IsNumber: true, Text.Length: 8 or 14 or 12 } compact && Day(compact.Slice(0, 4), compact.Slice(4, 2), compact.Slice(6, 2)) is { } whole)
            {
                return (whole, i + 1);
            }

            if (i + 2 < parts.Count && Day(parts[i], parts[i + 1], parts[i + 2]) is { } day)
            {
                return (day, i + 3);
            }
        }

        return null;
    }

    private static DateOnly? Day(DatePart first, DatePart second, DatePart third)
    {
        if (first.IsYear && second.Month > 0)
        {
            return Day(first.Number, second.Month, third.Number);
        }

        if (!third.IsYear)
        {
            return null;
        }

        if (first is { IsNumber: true, Text.Length: <= 2 } && second.Month > 0 && (!second.IsNumber || first.Follower is '.' or '/' or '-'))
        {
            // 11/22/2026 can only be read month first; 1/2/2026 is read day first, as most of the world writes.
            return Day(third.Number, second.Month, first.Number);
        }

        if (first.IsNumber && second is { IsNumber: true, Text.Length: <= 2 } && first.Month > 0)
        {
            return Day(third.Number, first.Month, second.Number);
        }

        return !first.IsNumber && first.Month > 0 && second.IsNumber ? Day(third.Number, first.Month, second.Number) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateTimeOffset WithTime(DateOnly day, List<DatePart> parts, int next)
    {
        while (next < parts.Count && !(parts[next] is { IsNumber: true, Text.Length: <= 2 } && next + 1 < parts.Count && parts[next].Follower is ':' or '.' or 'h'))
        {
            next++;
        }

        if (next + 1 >= parts.Count || !parts[next + 1].IsNumber || parts[next].Number > 23 || parts[next + 1].Number > 59)
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }

        var (hour, minute) = (parts[next].Number, parts[next + 1].Number);
        var at = next + 2;
        var second = 0;
        if (at < parts.Count && parts[at - 1].Follower == ':' && parts[at] is { IsNumber: true, Number: < 60 })
        {
            second = parts[at++].Number;
            at += at < parts.Count && parts[at - 1].Follower == '.' && parts[at].IsNumber ? 1 : 0;
        }

        if (at < parts.Count && parts[at].Text.ToUpperInvariant() is "AM" or "PM")
        {
            hour = (hour % 12) + (parts[at].Text[0] is 'P' or 'p' ? 12 : 0);
            at++;
        }

        return new DateTimeOffset(day, new TimeOnly(hour, minute, second), Offset(parts, at));
    }

    private static TimeSpan Offset(List<DatePart> parts, int at)
    {
        if (at < parts.Count && Zones.TryGetValue(parts[at].Text, out var hours) && !(at + 1 < parts.Count && parts[at].Follower is '+' or '-'))
        {
            return TimeSpan.FromHours(hours);
        }

        at += at < parts.Count && !parts[at].IsNumber && parts[at].Follower is '+' or '-' or '−' ? 1 : 0;
        if (at == 0 || at >= parts.Count || !parts[at].IsNumber || parts[at - 1].Follower is not ('+' or '-' or '−'))
        {
            return TimeSpan.Zero;
        }

        var digits = parts[at].Text;
        var minutes = digits.Length > 2
            ? (parts[at].Number / 100 * 60) + (parts[at].Number % 100)
            : (parts[at].Number * 60) + (parts[at].Follower == ':' && at + 1 < parts.Count && parts[at + 1].IsNumber ? parts[at + 1].Number : 0);
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(parts[at - 1].Follower == '+' ? minutes : -minutes);
    }

    private static FrozenDictionary<string, int> ReadMonths()
    {
        // English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Turkish, Indonesian, Russian.
        string[] names =
        [
            "jan january januar jänner janvier enero ene gennaio gen janeiro januari stycznia ocak января",
            "feb february februar feber février fevrier fév febrero febbraio fevereiro fev februari lutego şubat февраля",
            "mar march märz maerz mär mars marzo março marco maart marca mart maret марта mrt mrz",
            "apr april avril abril abr aprile kwietnia nisan апреля avr",
            "may mai maj mayo maggio maio mei maja mayıs мая mag",
            "jun june juni juin junio giugno junho czerwca haziran июня giu",
            "jul july juli juillet julio luglio julho lipca temmuz июля lug juil",
            "aug august août aout agosto ago augustus augusti sierpnia ağustos agustus августа",
            "sep sept september septembre septiembre settembre setembro set września eylül сентября",
            "oct october oktober okt octobre octubre ottobre outubro out października ekim октября ott",
            "nov november novembre noviembre novembro listopada kasım ноября",
            "dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des grudnia aralık desember декабря",
        ];
        return names.SelectMany((list, index) => list.Split(' ').Distinct().Select(name => (name, index)))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.index + 1, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A run of digits or of letters.</summary>
    /// <param name="Text">The run.</param>
    /// <param name="IsNumber">Whether it is of digits.</param>
    /// <param name="Follower">The unit after it; NUL at the end.</param>
    private sealed record DatePart(string Text, bool IsNumber, char Follower)
    {
        internal int Number => IsNumber && Text.Length < 10 ? int.Parse(Text, CultureInfo.InvariantCulture) : 0;

        internal bool IsYear => IsNumber && Text.Length == 4 && Number is >= EarliestYear and <= LatestYear;

        internal int Month => IsNumber ? (Text.Length <= 2 && Number <= 12 ? Number : 0) : Months.GetValueOrDefault(Text);

        internal DatePart Slice(int start, int length) => new(Text.Substring(start, length), true, '\0');
    }

    private static class DateParts
    {
        /// <summary>Digits and letters as runs of their own: "5th" and "T10" fall apart, as they should.</summary>
        internal static List<DatePart> Of(string text)
        {
            var parts = new List<DatePart>();
            for (var i = 0; i < text.Length;)
            {
                var isNumber = char.IsAsciiDigit(text[i]);
                if (!isNumber && !char.IsLetter(text[i]))
                {
                    i++;
                    continue;
                }

                var start = i;
                while (i < text.Length && (isNumber ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i])))
                {
                    i++;
                }

                var run = text[start..i];
                if (isNumber || !IsFiller(run))
                {
                    parts.Add(new DatePart(run, isNumber, i < text.Length ? text[i] : '\0'));
                }
            }

            return parts;
        }

        private static bool IsFiller(string word) =>
            word is "de" or "of" or "del" or "st" or "nd" or "rd" or "th" or "T" or "t" or "er" or "di" or "den";
    }
}
