using System.Diagnostics;
using System.Text.Json.Nodes;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

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
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        await process.WaitForExitAsync(Cancel);

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
            await using var spoil = record.CreateCommand();
            spoil.CommandText = "ALTER TABLE deliveries RENAME TO elsewhere";
            await spoil.ExecuteNonQueryAsync(Cancel);
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

    private async Task<SqliteConnection> OpenRecordAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_program.Folder, "alerts.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
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
