using System.Globalization;
using System.Net.Http.Headers;

namespace FeedWorker.Fetching;

/// <summary>What a server says beside the body. Read from the raw headers, because half of them are not written as specified.</summary>
internal static class ResponseHints
{
    /// <summary>No server is believed for longer than this.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // Longer validators are not worth a place in the store.
    private const int MaxValidatorLength = 1024;

    extension(HttpResponseMessage response)
    {
        /// <summary>Exactly as sent, quotes and W/ included.</summary>
        internal string? ETag => Validator(Raw(response.Headers, "ETag"));

        /// <summary>Exactly as sent, even if it is no date.</summary>
        internal string? LastModified => Validator(Raw(response.Content.Headers, "Last-Modified"));

        internal string? ContentType => Raw(response.Content.Headers, "Content-Type");

        /// <returns><see langword="null"/> when there is none or it cannot be read.</returns>
        internal TimeSpan? RetryAfter(DateTimeOffset now) => Raw(response.Headers, "Retry-After") is { } value ? Pause(value, now) : null;

        /// <summary>Cache-Control decides, then Expires.</summary>
        internal TimeSpan? FreshFor(DateTimeOffset now)
        {
            if (response.Headers.CacheControl is { } control)
            {
                if (control.NoCache || control.NoStore)
                {
                    return null;
                }

                if (control.MaxAge is { } age)
                {
                    return Bounded(age - (response.Headers.Age ?? TimeSpan.Zero));
                }
            }

            return response.Content.Headers.Expires is { } expires ? Bounded(expires - (response.Headers.Date ?? now)) : null;
        }

        /// <summary>Where a redirect leads, without its fragment.</summary>
        internal Uri? Location(Uri from) =>
            Raw(response.Headers, "Location") is { Length: > 0 } value ? Follow(from, value) : null;
    }

    /// <returns><see langword="null"/> when the location is no address.</returns>
    internal static Uri? Follow(Uri from, string location)
    {
        // Uri drops direction marks while it parses and then trips over its own positions: TryCreate throws for \\U+202E//. They mean
        // nothing in an address, so they go first.
        var visible = string.Concat(location.Where(c =>
            CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)));
        return Uri.TryCreate(from, visible.Trim(), out var target) ? WithoutFragment(target) : null;
    }

    internal static Uri WithoutFragment(Uri url) =>
        url.IsAbsoluteUri && url.Fragment.Length > 0 ? new Uri(url.GetLeftPart(UriPartial.Query)) : url;

    private static TimeSpan? Pause(string value, DateTimeOffset now)
    {
        if (value.Length > 0 && value.All(char.IsAsciiDigit))
        {
            return double.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? Bounded(TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds)))
                : null;
        }

        return RetryConditionHeaderValue.TryParse(value, out var parsed) && parsed.Date is { } date ? Bounded(date - now) : null;
    }

    private static TimeSpan? Bounded(TimeSpan span) => span <= TimeSpan.Zero ? null : span > Longest ? Longest : span;

    private static string? Validator(string? value) =>
        value is { Length: > 0 and <= MaxValidatorLength } && !value.Any(char.IsControl) ? value : null;

    private static string? Raw(HttpHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values))
        {
            return null;
        }

        // A header that must be single and is not: the first wins, as in browsers.
        using var all = values.GetEnumerator();
        return all.MoveNext() ? all.Current : null;
    }
}
