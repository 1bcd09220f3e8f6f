using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;

/// <summary>Posts alerts into a channel of Slack.</summary>
internal sealed class SlackSink(IOptions<SlackOptions> options, TimeProvider time) : IAlertSink, IDisposable
{
    // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks names them; each says that the webhook posts nothing any longer.
    private static readonly HashSet<string> _wordsOfAll =
    [
        "invalid_token", "no_active_hooks", "no_service", "no_service_id", "no_team", "team_disabled", "channel_is_archived", "channel_not_found",
        "action_prohibited", "posting_to_general_channel_denied",
    ];

    private readonly HttpSender _sender = new(options.Value, SlackOptions.Section, "Slack", atOnce: 1, time, _wordsOfAll);

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
