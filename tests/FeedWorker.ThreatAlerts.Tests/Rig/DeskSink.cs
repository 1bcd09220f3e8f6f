using System.Text.Json;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>A way out that takes three alerts together and posts their ids, the way the ones of the service post.</summary>
internal sealed class DeskSink(string url, TimeProvider time, TimeSpan? giveUpAfter = null) : IAlertSink, IDisposable
{
    private readonly HttpSender _sender = new(new WebhookOptions { Url = url }, "Desk", "the desk", 1, time);

    public string Name => "desk";

    public int AtOnce => 1;

    public int MostTogether => 3;

    public TimeSpan GiveUpAfter => giveUpAfter ?? TimeSpan.FromDays(1);

    public Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken) => _sender.PostAsync(
        alerts[0], JsonSerializer.SerializeToUtf8Bytes(new DeskPost(alerts[0].GroupId, alerts[0].More, [.. alerts.Select(alert => alert.Id)])), null,
        cancellationToken);

    /// <summary>What a receiver was told.</summary>
    internal static DeskPost Read(Posted post) => JsonSerializer.Deserialize<DeskPost>(post.Body)!;

    public void Dispose() => _sender.Dispose();
}

/// <summary>The body of a <see cref="DeskSink"/>.</summary>
internal sealed record DeskPost(Guid Group, int More, IReadOnlyList<Guid> Alerts);
