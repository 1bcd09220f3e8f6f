using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>
/// A connection of our own beside the bus library's, kept open: it notices at once that the broker is gone, finds out why, and declares the
/// topology each time it is opened. The library's own health check says "healthy" while the broker is stopped.
/// </summary>
internal sealed class BrokerLine(BrokerDial dial, BrokerTopology topology, BrokerCertificate certificate, IOptions<RabbitMqOptions> options) : IAsyncDisposable
{
    private const string Name = "feedworker check";

    // Bound to no queue: what is published there shows that the broker takes messages, and is forgotten.
    private const string CheckExchange = "feedworker.check";

    private static readonly TimeSpan _longestLook = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _longestClose = TimeSpan.FromSeconds(1);
    private static readonly CreateChannelOptions _confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly SemaphoreSlim _one = new(1);
    private IConnection? _connection;
    private IChannel? _probe;
    private CancellationTokenSource _open = new();
    private volatile string? _blocked;
    private volatile TaskCompletionSource _blocking = new();

    /// <summary>Cancelled when the connection breaks: what is under way on the other one will not be confirmed either.</summary>
    internal CancellationToken Lost => _open.Token;

    /// <summary>Finds out why the broker takes no messages.</summary>
    /// <param name="inDoubt">Ask, even while the connection stands.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Null: it takes them.</returns>
    internal async Task<string?> FindTroubleAsync(bool inDoubt, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longestLook);
        try
        {
            // The broker says so by itself when the alarm is over.
            if (_blocked is null && (inDoubt || _connection is not { IsOpen: true }))
            {
                var connection = await OpenAsync(limit.Token);
                await topology.DeclareAsync(connection, limit.Token);
                await ProbeAsync(connection, limit.Token);
            }

            return _blocked is { } alarm ? $"{options.Value.Address} blocks publishers: {alarm}" : null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await CloseAsync();
            return BrokerTrouble.Of(e, options.Value, certificate.Refusal);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<IConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is { IsOpen: true })
        {
            return _connection;
        }

        await CloseAsync();
        var connection = await dial.ConnectAsync(Name, cancellationToken);
        var open = new CancellationTokenSource();
        connection.ConnectionShutdownAsync += (_, _) => open.CancelAsync();
        connection.ConnectionBlockedAsync += (_, blocked) =>
        {
            _blocked = blocked.Reason;
            _blocking.TrySetResult();
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            _blocking = new TaskCompletionSource();
            _blocked = null;
            return Task.CompletedTask;
        };
        _open = open;
        return _connection = connection;
    }

    // Under an alarm the broker takes connections and declarations; only who publishes is told, and gets no confirm.
    private async Task ProbeAsync(IConnection connection, CancellationToken cancellationToken)
    {
        if (_probe is not { IsOpen: true })
        {
            _probe = await connection.CreateChannelAsync(_confirmed, cancellationToken);
        }

        await _probe.ExchangeDeclareAsync(CheckExchange, ExchangeType.Fanout, durable: false, autoDelete: true, cancellationToken: cancellationToken);
        var confirmed = _probe.BasicPublishAsync(CheckExchange, routingKey: "", ReadOnlyMemory<byte>.Empty, cancellationToken).AsTask();
        if (await Task.WhenAny(confirmed, _blocking.Task).WaitAsync(cancellationToken) == confirmed)
        {
            await confirmed;
        }
    }

    private async Task CloseAsync()
    {
        var connection = _connection;
        (_connection, _probe, _blocked) = (null, null, null);
        _blocking = new TaskCompletionSource();
        if (connection is not null)
        {
            await _open.CancelAsync();
            await connection.AbortAsync(_longestClose);
            await connection.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _open.Dispose();
        _one.Dispose();
    }
}
