using System.Text.Json;
using FeedWorker.Storage;
using MassTransit;
using Microsoft.Extensions.Options;

namespace FeedWorker.Publishing;

/// <summary>
/// Puts one message on the bus and waits until it is safe: on the in-memory bus, which forgets, the journal is what counts.
/// </summary>
internal sealed class BusPublisher(IBus bus, MessageJournal journal, IOptions<PublishingOptions> options, TimeProvider time)
{
    /// <summary>Publishes; never throws for what the bus or the disk does.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled: the outcome is unknown, the message stays in the outbox.</exception>
    internal async Task<PublishOutcome> PublishAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        if (!MessageCatalog.Types.TryGetValue(lease.Type, out var type))
        {
            return new PublishOutcome.Rejected($"unknown message type {lease.Type}");
        }

        try
        {
            var message = MessageJson.Read(lease.Body.Span, type);
            using var limit = new CancellationTokenSource(options.Value.Timeout, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await journal.AppendAsync(lease.Body, both.Token);

            // The transport may honour its token late, so that the wait has its own limit.
            await bus.Publish(message, type, context => context.MessageId = lease.Id, both.Token)
                .WaitAsync(options.Value.Timeout, time, cancellationToken);
            return new PublishOutcome.Confirmed();
        }
        catch (JsonException e)
        {
            return new PublishOutcome.Rejected($"body is no {lease.Type}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PublishOutcome.Unavailable($"journal {journal.Path}: {e.Message}");
        }
        catch (Exception e) when (e is TimeoutException or MassTransitException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new PublishOutcome.Unavailable($"no confirm within {options.Value.Timeout.TotalSeconds:0} s");
        }
    }
}
