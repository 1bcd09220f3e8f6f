using System.Diagnostics;
using System.Text.Json.Nodes;
using FeedWorker.Contracts;
using FeedWorker.TestServers;
using FeedWorker.TestServers.Mail;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FeedWorker.ThreatAlerts.Tests.Commands;

/// <summary>The executable is killed, or told to stop, in the middle of its work.</summary>
public sealed class KilledServiceTests(SharedServers servers) : IDisposable
{
    private const int Messages = 150;
    private const string Queue = "feedworker.threat-alerts.detected";

    private readonly AlertsProcess _program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Killed_again_and_again_it_still_raises_each_alert_once()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        var sent = new HashSet<string>();
        var first = await _program.ServeAsync(broker, [.. To(receiver)]);
        await using (var publisher = await Publisher.ConnectAsync(broker))
        {
            for (var i = 0; i < Messages; i++)
            {
                var message = TestNews.Detected($"statement {i}");
                sent.Add(message.MessageId.ToString());
                await publisher.PublishAsync(message);
            }

            // In the middle: some are recorded, some acknowledged, some on their way out.
            await Until.TrueAsync(() => receiver.Posts.Count >= 5);
            await KillAsync(first);
        }

        var second = await _program.ServeAsync(broker, [.. To(receiver)]);
        await Until.TrueAsync(() => Keys(receiver).Count >= 30);
        await KillAsync(second);
        var third = await _program.ServeAsync(broker, [.. To(receiver)]);
        await Until.TrueAsync(() => Keys(receiver).Count == Messages);
        await KillAsync(third);

        Assert.True(sent.SetEquals(Keys(receiver)));
        await using var record = await OpenRecordAsync();
        Assert.Equal(Messages, await CountAsync(record, "SELECT COUNT(*) FROM alerts"));
    }

    // The answer is there, and the mark is not: somebody holds the record while the process is killed.
    [Fact]
    public async Task Killed_between_the_answer_and_the_mark_it_asks_again_under_the_same_key()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        var first = await _program.ServeAsync(broker, [.. To(receiver)]);
        await using (var record = await OpenRecordAsync())
        {
            var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            SqliteTransaction? held = null;
            receiver.Next(async context =>
            {
                held = record.BeginTransaction(deferred: false);
                await context.Response.WriteAsync("taken", context.RequestAborted);
                await context.Response.CompleteAsync();
                answered.SetResult();
            });
            await using var publisher = await Publisher.ConnectAsync(broker);
            await publisher.PublishAsync(TestNews.Detected());
            await answered.Task.WaitAsync(Cancel);
            await KillAsync(first);
            held!.Dispose();
            Assert.Equal(1, await CountAsync(record, "SELECT COUNT(*) FROM deliveries WHERE due IS NOT NULL"));
        }

        var second = await _program.ServeAsync(broker, [.. To(receiver)]);
        await Until.TrueAsync(() => receiver.Posts.Count == 2);
        await KillAsync(second);

        Assert.Single(Keys(receiver));
    }

    // The digest was due while no process ran; the first of its alerts have left when the process is killed.
    [Fact]
    public async Task Killed_in_the_middle_of_a_digest_it_sends_each_alert_at_least_once_under_its_key()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        var sent = new HashSet<string>();
        using (var database = new AlertDatabase(Options.Create(new InboxOptions { Path = _program.At("alerts.db") }), TimeProvider.System))
        {
            await database.OpenAsync(Cancel);
            var due = TimeProvider.System.GetUtcNow();
            for (var i = 0; i < 12; i++)
            {
                var message = TestNews.Detected($"statement {i}", severity: 1 + (i % 5));
                sent.Add(message.MessageId.ToString());
                await new MessageInbox(database).RaiseAsync(
                    TestRecord.Alert(message), [new NewDelivery("webhook", due, "digest")], Cancel);
            }
        }

        for (var i = 0; i < 5; i++)
        {
            receiver.Next(200);
        }

        receiver.Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var first = await _program.ServeAsync(broker, [.. To(receiver), "Webhook:AtOnce=1"]);
        await Until.TrueAsync(() => receiver.Posts.Count == 6);
        await KillAsync(first);
        var second = await _program.ServeAsync(broker, [.. To(receiver), "Webhook:AtOnce=1"]);
        await Until.TrueAsync(() => receiver.Posts.Count == 13);
        await KillAsync(second);

        Assert.True(sent.SetEquals(Keys(receiver)));
        var severities = receiver.Posts.Select(post => JsonNode.Parse(post.Body)!["message"]!["statement"]!["severity"]!["level"]!.GetValue<int>()).ToList();
        Assert.Equal(severities.OrderDescending(), severities);
    }

    // Held by the rules of one process; handed over by the next one, which is killed when the server has the mail and its word has not come.
    [Fact]
    public async Task Killed_while_a_digest_is_handed_over_it_sends_the_same_mail_again()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var server = await servers.OrSkipAsync(() => SmtpServer.StartAsync(cancellationToken: Cancel), Cancel);
        string[] settings =
        [
            "Mail:Host=127.0.0.1", $"Mail:Port={server.Port}", "Mail:Encryption=None", "Mail:From=alerts@worker.example", "Mail:To:0=desk@desk.example",
            "Alerts:Rules:0:Name=grave", "Alerts:Rules:0:MinimumSeverity=4", "Alerts:Rules:0:Digest:0=mail",
            "Alerts:Rules:1:Name=rest", "Alerts:Rules:1:Ignore=true", "Alerts:Digests:0:Every=1.00:00:00",
        ];
        var first = await _program.ServeAsync(broker, settings);
        await using var publisher = await Publisher.ConnectAsync(broker);
        var sent = await PublishAsync(publisher, Enumerable.Range(0, 5).Select(i => TestNews.Detected($"statement {i}", severity: 4 + (i % 2))));
        await PublishAsync(publisher, [TestNews.Detected("not grave", severity: 3)]);
        await using var record = await OpenRecordAsync();
        await Until.TrueAsync(async () => await CountAsync(record, "SELECT COUNT(*) FROM alerts") == 6);
        await KillAsync(first);

        // The day is over, and another alert waits for the next one.
        await WriteAsync(record, "UPDATE deliveries SET due = unixepoch() * 1000, since = unixepoch() * 1000");
        server.Answer("DATA", SmtpServer.HangKept);
        var second = await _program.ServeAsync(broker, settings);
        await Until.TrueAsync(() => server.Received().Count == 1);
        await PublishAsync(publisher, [TestNews.Detected("late")]);
        await Until.TrueAsync(async () => await CountAsync(record, "SELECT COUNT(*) FROM alerts") == 7);
        await KillAsync(second);

        server.AnswerAsUsual();
        var third = await _program.ServeAsync(broker, settings);
        await Until.TrueAsync(async () => await CountAsync(record, "SELECT COUNT(*) FROM deliveries WHERE delivered_at IS NOT NULL") == 5);
        await KillAsync(third);

        var mails = server.Received().Select(mail => MimeMessage.Load(new MemoryStream(mail.Data))).ToList();
        Assert.Equal(2, mails.Count);
        Assert.Equal(mails[0].MessageId, mails[1].MessageId);
        Assert.All(mails, mail => Assert.Equal(sent, mail.Headers["X-FeedWorker-Alert"]!.Split(' ').ToHashSet()));
        Assert.Equal(1, await CountAsync(record, "SELECT COUNT(*) FROM deliveries WHERE held = 'digest' AND due IS NOT NULL"));
    }

    // A process that is cut short leaves with another code than 0, and the answer unheard.
    [Fact]
    public async Task Told_to_stop_it_waits_for_an_answer_that_is_under_way()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        receiver.Next(async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), context.RequestAborted);
            await context.Response.WriteAsync("taken", context.RequestAborted);
        });
        var process = await _program.ServeAsync(broker, [.. To(receiver)]);
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected());
        await Until.TrueAsync(() => receiver.Posts.Count == 1);

        await TerminateAsync(process);

        Assert.Equal(0, process.ExitCode);
        await using var record = await OpenRecordAsync();
        Assert.Equal(1, await CountAsync(record, "SELECT COUNT(*) FROM deliveries WHERE delivered_at IS NOT NULL"));
    }

    [Fact]
    public async Task Told_to_stop_it_ends_in_order_and_in_time()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        var process = await _program.ServeAsync(broker, [.. To(receiver)]);
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected());
        await Until.TrueAsync(() => receiver.Posts.Count == 1);

        var clock = Stopwatch.StartNew();
        await TerminateAsync(process);

        Assert.Equal(0, process.ExitCode);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(25));
        Assert.Equal(0, await broker.MessagesInAsync(Queue, Cancel));
    }

    [Fact]
    public async Task A_line_that_nobody_can_read_any_more_is_not_delivered()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var process = await _program.ServeAsync(broker);
        process.StandardOutput.Close();
        await using var publisher = await Publisher.ConnectAsync(broker);

        await publisher.PublishAsync(TestNews.Detected());

        await using var record = await OpenRecordAsync();
        await Until.TrueAsync(async () =>
            await CountAsync(record, "SELECT COUNT(*) FROM deliveries WHERE due IS NOT NULL AND problem LIKE 'standard output: %'") == 1);
    }

    [Fact]
    public async Task A_service_that_cannot_go_on_says_so_to_who_would_restart_it()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var process = await _program.ServeAsync(broker);
        await using (var record = await OpenRecordAsync())
        {
            await WriteAsync(record, "ALTER TABLE deliveries RENAME TO elsewhere");
        }

        await process.WaitForExitAsync(Cancel);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("console cannot go on", await process.StandardError.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    private static IEnumerable<string> To(Receiver receiver) =>
        [$"Webhook:Url={receiver.Url}", $"Webhook:Secret={TestPump.Secret}", "Console:Enabled=false"];

    private static HashSet<string> Keys(Receiver receiver) => [.. receiver.Posts.Select(post => post.Headers["Idempotency-Key"])];

    private static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(Cancel);
    }

    private static async Task TerminateAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
    }

    private static async Task<HashSet<string>> PublishAsync(Publisher publisher, IEnumerable<ThreatStatementDetected> messages)
    {
        var ids = new HashSet<string>();
        foreach (var message in messages)
        {
            ids.Add(message.MessageId.ToString());
            await publisher.PublishAsync(message);
        }

        return ids;
    }

    private async Task<SqliteConnection> OpenRecordAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_program.Folder, "alerts.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }

    private static async Task WriteAsync(SqliteConnection record, string sql)
    {
        await using var command = record.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<long> CountAsync(SqliteConnection record, string sql)
    {
        await using var command = record.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(Cancel))!; // a count is never null
    }
}
