using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;
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
    public async Task Alerts_that_were_set_aside_are_given_up_for_good_only_by_name_or_all_of_them()
    {
        var message = TestNews.Detected();
        await SetAsideAsync(message);
        await SetAsideAsync(TestNews.Detected("another"));

        var unnamed = await _program.RunAsync(["alerts", "drop", .. _broker]);
        var one = await _program.RunAsync(["alerts", "drop", message.MessageId.ToString(), .. _broker]);
        var again = await _program.RunAsync(["alerts", "drop", message.MessageId.ToString(), .. _broker]);
        var all = await _program.RunAsync(["alerts", "drop", "--all", .. _broker]);
        var left = await _program.RunAsync(["alerts", "list", .. _broker]);

        Assert.Equal(2, unnamed.Code);
        Assert.Contains("alerts drop wants the id of an alert, or --all", unnamed.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "1 alerts are dropped\n"), (one.Code, one.Output));
        Assert.Equal((1, "0 alerts are dropped\n"), (again.Code, again.Output));
        Assert.Equal((0, "1 alerts are dropped\n"), (all.Code, all.Output));
        Assert.Equal("0 waiting, 0 held, 0 set aside\n", left.Output);
    }

    // What sinks cannot show must not end the list either.
    [Fact]
    public async Task An_alert_with_an_impossible_address_is_listed()
    {
        var message = TestNews.Detected();
        await RaiseAsync(message with { Article = message.Article with { Url = "https://xn--ü.example/strait" } }, new NewDelivery("console"));

        var (code, output, _) = await _program.RunAsync(["alerts", "list", .. _broker]);

        Assert.Equal(0, code);
        Assert.Contains("(Oslen Post, no web address)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_service_on_the_same_record_does_not_start()
    {
        using var first = RecordLock.Take(_program.At("alerts.db"));

        var second = await _program.RunAsync(["run", "--set", "Inbox:Path=alerts.db", .. _broker]);

        Assert.Equal(1, second.Code);
        Assert.Contains("Another threatalerts works on the record", second.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_program.At("alerts.db")), "the second one touched the record");
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_not_made_to_be_looked_into()
    {
        var listed = await _program.RunAsync(["alerts", "list", "--set", "Inbox:Path=data/alrts.db", .. _broker]);
        var retried = await _program.RunAsync(["alerts", "retry", "--set", "Inbox:Path=data/alrts.db", .. _broker]);

        Assert.Equal((1, "", 1, ""), (listed.Code, listed.Output, retried.Code, retried.Output));
        Assert.Contains($"There is no record {_program.At("data/alrts.db")} (setting Inbox:Path)", listed.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_program.Folder));
    }

    // Of addresses for documentation (RFC 5737), so of no machine.
    [Fact]
    public async Task Probes_that_cannot_listen_are_told_with_their_setting()
    {
        var (code, _, errors) = await _program.RunAsync(["run", "--set", "Operations:Address=http://192.0.2.1:5482", .. _broker]);

        Assert.Equal(1, code);
        Assert.Contains("threatalerts: the probes cannot listen: ", errors, StringComparison.Ordinal);
        Assert.Contains("(setting Operations:Address)", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_without_a_service_says_so()
    {
        var (code, _, errors) = await _program.RunAsync(["health", "--set", $"Operations:Address=http://127.0.0.1:{Relay.FreePort()}", .. _broker]);

        Assert.Equal(1, code);
        Assert.Contains("no answer from", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_is_listed_with_its_reason_and_its_time()
    {
        var due = TimeProvider.System.GetUtcNow().AddDays(1);
        await RaiseAsync(TestNews.Detected(), new NewDelivery("console", due, "quiet hours"));
        await RaiseAsync(TestNews.Detected("another"), new NewDelivery("pager"));

        var (code, output, _) = await _program.RunAsync(["alerts", "list", .. _broker]);

        Assert.Equal(0, code);
        Assert.Contains($" console held until {due:u} (quiet hours): THREAT Ana Ruiz", output, StringComparison.Ordinal);
        Assert.Contains(" pager waiting for a sink that is turned off after 0 attempts: THREAT Ana Ruiz", output, StringComparison.Ordinal);
        Assert.EndsWith("1 waiting, 1 held, 0 set aside\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_alert_goes_through_every_sink_and_leaves_no_trace()
    {
        await using var receiver = await Receiver.StartAsync();

        var (code, output, _) = await _program.RunAsync(["test-alert", .. To(receiver), .. _broker]);

        Assert.Equal(0, code);
        Assert.StartsWith("TEST THREAT Testa Probe (this is a test) -> nobody: close the strait", output, StringComparison.Ordinal);
        Assert.EndsWith("\nconsole: delivered\nwebhook: delivered\n", output, StringComparison.Ordinal);
        var body = JsonNode.Parse(Assert.Single(receiver.Posts).Body)!;
        Assert.True(body["test"]!.GetValue<bool>());
        Assert.Equal("Testa Probe", MessageReader.ReadDetected(Encoding.UTF8.GetBytes(body["message"]!.ToJsonString())).Statement.Speaker?.Name);
        Assert.Empty(Directory.GetFileSystemEntries(_program.Folder));
    }

    [Fact]
    public async Task A_test_alert_that_does_not_get_through_is_a_failure_with_its_reason()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Next(503, "closed for the night");
        receiver.Next(403, "who are you");

        var away = await _program.RunAsync(["test-alert", .. To(receiver), .. _broker]);
        var refused = await _program.RunAsync(["test-alert", "--sink", "webhook", .. To(receiver), .. _broker]);
        var console = await _program.RunAsync(["test-alert", "--sink", "Console", .. To(receiver), .. _broker]);
        var unknown = await _program.RunAsync(["test-alert", "--sink", "pager", .. _broker]);

        Assert.Equal(1, away.Code);
        Assert.Contains("\nconsole: delivered\nwebhook: not now: the receiver answered 503: closed for the night (", away.Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("webhook: takes nothing: the receiver answered 403: who are you (", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, console.Code);
        Assert.Equal(2, receiver.Posts.Count);
        Assert.Equal((2, ""), (unknown.Code, unknown.Output));
        Assert.Contains("no sink pager is turned on; turned on are console", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_takes_no_sample_and_says_so()
    {
        string[] on = ["--set", "Feed:Enabled=true", "--set", "Console:Enabled=false", "--set", "Operations:Address=http://127.0.0.1:4002/", .. _broker];

        var all = await _program.RunAsync(["test-alert", .. on]);
        var feed = await _program.RunAsync(["test-alert", "--sink", "feed", .. on]);
        var off = await _program.RunAsync(["test-alert", "--sink", "feed", .. _broker]);

        const string Said = "feed: takes no sample; its settings are sound, and a running service serves it at http://127.0.0.1:4002/alerts.atom\n";
        Assert.Equal((0, Said, 0, Said), (all.Code, all.Output, feed.Code, feed.Output));
        Assert.Equal((2, ""), (off.Code, off.Output));
        Assert.Contains("no sink feed is turned on; turned on are console", off.Errors, StringComparison.Ordinal);
    }

    private static string[] To(Receiver receiver) => ["--set", $"Webhook:Url={receiver.Url}", "--set", $"Webhook:Secret={TestPump.Secret}"];

    private async Task RaiseAsync(Contracts.ThreatStatementDetected message, NewDelivery delivery)
    {
        Directory.CreateDirectory(_program.At("data"));
        using var database = new AlertDatabase(Options.Create(new InboxOptions { Path = _program.At("data/alerts.db") }), TimeProvider.System);
        await database.OpenAsync(Cancel);
        await new MessageInbox(database).RaiseAsync(TestRecord.Alert(message), [delivery], Cancel);
    }

    private async Task SetAsideAsync(Contracts.ThreatStatementDetected message)
    {
        await RaiseAsync(message, new NewDelivery("webhook"));
        using var database = new AlertDatabase(Options.Create(new InboxOptions { Path = _program.At("data/alerts.db") }), TimeProvider.System);
        var deliveries = new DeliveryLedger(database);
        await deliveries.SetAsideAsync(Assert.Single(await deliveries.ClaimAsync("webhook", 1, 1, [], Cancel)), "the receiver answered 400", Cancel);
    }
}
