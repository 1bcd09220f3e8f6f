using System.Globalization;
using FeedWorker.Language.Entities.Values;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>
/// A deadline in the one form in which it is remembered: a day, a number of hours (<c>48h</c>), or hours with the day on which they end
/// (<c>48h 2026-11-25</c>).
/// </summary>
public static class DeadlineKey
{
    // Of a count it is not told from when it runs: an article of the next day still has "within 48 hours".
    private const int CountedDays = 1;

    private const int LongestKey = 48;

    /// <summary>The form of a deadline; two that mean the same may still differ in it, which <see cref="AreSame"/> tells.</summary>
    /// <param name="value">ISO 8601 date or duration; <see langword="null"/> when it is not exact.</param>
    /// <param name="phrase">The words, which decide where there is no value.</param>
    /// <param name="publishedAt">When the article was published, from which hours and days count; <see langword="null"/> when it is not known.</param>
    /// <returns>At most 48 units, without commas.</returns>
    public static string Of(string? value, string phrase, DateTimeOffset? publishedAt)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        if (Hours(value) is { } hours)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{hours}h");
            return PublicationDay.Of(publishedAt) is { } day && hours / 24 < DateOnly.MaxValue.DayNumber - day.DayNumber
                ? string.Create(CultureInfo.InvariantCulture, $"{key} {day.AddDays(hours / 24):yyyy-MM-dd}") : key;
        }

        var name = DayName.Of(value, phrase);
        return name.Length <= LongestKey ? name : name[..LongestKey];
    }

    /// <summary>Whether two deadlines are one: the same day, or as many hours from about the same time.</summary>
    public static bool AreSame(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (hoursOfA, dayOfA) = Parts(a);
        var (hoursOfB, dayOfB) = Parts(b);
        if (hoursOfA is null && hoursOfB is null)
        {
            return DayName.AreOne(dayOfA, dayOfB);
        }

        // "Within 24 hours" may be what is left of 48 a day later; of one day they are two deadlines.
        return hoursOfA == hoursOfB && (dayOfA.Length == 0 || dayOfB.Length == 0)
            || dayOfA.Length > 0 && dayOfB.Length > 0 && DayName.AreOne(dayOfA, dayOfB, hoursOfA is null || hoursOfB is null || hoursOfA == hoursOfB ? CountedDays : 0);
    }

    private static (string? Hours, string Day) Parts(string key)
    {
        var end = key.IndexOf('h');
        return end > 0 && key.AsSpan(0, end).IndexOfAnyExceptInRange('0', '9') < 0 && (key.Length == end + 1 || key[end + 1] == ' ')
            ? (key[..end], key[(end + 1)..].TrimStart()) : (null, key);
    }

    // "PT48H", "P2D", "P1W", "P1M"; whatever lasts less than an hour ends on the same day.
    private static int? Hours(string? value)
    {
        if (value is not ['P', .., var unit] || !int.TryParse(value.AsSpan(value[1] == 'T' ? 2 : 1)[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
        {
            return null;
        }

        return (value[1] == 'T', unit) switch
        {
            (true, 'H') => count,
            (true, _) => 0,
            (_, 'D') => count * 24,
            (_, 'W') => count * 7 * 24,
            (_, 'M') => count * 30 * 24,
            _ => count * 365 * 24,
        };
    }
}
