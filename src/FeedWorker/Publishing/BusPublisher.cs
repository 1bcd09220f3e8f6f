using System.Globalization;
using FeedWorker.Storage;

namespace FeedWorker.Publishing;

/// <summary>Puts one message on the bus and waits until it is safe.</summary>
internal sealed class BusPublisher(IMessageSender sender)
{
    /// <summary>Which bus and where, for people.</summary>
    internal string Bus => sender.Description;

    /// <summary>Why the bus takes no messages; see <see cref="IMessageSender.FindTroubleAsync"/>.</summary>
    internal Task<string?> FindTroubleAsync(bool inDoubt, CancellationToken cancellationToken) =>
        sender.FindTroubleAsync(inDoubt, cancellationToken);

    /// <summary>Publishes; never throws for what the bus or the disk does.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: the outcome is unknown, the message stays in the outbox.</exception>
    internal async Task<PublishOutcome> PublishAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        if (!MessageCatalog.Types.ContainsKey(lease.Type))
        {
            return new PublishOutcome.Rejected($"unknown message type {lease.Type}");
        }

        // The bus must never see it: a broker closes the channel over a body that is too large, and with it everything else under way.
        return lease.Body.Length > MessageSize.MaxBytes
            ? new PublishOutcome.Rejected(
                string.Create(CultureInfo.InvariantCulture, $"the message has {lease.Body.Length} bytes, at most {MessageSize.MaxBytes} are sent"), ForGood: true)
            : await sender.SendAsync(lease, cancellationToken);
    }
}
