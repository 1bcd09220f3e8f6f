using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;

/// <summary>Posts alerts into a channel of Slack.</summary>
internal sealed class SlackSink(IOptions<SlackOptions> options, TimeProvider time) : IAlertSink, IDisposable
{
    private readonly HttpSender _sender = new(options.Value, SlackOptions.Section, "Slack", atOnce: 1, time);

    /// <inheritdoc/>
    public string Name => "slack";

    /// <summary>One: Slack takes about one message a second from a webhook.</summary>
    public int AtOnce => 1;

    /// <inheritdoc/>
    public int MostTogether => SlackMessage.MostAlerts;

    /// <inheritdoc/>
    public TimeSpan GiveUpAfter => options.Value.GiveUpAfter;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken) => _sender.PostAsync(
        alerts[0], SlackMessage.Write([.. alerts.Select(AlertView.Of)], alerts[0].More), complete: null, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();
}
