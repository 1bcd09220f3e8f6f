using System.Diagnostics;
using FeedWorker.Storage;
using Wire = FeedWorker.Contracts;

namespace FeedWorker.Publishing;

/// <summary>The message about a feed that began to fail, recovered or ended.</summary>
internal static class FeedMessages
{
    /// <summary>The message of one change of health.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="previous">How it was doing before.</param>
    /// <param name="state">How it is doing now.</param>
    /// <param name="sequence">The number of the change, greater than that of any change before; makes the id.</param>
    /// <param name="failures">Failed polls in a row.</param>
    /// <param name="reason">Why; <see langword="null"/> when it recovered.</param>
    /// <param name="changedAt">When.</param>
    /// <param name="nextPollAt">When it is asked again; <see langword="null"/> when it ended.</param>
    internal static OutgoingMessage HealthChanged(
        Wire.FeedReference feed,
        Wire.FeedState previous,
        Wire.FeedState state,
        int sequence,
        int failures,
        string? reason,
        DateTimeOffset changedAt,
        DateTimeOffset? nextPollAt)
    {
        var message = new Wire.FeedHealthChanged
        {
            MessageId = MessageIds.FeedHealthMessage(feed.Id, sequence),
            MessageType = MessageCatalog.FeedHealthChanged,
            Feed = feed,
            State = state,
            PreviousState = previous,
            Reason = reason,
            FailuresInRow = failures,
            ChangedAt = changedAt,
            NextPollAt = nextPollAt,
        };
        return new OutgoingMessage(message.MessageId, message.MessageType, MessageJson.Write(message), Activity.Current?.Id, MessageLines.Of(message));
    }
}
