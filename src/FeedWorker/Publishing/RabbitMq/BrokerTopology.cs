using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>
/// Our exchanges and archive queues. An exchange is named like its message and hands it to every queue that is bound (fanout): the type of a
/// message is all there is to choose by, and consumers bind without having to know a routing key.
/// </summary>
internal sealed class BrokerTopology(IOptions<RabbitMqOptions> options, ILogger<BrokerTopology> logger)
{
    // RabbitMQ 4 throws a message away that was looked at and put back 20 times; who looks into the archive must not empty it.
    private const int DeliveryLimit = 1_000_000;

    private FrozenDictionary<string, string> _unusable = FrozenDictionary<string, string>.Empty;
    private string _reported = "";

    /// <summary>The queue that keeps an exchange's messages: <c>feedworker.archive.quote-published</c> for <c>feedworker.quote-published.v1</c>.</summary>
    internal static string ArchiveQueue(string exchange) =>
        $"feedworker.archive.{exchange["feedworker.".Length..exchange.LastIndexOf('.')]}";

    /// <summary>Why nothing can be published to an exchange, as last seen; <see langword="null"/>: one can.</summary>
    internal string? WhyUnusable(string exchange) => _unusable.GetValueOrDefault(exchange);

    /// <summary>
    /// Declares everything. What exists with other settings is left as it is and reported, once: an operator may have wanted it so.
    /// </summary>
    /// <exception cref="Exception">The connection failed, see <see cref="BrokerTrouble"/>.</exception>
    internal async Task DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var steps = new Steps(connection);
        var unusable = new Dictionary<string, string>(StringComparer.Ordinal);
        var others = new List<string>();
        foreach (var exchange in MessageCatalog.Types.Keys)
        {
            if (await steps.TryAsync(channel => channel.ExchangeDeclareAsync(
                exchange, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken), cancellationToken) is { } why)
            {
                unusable[exchange] = $"exchange {exchange} cannot be used: {why}";
            }
            else if (options.Value.ArchiveQueues)
            {
                others.AddRange(await ArchiveAsync(steps, exchange, cancellationToken));
            }
        }

        _unusable = unusable.ToFrozenDictionary(StringComparer.Ordinal);
        Report([.. unusable.Values, .. others]);
    }

    private async Task<IEnumerable<string>> ArchiveAsync(Steps steps, string exchange, CancellationToken cancellationToken)
    {
        var queue = ArchiveQueue(exchange);
        var limits = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-max-length"] = options.Value.ArchiveMaxMessages,
            ["x-message-ttl"] = (long)options.Value.ArchiveMaxAge.TotalMilliseconds,
            ["x-overflow"] = "drop-head",
            ["x-delivery-limit"] = DeliveryLimit,
        };
        var declared = await steps.TryAsync(channel => channel.QueueDeclareAsync(
            queue, durable: true, exclusive: false, autoDelete: false, limits, cancellationToken: cancellationToken), cancellationToken);

        // With other limits it is the archive all the same.
        var bound = await steps.TryAsync(channel => channel.QueueBindAsync(
            queue, exchange, routingKey: "", cancellationToken: cancellationToken), cancellationToken);
        return new[] { declared, bound }.OfType<string>().Select(why => $"queue {queue}: {why}");
    }

    private void Report(IReadOnlyList<string> problems)
    {
        var report = string.Join('\n', problems);
        if (report != _reported)
        {
            foreach (var problem in problems)
            {
                PublishingLog.Topology(logger, problem);
            }

            _reported = report;
        }
    }

    /// <summary>Takes the steps on one channel: opening and closing one for each would triple the round trips to a broker far away.</summary>
    private sealed class Steps(IConnection connection) : IAsyncDisposable
    {
        private IChannel? _channel;

        /// <returns>Why the broker refused the step; null: it is done.</returns>
        internal async Task<string?> TryAsync(Func<IChannel, Task> step, CancellationToken cancellationToken)
        {
            _channel ??= await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            try
            {
                await step(_channel);
                return null;
            }
            catch (OperationInterruptedException e) when (connection.IsOpen && e.ShutdownReason is { } reason)
            {
                // The refusal closed the channel.
                await DisposeAsync();
                return reason.ReplyText;
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_channel is not null)
            {
                await _channel.DisposeAsync();
                _channel = null;
            }
        }
    }
}
