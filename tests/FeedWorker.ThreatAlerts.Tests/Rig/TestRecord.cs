using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>A record in a folder of its own, under a clock that obeys.</summary>
internal sealed class TestRecord : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;

    private TestRecord()
    {
        Database = Open();
        Inbox = new MessageInbox(Database);
        Deliveries = new DeliveryLedger(Database);
    }

    internal FakeTimeProvider Time { get; } = new(TestNews.FridayNoon);

    internal AlertDatabase Database { get; }

    internal MessageInbox Inbox { get; }

    internal DeliveryLedger Deliveries { get; }

    internal string Path => System.IO.Path.Combine(_folder, "alerts.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static async Task<TestRecord> OpenAsync()
    {
        var record = new TestRecord();
        await record.Database.OpenAsync(Cancel);
        return record;
    }

    /// <summary>The same file a second time, as another process would have it.</summary>
    internal AlertDatabase Open() => new(Options.Create(new InboxOptions { Path = Path }), Time);

    internal Task<bool> RaiseAsync(ThreatStatementDetected message, params string[] sinks) =>
        RaiseAsync(message, [.. sinks.Select(sink => new NewDelivery(sink))]);

    internal Task<bool> RaiseAsync(ThreatStatementDetected message, params NewDelivery[] deliveries) => Inbox.RaiseAsync(Alert(message), deliveries, Cancel);

    /// <summary>As the consumer makes it.</summary>
    internal static NewAlert Alert(ThreatStatementDetected message) => new(
        message.MessageId, message.Statement.StatementKey, message.Statement.StatementId, message.Article.ArticleId,
        AlertView.OutletOf(message.Article), message.Reason == NoveltyReason.FirstSeen,
        message.Statement.Severity.Level, message.DetectedAt, TestNews.Body(message))
    {
        IsWithdrawal = message.Statement.Status == ThreatStatus.Withdrawn,
    };

    internal Task<bool> NoteAsync(ThreatStatementSighted message) => Inbox.NoteAsync(
        new NewSighting(
            message.MessageId, message.Statement.StatementKey, message.First.StatementId, message.Article.ArticleId,
            AlertView.OutletOf(message.Article), message.Sightings),
        Cancel);

    /// <summary>The only alert that is due in a sink.</summary>
    internal async Task<DeliveryLease> ClaimOneAsync(string sink) => Assert.Single(Assert.Single(await Deliveries.ClaimAsync(sink, 10, 1, [], Cancel)));

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
