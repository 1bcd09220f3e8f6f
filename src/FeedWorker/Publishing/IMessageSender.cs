using FeedWorker.Storage;

namespace FeedWorker.Publishing;

/// <summary>A bus that messages can leave on.</summary>
internal interface IMessageSender
{
    /// <summary>Which bus and where, for people.</summary>
    string Description { get; }

    /// <summary>Finds out whether the bus takes messages, and prepares it where that is needed. Cheap while nothing is wrong.</summary>
    /// <param name="inDoubt">Ask the bus, even if nothing seems wrong: a message could not be sent.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Why it takes none, in an operator's words; <see langword="null"/>: as far as one can tell it does.</returns>
    Task<string?> FindTroubleAsync(bool inDoubt, CancellationToken cancellationToken);

    /// <summary>Sends one message and waits until it is safe.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, which ends the wait at once: the outcome is unknown.</exception>
    Task<PublishOutcome> SendAsync(OutboxLease lease, CancellationToken cancellationToken);
}
