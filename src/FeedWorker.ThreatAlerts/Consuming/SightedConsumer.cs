using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;
using MassTransit;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>Notes another article with a known statement; never an alert.</summary>
internal sealed class SightedConsumer(MessageInbox inbox, StoreWait store) : IConsumer<ThreatStatementSighted>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ThreatStatementSighted> context)
    {
        var message = MessageReader.ReadSighted(context.ReceiveContext.GetBody());
        var sighting = new NewSighting(
            message.MessageId, message.Statement.StatementKey, message.First.StatementId, message.Article.ArticleId,
            AlertView.OutletOf(message.Article), message.Sightings);
        return store.UntilWrittenAsync(token => inbox.NoteAsync(sighting, token), context.CancellationToken);
    }
}
