using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Commands;

/// <summary>The commands as people type them, and what they tell their caller.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] _broker = ["--set", "RabbitMq:User=ada", "--set", "RabbitMq:Password=tide"];

    private readonly AlertsProcess _program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Validate_tells_every_error_and_exits_with_2()
    {
        var wrong = await _program.RunAsync("validate", "--set", "RabbitMq:User=ada", "--set", "Inbox:Path=", "--set", "Alerts:Minimum=3");
        var sound = await _program.RunAsync(["validate", .. _broker]);

        Assert.Equal((2, ""), (wrong.Code, wrong.Output));
        Assert.All(["RabbitMq:Password: required", "Alerts:Minimum: unknown key"], error => Assert.Contains(error, wrong.Errors, StringComparison.Ordinal));
        Assert.Equal((0, "The configuration is sound. Alerts go to: console\n1. default: everything -> console at once\n"), (sound.Code, sound.Output));
    }

    [Fact]
    public async Task Alerts_that_were_set_aside_are_listed_and_sent_again()
    {
        var message = TestNews.Detected();
        await SetAsideAsync(message);

        var listed = await _program.RunAsync(["alerts", "list", "--set-aside", .. _broker]);
        var unknown = await _program.RunAsync(["alerts", "retry", Guid.NewGuid().ToString(), .. _broker]);
        var retried = await _program.RunAsync(["alerts", "retry", message.MessageId.ToString(), .. _broker]);
        var waiting = await _program.RunAsync(["alerts", "list", .. _broker]);

        Assert.Equal(0, listed.Code);
        Assert.StartsWith($"{message.MessageId} ", listed.Output, StringComparison.Ordinal);
        Assert.Contains("webhook set aside after 1 attempts (the receiver answered 400): THREAT Ana Ruiz", listed.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 waiting, 0 held, 1 set aside\n", listed.Output, StringComparison.Ordinal);
        Assert.Equal((1, "0 alerts are sent again\n"), (unknown.Code, unknown.Output));
        Assert.Equal((0, "1 alerts are sent again\n"), (retried.Code, retried.Output));
        Assert.EndsWith("1 waiting, 0 held, 0 set aside\n", waiting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_service_on_the_same_record_does_not_start()
    {
        using var first = RecordLock.Take(_program.At("alerts.db"));

        var second = await _program.RunAsync(["run", "--set", "Inbox:Path=alerts.db", .. _broker]);

        Assert.Equal(1, second.Code);
        Assert.Contains("Another threatalerts works on the record", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_without_a_service_says_so()
    {
        var (code, _, errors) = await _program.RunAsync(["health", "--set", $"Operations:Address=http://127.0.0.1:{Relay.FreePort()}", .. _broker]);

        Assert.Equal(1, code);
        Assert.Contains("no answer from", errors, StringComparison.Ordinal);
    }

    private async Task SetAsideAsync(Contracts.ThreatStatementDetected message)
    {
        Directory.CreateDirectory(_program.At("data"));
        using var database = new AlertDatabase(Options.Create(new InboxOptions { Path = _program.At("data/alerts.db") }), TimeProvider.System);
        await database.OpenAsync(Cancel);
        await new MessageInbox(database).RaiseAsync(
            new NewAlert(
                message.MessageId, message.Statement.StatementKey, message.Statement.StatementId, message.Article.ArticleId,
                AlertView.OutletOf(message.Article), true, 4, message.DetectedAt, TestNews.Body(message)),
            [new NewDelivery("webhook")], Cancel);
        var deliveries = new DeliveryLedger(database);
        await deliveries.SetAsideAsync(Assert.Single(await deliveries.ClaimAsync("webhook", 1, 1, [], Cancel)), "the receiver answered 400", Cancel);
    }
}
