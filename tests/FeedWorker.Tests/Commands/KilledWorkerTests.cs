using System.Text.Json.Nodes;

namespace FeedWorker.Tests.Commands;

/// <summary>The worker is killed in the middle of its work, again and again: nothing is lost, nothing is detected twice.</summary>
public sealed class KilledWorkerTests
{
    [Fact]
    public async Task The_messages_are_those_of_an_undisturbed_run()
    {
        using var calm = new FeedWorkerProcess();
        using var killed = new FeedWorkerProcess();
        Assert.Equal(0, (await calm.RunAsync(Once(calm))).Code);

        // Each life may write a few lines more before it is killed, so that the deaths fall into every part of the work.
        for (var lines = 0; lines < 120; lines += 40)
        {
            using var process = killed.Start(Once(killed));
            while (!process.HasExited && CountLines(killed) <= lines)
            {
                await Task.Yield();
            }

            process.Kill();
            await process.WaitForExitAsync(FeedWorkerProcess.Cancel);
        }

        Assert.Equal(0, (await killed.RunAsync(Once(killed))).Code);

        var expected = Messages(calm);
        var actual = Messages(killed);
        Assert.NotEmpty(expected);
        Assert.Equal(Ids(expected), Ids(actual));
        Assert.Equal(Keys(expected), Keys(actual));
    }

    // A short lease, so that what a killed worker held is soon free again.
    private static string[] Once(FeedWorkerProcess worker) =>
    [
        "once", "--set", "Sample:Enabled=true", "--set", $"Sample:Port={Port}", "--set", "Storage:LeaseLength=00:00:05",
        "--set", $"Storage:Path={worker.At("worker.db")}", "--set", $"Publishing:JournalPath={worker.At("messages.jsonl")}",
        "--set", "Pipeline:PollInterval=1.00:00:00",
    ];

    // One port for all lives: addresses of articles, and with them their ids, name it.
    private static int Port { get; } = FreePort();

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int CountLines(FeedWorkerProcess worker)
    {
        var file = worker.At("messages.jsonl");
        if (!File.Exists(file))
        {
            return 0;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Count(c => c == '\n');
    }

    // A kill may leave half a line; its message comes again whole.
    private static List<JsonNode> Messages(FeedWorkerProcess worker) =>
    [
        .. File.ReadAllLines(worker.At("messages.jsonl")).Where(line => line.StartsWith('{') && line.EndsWith('}')).Select(line => JsonNode.Parse(line)!),
    ];

    private static SortedSet<string> Ids(List<JsonNode> messages) => [.. messages.Select(message => message["messageId"]!.GetValue<string>())];

    // For each statement exactly one Detected: its key appears under one message id only.
    private static List<string> Keys(List<JsonNode> messages) =>
    [
        .. messages.Where(message => message["messageType"]!.GetValue<string>().Contains("detected", StringComparison.Ordinal))
            .DistinctBy(message => message["messageId"]!.GetValue<string>())
            .Select(message => message["statement"]!["statementKey"]!.GetValue<string>()).Order(StringComparer.Ordinal),
    ];
}
