namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>
/// Reads the dates of feeds: RFC 822 with zone names, ISO 8601, asctime, and what programs make of them. A time without a zone is
/// UTC, a day without a time its midnight UTC; what could mean two instants is none.
/// </summary>
internal static class FeedDate
{
    // No date is longer, with weekday, comment and all.
    private const int LongestDate = 100;

    /// <returns>The instant in UTC; <see langword="null"/> when the text is no date or could mean several instants.</returns>
    internal static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate)
        {
            return null;
        }

        var (plain, marks) = EastAsianDate.Unmark(text);
        var words = plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var parts = new DateParts { HomeOffset = marks.Offset, ZoneRequired = marks.ZoneRequired };
        if (marks.Afternoon is { } afternoon)
        {
            parts.SetHalf(afternoon);
        }

        var understood = words.Length > 0 && (IsoDate.Read(words, parts) || WrittenDate.Read(words, parts));
        return understood ? parts.ToInstant() : null;
    }
}
