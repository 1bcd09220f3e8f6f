using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Teams;

/// <summary>Posts alerts into a channel of Teams.</summary>
internal sealed class TeamsSink(IOptions<TeamsOptions> options, TimeProvider time) : IAlertSink, IDisposable
{
    private readonly HttpSender _sender = new(options.Value, TeamsOptions.Section, "Teams", atOnce: 1, time);

    /// <inheritdoc/>
    public string Name => "teams";

    /// <summary>One: Teams takes a few messages a second from all workflows of a channel.</summary>
    public int AtOnce => 1;

    /// <inheritdoc/>
    public int MostTogether => TeamsCard.MostAlerts;

    /// <inheritdoc/>
    public TimeSpan GiveUpAfter => options.Value.GiveUpAfter;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken)
    {
        var card = TeamsCard.Write([.. alerts.Select(AlertView.Of)], alerts[0].More);

        // The workflow would take it with a 202 and fail at the channel, where nobody is told. A digest that is refused leaves in parts.
        return card.Length > TeamsCard.MostBytes
            ? Task.FromResult<SendOutcome>(new SendOutcome.Refused($"{card.Length} bytes are more than Teams takes ({TeamsCard.MostBytes})"))
            : _sender.PostAsync(alerts[0], card, complete: null, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();
}
