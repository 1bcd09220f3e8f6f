namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>A date as it is written: what it does not say stays open.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day; <see langword="null"/> when only the day is written.</param>
/// <param name="Offset">The zone; <see langword="null"/> when none is written.</param>
internal readonly record struct WrittenDate(DateOnly Day, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>A date without a zone is taken as UTC, so that its calendar day stays the day that was written.</summary>
    internal DateTimeOffset Instant => new(Day, Time ?? TimeOnly.MinValue, Offset ?? TimeSpan.Zero);
}
