namespace FeedWorker.Storage;

/// <summary>The articles by state.</summary>
/// <param name="Waiting">To be fetched, now or after a postponement; leased ones too.</param>
/// <param name="Leased">Being worked on at this moment.</param>
/// <param name="Done">Closed; some are due for another visit later.</param>
/// <param name="SetAside">Given up, with a reason.</param>
internal sealed record ArticleCounts(int Waiting, int Leased, int Done, int SetAside);
