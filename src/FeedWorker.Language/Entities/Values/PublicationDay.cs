namespace FeedWorker.Language.Entities.Values;

/// <summary>The one rule by which an instant of publication becomes the day that dates and offices count from.</summary>
internal static class PublicationDay
{
    /// <summary>The day in UTC, wherever the publisher's clock stands; <see langword="null"/> for no instant, and for one that is no day of publication.</summary>
    internal static DateOnly? Of(DateTimeOffset? publishedAt) =>
        publishedAt is { } instant && instant.UtcDateTime is { Year: > 1900 and < 2200 } utc ? DateOnly.FromDateTime(utc) : null;
}
