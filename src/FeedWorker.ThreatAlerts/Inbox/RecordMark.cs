namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>Where the record stands: what was read under an equal mark is still so, unless something came in the same millisecond.</summary>
/// <param name="First">Number of the oldest alert; null when there is none.</param>
/// <param name="Last">Number of the newest.</param>
/// <param name="ChangedAt">When the newest alert or sighting was recorded, in Unix milliseconds.</param>
internal sealed record RecordMark(long? First, long? Last, long? ChangedAt);
