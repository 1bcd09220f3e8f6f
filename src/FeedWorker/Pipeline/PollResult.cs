using FeedWorker.Storage;

namespace FeedWorker.Pipeline;

/// <summary>What a poll comes to.</summary>
/// <param name="Close">What is written.</param>
/// <param name="End">How it is counted.</param>
/// <param name="Problems">What was wrong with the feed although it was read.</param>
internal sealed record PollResult(FeedClose Close, FeedEnd End, IReadOnlyList<string> Problems);
