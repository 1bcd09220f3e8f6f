using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using FeedWorker.ThreatAlerts.Tls;
using MassTransit;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>
/// Looks for itself whether the broker can be reached and hands messages to us, over a connection of its own: the bus library only says that
/// it tries again.
/// </summary>
internal sealed class BrokerLook(
    IOptions<RabbitMqOptions> broker, IOptions<ConsumingOptions> consuming, IBusControl bus, TimeProvider time, ILogger<BrokerLook> logger)
    : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    // While messages do not come: soon at first, so that a start is noticed, then seldom, so that a broker's log is not filled.
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    private ServerTrust? _tls;
    private IConnection? _connection;
    private IChannel? _channel;
    private volatile BrokerState _state = new(IsReached: false, "not asked yet", new Dictionary<string, long>());

    /// <summary>What the last look saw.</summary>
    internal BrokerState State => _state;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = _firstPause;
        try
        {
            while (true)
            {
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
                var seen = await LookAsync(stoppingToken).ConfigureAwait(false);
                pause = seen.Problem is null ? _every : _state.Problem is null ? _firstPause : pause * 2 < _longestPause ? pause * 2 : _longestPause;
                Note(seen);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    private async Task<BrokerState> LookAsync(CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(_timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        try
        {
            _connection ??= await Factory().CreateConnectionAsync(both.Token).ConfigureAwait(false);
            var queues = consuming.Value;
            var problems = new List<string>();
            var errors = new Dictionary<string, long>();
            foreach (var queue in new[] { queues.DetectedQueue, queues.SightedQueue })
            {
                var there = await AskAsync(queue, both.Token).ConfigureAwait(false);
                if (there?.ConsumerCount is not > 0)
                {
                    var why = there is null ? "" : await WhyNotAsync(queue, queues.DeliveryLimit, both.Token).ConfigureAwait(false);
                    problems.Add($"nobody consumes {queue} yet{why}");
                }

                foreach (var poison in new[] { ConsumingOptions.ErrorQueueOf(queue), ConsumingOptions.DeadQueueOf(queue) })
                {
                    errors[poison] = (await AskAsync(poison, both.Token).ConfigureAwait(false))?.MessageCount ?? 0;
                }
            }

            return new BrokerState(IsReached: true, problems.Count == 0 ? null : string.Join("; ", problems), errors);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested
            && e is BrokerUnreachableException or OperationInterruptedException or IOException or OperationCanceledException or TimeoutException
                or CryptographicException or UnauthorizedAccessException)
        {
            // A connection that was half closed is of no use; the next look opens another.
            await CloseAsync().ConfigureAwait(false);
            return _state with { IsReached = false, Problem = BrokerTrouble.Of(e, broker.Value, _tls?.Refusal) };
        }
    }

    private async Task<QueueDeclareOk?> AskAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            // Asking for a queue that does not exist closes the channel.
            if (_channel is not { IsOpen: true })
            {
                _channel?.Dispose();
                _channel = await _connection!.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false); // opened just before
            }

            return await _channel.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }

    // A queue that exists with other arguments is the usual reason. The library does not always keep what it has met with, so the queue is
    // declared once more, as ConsumingSetup has it declared.
    private async Task<string> WhyNotAsync(string queue, int deliveryLimit, CancellationToken cancellationToken)
    {
        var endpoint = bus.CheckHealth().Endpoints.FirstOrDefault(one => one.Key.EndsWith($"/{queue}", StringComparison.Ordinal)).Value;
        if (endpoint.Exception?.GetBaseException() is OperationInterruptedException { ShutdownReason: { } reason })
        {
            return $": {reason.ReplyText}";
        }

        var arguments = new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            ["x-delivery-limit"] = deliveryLimit,
            ["x-dead-letter-exchange"] = ConsumingOptions.DeadQueueOf(queue),
        };
        try
        {
            // Asked just before, so the channel is open.
            await _channel!.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken).ConfigureAwait(false);
            return "";
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason is { ReplyCode: Constants.PreconditionFailed } refused)
        {
            return $": {refused.ReplyText}";
        }
    }

    private ConnectionFactory Factory()
    {
        var options = broker.Value;
        var factory = new ConnectionFactory
        {
            HostName = options.Host,
            Port = options.EffectivePort,
            VirtualHost = options.VirtualHost,
            UserName = options.User!, // checked before the start
            Password = options.Password!,
            ClientProvidedName = "threatalerts, looking",
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = _timeout,
            ContinuationTimeout = _timeout,
        };
        if (options.Tls)
        {
            _tls = new ServerTrust(RabbitMqOptions.Section, options.TlsServerName ?? options.Host, options.TlsAuthorityFile);
            factory.Ssl = new SslOption(options.TlsServerName ?? options.Host, enabled: true)
            {
                Version = SslProtocols.None,
                AcceptablePolicyErrors = SslPolicyErrors.None,
                CertificateValidationCallback = _tls.Check,
            };
        }

        return factory;
    }

    private void Note(BrokerState state)
    {
        var before = _state;
        _state = state;
        if (state.Problem != before.Problem)
        {
            if (state is { IsReached: false, Problem: { } problem })
            {
                ConsumingLog.BrokerLost(logger, problem);
            }
            else if (state.Problem is { } notYet)
            {
                ConsumingLog.NotConsumed(logger, notYet);
            }
            else
            {
                ConsumingLog.BrokerBack(logger);
            }
        }

        foreach (var (queue, count) in state.Poison)
        {
            if (count > before.Poison.GetValueOrDefault(queue))
            {
                ConsumingLog.Poison(logger, queue, count);
            }
        }
    }

    private async Task CloseAsync()
    {
        var connection = _connection;
        _channel?.Dispose();
        (_connection, _channel) = (null, null);
        if (connection is not null)
        {
            // Without a farewell: a broker that is gone or frozen would be waited for.
            await connection.AbortAsync().WaitAsync(TimeSpan.FromSeconds(1), time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            connection.Dispose();
        }
    }
}
