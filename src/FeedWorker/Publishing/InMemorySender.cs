using System.Text.Json;
using FeedWorker.Storage;
using MassTransit;

namespace FeedWorker.Publishing;

/// <summary>The bus inside the process. It forgets, so that the journal is what counts.</summary>
internal sealed class InMemorySender(IBus bus, MessageJournal journal) : IMessageSender
{
    /// <inheritdoc/>
    public string Description => $"in memory, journal {journal.Path}";

    /// <inheritdoc/>
    public Task<string?> FindTroubleAsync(bool inDoubt, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public async Task<PublishOutcome> SendAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        try
        {
            var type = MessageCatalog.Types[lease.Type];
            var message = MessageJson.Read(lease.Body.Span, type);
            await journal.AppendAsync(lease.Body, cancellationToken);
            await bus.Publish(message, type, context => context.MessageId = lease.Id, cancellationToken).WaitAsync(cancellationToken);
            return PublishOutcome.Confirmed.One;
        }
        catch (JsonException e)
        {
            return new PublishOutcome.Rejected($"body is no {lease.Type}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PublishOutcome.Unavailable($"journal {journal.Path}: {e.Message}");
        }
        catch (MassTransitException e)
        {
            return new PublishOutcome.Unavailable(e.Message);
        }
    }
}
