namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>An alert of the record, whether or not it left in some way.</summary>
/// <param name="Sequence">Its number in the record; a later alert has a higher one.</param>
/// <param name="Id">The alert's id.</param>
/// <param name="RaisedAt">When it was recorded.</param>
/// <param name="Body">The message as it came: JSON in UTF-8.</param>
/// <param name="Sightings">How widely it is known at this moment.</param>
/// <param name="Earlier">The alert that this one says more about, or takes back; null when there is none.</param>
internal sealed record RecordedAlert(long Sequence, Guid Id, DateTimeOffset RaisedAt, byte[] Body, Sightings Sightings, EarlierAlert? Earlier);
