using System.Globalization;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;

namespace FeedWorker.Publishing;

/// <summary>Puts one message on the bus and waits until it is safe, for a bounded time.</summary>
internal sealed class BusPublisher(IMessageSender sender, IOptions<PublishingOptions> options, TimeProvider time)
{
    /// <summary>Which bus and where, for people.</summary>
    internal string Bus => sender.Description;

    /// <summary>Why the bus takes no messages; see <see cref="IMessageSender.FindTroubleAsync"/>.</summary>
    internal Task<string?> FindTroubleAsync(bool inDoubt, CancellationToken cancellationToken) =>
        sender.FindTroubleAsync(inDoubt, cancellationToken);

    /// <summary>Publishes; never throws for what the bus or the disk does.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled: the outcome is unknown, the message stays in the outbox.</exception>
    internal async Task<PublishOutcome> PublishAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        if (!MessageCatalog.Types.ContainsKey(lease.Type))
        {
            return new PublishOutcome.Rejected($"unknown message type {lease.Type}");
        }

        // The bus must never see it: a broker closes the channel over a body that is too large, and with it everything else under way.
        if (lease.Body.Length > MessageSize.MaxBytes)
        {
            return new PublishOutcome.Rejected(
                string.Create(CultureInfo.InvariantCulture, $"the message has {lease.Body.Length} bytes, at most {MessageSize.MaxBytes} are sent"), ForGood: true);
        }

        var timeout = options.Value.Timeout;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // A bus may honour its token late, so that the wait has a limit of its own.
            return await sender.SendAsync(lease, limit.Token).WaitAsync(timeout, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await limit.CancelAsync();
            return new PublishOutcome.Unavailable($"no confirm within {timeout.TotalSeconds:0} s");
        }
    }
}
