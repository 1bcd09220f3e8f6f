using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FeedWorker.Commands;
using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Scheduling;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using Spectre.Console;

namespace FeedWorker.Tests.Bus;

/// <summary>The worker in this process, with a database of its own and a real broker, whose queues are read with RabbitMQ's own client.</summary>
internal sealed class BrokerRoom : IAsyncDisposable
{
    internal const string Exchange = MessageCatalog.QuotePublished;
    internal const string Archive = "feedworker.archive.quote-published";

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    private readonly IHost _host;
    private readonly string _folder;
    private readonly LogLines _log;

    private BrokerRoom(IHost host, string folder, LogLines log, BrokerAddress broker)
    {
        (_host, _folder, _log, Broker) = (host, folder, log, broker);
    }

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal BrokerAddress Broker { get; }

    internal IReadOnlyCollection<string> Log => _log.Lines;

    internal static async Task<BrokerRoom> StartAsync(BrokerAddress broker, params (string Key, string? Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("feedworker-bus-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "feedworker.db"),
            ["Publishing:Transport"] = "RabbitMq",
            ["Publishing:JournalPath"] = Path.Combine(folder, "messages.jsonl"),
            ["Publishing:Timeout"] = "00:00:03",
            ["Pipeline:MessageRetryDelay"] = "00:00:00.200",
            ["RabbitMq:Host"] = broker.Host,
            ["RabbitMq:Port"] = broker.Port.ToString(CultureInfo.InvariantCulture),
            ["RabbitMq:VirtualHost"] = broker.VirtualHost,
            ["RabbitMq:User"] = broker.User,
            ["RabbitMq:Password"] = broker.Password,
        }).AddInMemoryCollection(settings.GroupBy(setting => setting.Key, (key, values) => KeyValuePair.Create(key, values.Last().Value))).Build();
        var log = new LogLines();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMetrics();
        builder.Logging.AddWorkerLogging(configuration);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddWorker(configuration);
        builder.Services.AddSingleton(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }));
        builder.Services.AddOptions<OperationsOptions>();
        builder.Services.AddSingleton<Heartbeat>();
        builder.Services.AddSingleton<Readiness>();
        var host = builder.Build();
        await host.Services.GetRequiredService<NewsDatabase>().OpenAsync(Cancel);
        await host.StartAsync(Cancel);
        return new BrokerRoom(host, folder, log, broker);
    }

    internal T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Puts messages into the outbox.</summary>
    internal async Task<IReadOnlyList<OutgoingMessage>> NoteAsync(int count, string type = Exchange)
    {
        List<OutgoingMessage> messages = [.. Enumerable.Range(1, count).Select(number => Message(Encoding.UTF8.GetBytes($$"""{"number":{{number}}}"""), type))];
        await NoteAsync(messages);
        return messages;
    }

    internal Task NoteAsync(params IReadOnlyList<OutgoingMessage> messages) => Get<NewsDatabase>().WriteAsync(
        async session =>
        {
            await OutboxLedger.PutAsync(session, messages);
            return 0;
        }, Cancel);

    internal static OutgoingMessage Message(byte[] body, string type = Exchange) => new(Guid.NewGuid(), type, body);

    internal Task<int> DeliverAsync() => Get<DeliveryPipeline>().RunDueAsync(beat: null, Get<Shutdown>().Claiming);

    internal Task<OutboxCounts> OutboxAsync() => Get<OutboxLedger>().CountsAsync(Cancel);

    /// <summary>Sweeps as the scheduler does, until something holds.</summary>
    internal async Task DeliverUntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await DeliverAsync();
            await Task.Delay(_pause, Cancel);
        }
    }

    /// <summary>Waits until some messages are through, while somebody else sweeps.</summary>
    internal async Task SomeAreDeliveredAsync()
    {
        var metrics = Get<PipelineMetrics>();
        while (metrics.Count(MessageEnd.Delivered) < 100)
        {
            await Task.Delay(_pause, Cancel);
        }
    }

    internal Task DeliverAllAsync() => DeliverUntilAsync(async () => (await OutboxAsync()).Waiting == 0);

    internal Task DeliverUntilProblemAsync(string words) => DeliverUntilAsync(
        () => Task.FromResult(Get<DeliveryState>().Problem?.Contains(words, StringComparison.OrdinalIgnoreCase) == true));

    internal async Task<string> NotReadyAsync() => string.Join('\n', await Get<Readiness>().NotReadyAsync(Cancel));

    /// <summary>Takes every message out of a queue.</summary>
    internal async Task<IReadOnlyList<BasicGetResult>> TakeAllAsync(string queue = Archive)
    {
        await using var connection = await Broker.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var taken = new List<BasicGetResult>();
        while (await channel.BasicGetAsync(queue, autoAck: true, Cancel) is { } message)
        {
            taken.Add(message);
        }

        return taken;
    }

    /// <summary>Does something at the broker with RabbitMQ's own client.</summary>
    internal static async Task AtAsync(BrokerAddress broker, Func<IChannel, Task> act)
    {
        await using var connection = await broker.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        await act(channel);
    }

    internal void StopClaiming() => Get<IHostApplicationLifetime>().StopApplication();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private sealed class LogLines : ILoggerProvider
    {
        internal ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Category(categoryName, Lines);

        public void Dispose()
        {
        }

        private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{logLevel} {name} {eventId.Id}: {formatter(state, exception)}");
        }
    }
}
