using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;
using MassTransit;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>Raises the alert of a detected statement. The broker hears of it only after the commit.</summary>
internal sealed class DetectedConsumer(MessageInbox inbox, AlertPlan plan, Doorbell doorbell, StoreWait store, ILogger<DetectedConsumer> logger)
    : IConsumer<ThreatStatementDetected>
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
            message.DetectedAt, body)
        {
            IsWithdrawal = message.Statement.Status == ThreatStatus.Withdrawn,
        };
        await store.UntilWrittenAsync(
            async token =>
            {
                var deliveries = plan.For(message);
                if (await inbox.RaiseAsync(alert, deliveries, token).ConfigureAwait(false))
                {
                    ConsumingLog.Raised(logger, alert.Id, alert.Severity, deliveries.Count == 0 ? "nowhere: no rule wants it" : string.Join(", ", deliveries));
                }
            },
            context.CancellationToken).ConfigureAwait(false);
        doorbell.Ring();
    }
}
