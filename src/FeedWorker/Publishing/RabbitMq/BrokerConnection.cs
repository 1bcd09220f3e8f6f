using RabbitMQ.Client;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>One open connection of our own, from its opening to its loss.</summary>
internal sealed class BrokerConnection : IAsyncDisposable
{
    // Bound to no queue: what is published there shows that the broker takes messages, and is forgotten.
    private const string CheckExchange = "feedworker.check";

    private static readonly CreateChannelOptions _confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly IConnection _connection;
    private readonly CancellationTokenSource _lost = new();
    private IChannel? _check;
    private volatile string? _alarm;
    private volatile TaskCompletionSource _blocked = new();

    internal BrokerConnection(IConnection connection)
    {
        _connection = connection;
        Lost = _lost.Token;
        connection.ConnectionShutdownAsync += (_, _) => _lost.CancelAsync();
        connection.ConnectionBlockedAsync += (_, blocked) =>
        {
            _alarm = blocked.Reason;
            _blocked.TrySetResult();
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            _blocked = new TaskCompletionSource();
            _alarm = null;
            return Task.CompletedTask;
        };
    }

    internal bool IsOpen => _connection.IsOpen;

    /// <summary>Cancelled when the connection breaks or is closed.</summary>
    internal CancellationToken Lost { get; }

    /// <summary>Why the broker blocks publishers, as it told us; it tells the end of it too. <see langword="null"/>: it does not, as far as known.</summary>
    internal string? Alarm => _alarm;

    /// <summary>Declares the topology, then publishes something to nobody: under an alarm the broker takes all but that, and only then tells why.</summary>
    internal async Task AskAsync(BrokerTopology topology, CancellationToken cancellationToken)
    {
        await topology.DeclareAsync(_connection, cancellationToken);
        if (_check is not { IsOpen: true })
        {
            _check = await _connection.CreateChannelAsync(_confirmed, cancellationToken);
        }

        await _check.ExchangeDeclareAsync(CheckExchange, ExchangeType.Fanout, durable: false, autoDelete: true, cancellationToken: cancellationToken);
        var confirmed = _check.BasicPublishAsync(CheckExchange, routingKey: "", ReadOnlyMemory<byte>.Empty, cancellationToken).AsTask();
        if (await Task.WhenAny(confirmed, _blocked.Task) == confirmed)
        {
            await confirmed;
        }
    }

    /// <summary>Closes it; to a broker that went silent that takes a while, whatever it is told.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lost.CancelAsync();
        await _connection.AbortAsync(TimeSpan.FromSeconds(1));
        await _connection.DisposeAsync();
        _lost.Dispose();
    }
}
