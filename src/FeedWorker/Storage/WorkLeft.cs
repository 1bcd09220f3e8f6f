namespace FeedWorker.Storage;

/// <summary>What the three ledgers still hold for this moment.</summary>
/// <param name="Due">Feeds, articles and messages that could be claimed, were it not for their host.</param>
/// <param name="Leased">Those that someone works on.</param>
/// <param name="NextChangeIn">How long until a lease runs out, a host that is waited for becomes free, or the next row that counts falls due; null: nothing of that kind.</param>
/// <param name="Messages">How many of <paramref name="Due"/> are messages.</param>
internal sealed record WorkLeft(int Due, int Leased, TimeSpan? NextChangeIn, int Messages = 0)
{
    internal bool Nothing => Due == 0 && Leased == 0;

    internal bool NothingButMessages => Due == Messages && Leased == 0;
}
