using System.Globalization;
using System.Text;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using FeedWorker.Tests.Commands;
using FeedWorker.TestServers;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Bus;

/// <summary>The executable as people start it, with a broker as its bus.</summary>
public sealed class BrokerProcessTests(SharedServers servers) : IDisposable
{
    private readonly FeedWorkerProcess _worker = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Once_sends_the_sample_news_to_the_broker_and_writes_no_journal()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);

        var (code, output, errors) = await _worker.RunAsync(["once", "--set", "Sample:Enabled=true", .. At(broker)]);

        Assert.True(code == 0, output + errors);
        Assert.Contains($"bus: RabbitMQ at {broker.Host}:{broker.Port}", output, StringComparison.Ordinal);
        Assert.Contains("no journal", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(_worker.Folder, "*.jsonl", SearchOption.AllDirectories), file => true);
        Assert.DoesNotContain(broker.Password, output + errors, StringComparison.Ordinal);
        Assert.True(await broker.MessagesInAsync("feedworker.archive.article-published", Cancel) > 0);
        Assert.True(await broker.MessagesInAsync("feedworker.archive.threat-statement-detected", Cancel) > 0);
    }

    [Fact]
    public async Task Once_without_its_broker_ends_with_the_reason_and_keeps_every_message()
    {
        var nobody = new BrokerAddress("127.0.0.1", 1, "/", "nobody", "none", 1);

        var (code, output, errors) = await _worker.RunAsync(["once", "--set", "Sample:Enabled=true", .. At(nobody)]);

        Assert.True(code == 1, output + errors);
        Assert.Contains("Bus: cannot connect to 127.0.0.1:1: nothing listens there", output, StringComparison.Ordinal);
        Assert.Matches("Messages: 0 delivered, [1-9][0-9]* waiting, 0 set aside", output);
        Assert.DoesNotContain("MassTransit", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_signal_in_the_middle_of_sending_loses_nothing()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var sent = await NoteAsync(4000);
        string[] settings = [.. At(broker), "--set", "Publishing:InFlight=10", "--set", "Operations:Address=http://127.0.0.1:0"];
        using (var process = _worker.Start(["run", "--set", "Sample:Enabled=false", .. settings]))
        {
            var output = process.StandardOutput.ReadToEndAsync(Cancel);
            var errors = process.StandardError.ReadToEndAsync(Cancel);
            while (await ReceivedAsync(broker) < 100)
            {
                Assert.False(process.HasExited, "the worker ended by itself");
                await Task.Delay(50, Cancel);
            }

            using var signal = System.Diagnostics.Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id.ToString(CultureInfo.InvariantCulture)}"]);
            await process.WaitForExitAsync(Cancel);
            Assert.True(process.ExitCode == 0, await output + await errors);
        }

        Assert.Equal(0, (await _worker.RunAsync(["once", "--set", "Sample:Enabled=false", .. settings])).Code);

        await using var connection = await broker.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var received = new HashSet<string>();
        while (await channel.BasicGetAsync(BrokerRoom.Archive, autoAck: true, Cancel) is { } message)
        {
            received.Add(message.BasicProperties.MessageId!);
        }

        Assert.Empty(sent.Except(received));
    }

    [Theory]
    [InlineData("RabbitMq:User", "required")]
    [InlineData("RabbitMq:Password", "required")]
    public async Task Without_credentials_the_configuration_is_refused(string key, string why)
    {
        string[] settings = ["--set", "Publishing:Transport=RabbitMq", "--set", "RabbitMq:User=ilse", "--set", "RabbitMq:Password=swordfish-17"];

        var (code, output, errors) = await _worker.RunAsync(["validate", .. settings, "--set", $"{key}="]);

        Assert.Equal(2, code);
        Assert.Contains($"{key}: {why}", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish-17", output + errors, StringComparison.Ordinal);
    }

    public void Dispose() => _worker.Dispose();

    private string[] At(BrokerAddress broker) =>
    [
        "--set", "Publishing:Transport=RabbitMq", "--set", $"RabbitMq:Host={broker.Host}", "--set", $"RabbitMq:Port={broker.Port.ToString(CultureInfo.InvariantCulture)}",
        "--set", $"RabbitMq:VirtualHost={broker.VirtualHost}", "--set", $"RabbitMq:User={broker.User}", "--set", $"RabbitMq:Password={broker.Password}",
        "--set", $"Storage:Path={_worker.At("worker.db")}", "--set", "Pipeline:PollInterval=1.00:00:00",
    ];

    private static async Task<long> ReceivedAsync(BrokerAddress broker)
    {
        try
        {
            return await broker.MessagesInAsync(BrokerRoom.Archive, Cancel);
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
        {
            // Not declared yet.
            return 0;
        }
    }

    private async Task<IReadOnlyList<string>> NoteAsync(int count)
    {
        using var database = new NewsDatabase(Options.Create(new StorageOptions { Path = _worker.At("worker.db") }), TimeProvider.System);
        await database.OpenAsync(Cancel);
        List<OutgoingMessage> messages = [.. Enumerable.Range(1, count).Select(number => new OutgoingMessage(
            Guid.NewGuid(), MessageCatalog.QuotePublished, Encoding.UTF8.GetBytes($$"""{"number":{{number}}}""")))];
        await database.WriteAsync(
            async session =>
            {
                await OutboxLedger.PutAsync(session, messages);
                return 0;
            }, Cancel);
        return messages.ConvertAll(message => message.Id.ToString());
    }
}
