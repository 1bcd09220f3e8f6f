using Microsoft.Extensions.Options;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>
/// Our own line to the broker beside the bus library's, kept open: it notices at once that the broker is gone, finds out why, and declares
/// the topology each time it is opened. The library's own health check says "healthy" while the broker is stopped.
/// </summary>
internal sealed class BrokerLine(
    BrokerDial dial,
    BrokerTopology topology,
    BrokerCertificate certificate,
    IOptions<RabbitMqOptions> options,
    IOptions<PublishingOptions> publishing,
    TimeProvider time) : IAsyncDisposable
{
    private const string Name = "feedworker check";

    // Long enough to connect over a slow network; a sweep waits for it.
    private static readonly TimeSpan _shortestLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longestLook = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _longestClose = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1);
    private volatile BrokerConnection? _connection;

    /// <summary>Cancelled when the line breaks: what is under way on the other connection will not be confirmed either.</summary>
    internal CancellationToken Lost => _connection?.Lost ?? CancellationToken.None;

    /// <summary>Finds out why the broker takes no messages.</summary>
    /// <param name="inDoubt">Ask, even while the line stands.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Null: it takes them.</returns>
    internal async Task<string?> FindTroubleAsync(bool inDoubt, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // The broker says so by itself when an alarm is over.
            if (_connection is { IsOpen: true, Alarm: { } alarm })
            {
                return Blocked(alarm);
            }

            if (inDoubt || _connection is not { IsOpen: true })
            {
                await LookAsync(cancellationToken);
            }

            return _connection?.Alarm is { } news ? Blocked(news) : null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Not awaited: a silent broker would hold it up.
            _ = CloseAsync();
            return BrokerTrouble.Of(e, options.Value, certificate.Refusal);
        }
        finally
        {
            _one.Release();
        }
    }

    private string Blocked(string alarm) => $"{options.Value.Address} blocks publishers: {alarm}";

    // The client honours its token late, by up to ten seconds (measured against a broker that was stopped with a signal).
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var limit = publishing.Value.Timeout < _longestLook ? publishing.Value.Timeout : _longestLook;
        limit = limit > _shortestLook ? limit : _shortestLook;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await OpenAndAskAsync(stop.Token).WaitAsync(limit, time, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task OpenAndAskAsync(CancellationToken cancellationToken)
    {
        var connection = _connection;
        if (connection is not { IsOpen: true })
        {
            connection = new BrokerConnection(await dial.ConnectAsync(Name, cancellationToken));
            if (cancellationToken.IsCancellationRequested)
            {
                await connection.DisposeAsync();
                return;
            }

            _connection = connection;
        }

        await connection.AskAsync(topology, cancellationToken);
    }

    private Task CloseAsync()
    {
        var connection = _connection;
        _connection = null;
        return connection?.DisposeAsync().AsTask() ?? Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(CloseAsync(), Task.Delay(_longestClose, time));
        _one.Dispose();
    }
}
