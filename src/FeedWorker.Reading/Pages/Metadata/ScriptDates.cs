namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Dates in the data of scripts, for pages that are drawn by script alone and state none elsewhere.</summary>
internal static class ScriptDates
{
    // The most telling first; other names stand for other stories too.
    private static readonly string[] Names =
        ["datePublished", "publishedDate", "publishDate", "publish_date", "publicationDate", "pubDate", "firstPublished", "date_published"];

    // Between a name and its value stand quotation marks, perhaps escaped, a colon and blanks.
    private const int LongestGap = 8;

    private const int LongestValue = 40;

    /// <summary>Looks at the first place of each name: one pass over the source a name.</summary>
    /// <returns>The first of them that is a date; <see langword="null"/> when there is none.</returns>
    internal static WrittenDate? Find(string source)
    {
        foreach (var name in Names)
        {
            var at = source.IndexOf('"' + name, StringComparison.Ordinal);
            if (at >= 0 && Value(source.AsSpan(at + 1 + name.Length)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static WrittenDate? Value(ReadOnlySpan<char> rest)
    {
        var start = rest[..Math.Min(rest.Length, LongestGap)].IndexOfAnyInRange('0', '9');
        if (start < 0 || rest[..start].IndexOfAnyExcept("\\\": ") >= 0)
        {
            return null;
        }

        var value = rest[start..Math.Min(rest.Length, start + LongestValue)];
        var end = value.IndexOfAny('"', '\\', ',');
        return end < 0 ? null : DateText.Written(value[..end].ToString());
    }
}
