using System.Globalization;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;

/// <summary>Posts each alert to the operator's address, signed, until it is taken.</summary>
internal sealed class WebhookSink : IAlertSink, IDisposable
{
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpSender _sender;

    public WebhookSink(IOptions<WebhookOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _sender = new HttpSender(_options, WebhookOptions.Section, "the receiver", _options.AtOnce, time);
    }

    /// <inheritdoc/>
    public string Name => "webhook";

    /// <inheritdoc/>
    public int AtOnce => _options.AtOnce;

    /// <summary>One: the receiver is a program, and what it remembers against repeats is an alert's id.</summary>
    public int MostTogether => 1;

    /// <inheritdoc/>
    public TimeSpan GiveUpAfter => _options.GiveUpAfter;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken)
    {
        var alert = alerts[0];
        var body = WebhookBody.Write(alert);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return _sender.PostAsync(
            alert, body, headers =>
            {
                headers.Add("Idempotency-Key", alert.Id.ToString());
                headers.Add("X-FeedWorker-Alert", alert.Id.ToString());
                headers.Add("X-FeedWorker-Timestamp", timestamp);
                headers.Add("X-FeedWorker-Signature", WebhookSignature.Of(_options.Secret!, timestamp, body)); // checked where there is an address
            }, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();
}
