using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;
using MassTransit;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>Raises the alert of a detected statement. The broker hears of it only after the commit.</summary>
internal sealed class DetectedConsumer(MessageInbox inbox, AlertPlan plan, Doorbell doorbell, StoreWait store) : IConsumer<ThreatStatementDetected>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<ThreatStatementDetected> context)
    {
        // The body itself, because it is kept and handed on as it came.
        var body = context.ReceiveContext.GetBody();
        var message = MessageReader.ReadDetected(body);
        var alert = new NewAlert(
            message.MessageId, message.Statement.StatementKey, message.Statement.StatementId, message.Article.ArticleId,
            AlertView.OutletOf(message.Article), message.Reason == NoveltyReason.FirstSeen, message.Statement.Severity.Level,
            message.DetectedAt, body);
        await store.UntilWrittenAsync(token => inbox.RaiseAsync(alert, plan.For(message), token), context.CancellationToken).ConfigureAwait(false);
        doorbell.Ring();
    }
}
