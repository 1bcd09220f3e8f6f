namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>How widely a statement is known at this moment.</summary>
/// <param name="Count">In how many articles, the alert's own included; at least 1.</param>
/// <param name="Outlets">Who published them, the earliest known first; at most <see cref="MostOutlets"/>.</param>
internal sealed record Sightings(int Count, IReadOnlyList<string> Outlets)
{
    internal const int MostOutlets = 50;
}
