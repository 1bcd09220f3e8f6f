namespace FeedWorker.Storage;

/// <summary>The undelivered messages.</summary>
/// <param name="Waiting">To be delivered; leased ones too.</param>
/// <param name="Leased">Being published at this moment.</param>
/// <param name="SetAside">Given up, with a reason.</param>
/// <param name="OldestWaiting">Age of the oldest waiting message; null: none waits.</param>
internal sealed record OutboxCounts(int Waiting, int Leased, int SetAside, TimeSpan? OldestWaiting);
