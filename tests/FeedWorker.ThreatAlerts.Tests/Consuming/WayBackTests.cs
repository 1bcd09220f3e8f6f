using System.Diagnostics;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Tests.Architecture;
using FeedWorker.ThreatAlerts.Tests.Rig;
using RabbitMQ.Client;

namespace FeedWorker.ThreatAlerts.Tests.Consuming;

/// <summary>What the README tells operators to run, when statements lie among the errors.</summary>
public sealed class WayBackTests(SharedServers servers) : IDisposable
{
    private const string Queue = "feedworker.threat-alerts.detected";

    // The system's own interpreter: the package that Debian brings (python3-pika) belongs to it.
    private const string Interpreter = "/usr/bin/python3";
    private const string Address = "amqp://threatalerts:secret@broker.example/feedworker";

    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Statements_among_the_errors_become_alerts_and_poison_stays()
    {
        Assert.SkipUnless(File.Exists(Interpreter), $"no {Interpreter}");
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder);
        await using (var publisher = await Publisher.ConnectAsync(broker))
        {
            await publisher.DetectedAsync("poison"u8.ToArray());
            await Until.TrueAsync(async () => await broker.MessagesInAsync($"{Queue}_error", Cancel) == 1);
        }

        await using (var connection = await broker.ConnectAsync(Cancel))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Cancel))
        {
            await channel.BasicPublishAsync($"{Queue}_dead", "", TestNews.Body(TestNews.Detected()), Cancel);
            await channel.BasicPublishAsync($"{Queue}_error", "", TestNews.Body(TestNews.Detected("another")), Cancel);
        }

        await Until.TrueAsync(async () =>
            await broker.MessagesInAsync($"{Queue}_dead", Cancel) == 1 && await broker.MessagesInAsync($"{Queue}_error", Cancel) == 2);

        var errors = await RunAsync(Script().Replace(
            Address, $"amqp://{broker.User}:{broker.Password}@{broker.Host}:{broker.Port}/{broker.VirtualHost}", StringComparison.Ordinal));

        Assert.Equal("", errors);
        await service.UntilAsync(alerts: 2, sightings: 0);
        await Until.TrueAsync(async () =>
            await broker.MessagesInAsync($"{Queue}_dead", Cancel) == 0 && await broker.MessagesInAsync($"{Queue}_error", Cancel) == 1);
    }

    private static string Script()
    {
        var section = File.ReadAllText(WorkingCopy.At("src/FeedWorker.ThreatAlerts/README.md")).Split("## The way back")[1];
        var script = section.Split("```python\n")[1].Split("```")[0];
        Assert.Contains(Address, script, StringComparison.Ordinal);
        return script;
    }

    private static async Task<string> RunAsync(string script)
    {
        Assert.SkipUnless(File.Exists(Interpreter), $"there is no {Interpreter}");
        using var process = Process.Start(new ProcessStartInfo(Interpreter, ["-W", "ignore", "-c", script]) { RedirectStandardError = true })!; // a new process is always started
        var errors = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.SkipWhen(errors.Contains("No module named 'pika'", StringComparison.Ordinal), "Debian's package python3-pika is missing");
        return errors;
    }
}
