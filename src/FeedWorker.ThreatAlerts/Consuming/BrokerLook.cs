using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>
/// Looks for itself whether the broker can be reached and hands messages to us, over a connection of its own: the bus library only says that
/// it tries again.
/// </summary>
internal sealed class BrokerLook(
    IOptions<RabbitMqOptions> broker, IOptions<ConsumingOptions> consuming, TimeProvider time, ILogger<BrokerLook> logger) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    private IConnection? _connection;
    private IChannel? _channel;
    private volatile BrokerState _state = new("not asked yet", new Dictionary<string, long>());

    /// <summary>What the last look saw.</summary>
    internal BrokerState State => _state;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, time);
        try
        {
            // The first look comes after a while, so that the consumers have had time to begin.
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                Note(await LookAsync(stoppingToken).ConfigureAwait(false));
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
                if ((await AskAsync(queue, both.Token).ConfigureAwait(false))?.ConsumerCount is not > 0)
                {
                    problems.Add($"nobody consumes {queue} yet");
                }

                var poison = ConsumingOptions.ErrorQueueOf(queue);
                errors[poison] = (await AskAsync(poison, both.Token).ConfigureAwait(false))?.MessageCount ?? 0;
            }

            return new BrokerState(problems.Count == 0 ? null : string.Join("; ", problems), errors);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested
            && e is BrokerUnreachableException or OperationInterruptedException or IOException or OperationCanceledException or TimeoutException)
        {
            // A connection that was half closed is of no use; the next look opens another.
            await CloseAsync().ConfigureAwait(false);
            return _state with { Problem = Explain(e) };
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
            factory.Ssl = new SslOption(options.TlsServerName ?? options.Host, enabled: true)
            {
                Version = SslProtocols.None,
                AcceptablePolicyErrors = SslPolicyErrors.None,
                CertificateValidationCallback = BrokerTls.Check(options),
            };
        }

        return factory;
    }

    private string Explain(Exception e)
    {
        var options = broker.Value;
        var where = string.Create(CultureInfo.InvariantCulture, $"{options.Host}:{options.EffectivePort}");
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case AuthenticationFailureException or PossibleAuthenticationFailureException:
                    return $"{where} refuses the credentials of user {options.User}";
                case AuthenticationException:
                    return $"{where}: TLS: {inner.Message}";
                case OperationInterruptedException interrupted:
                    return $"{where}: {interrupted.ShutdownReason?.ReplyText ?? interrupted.Message}";
                case System.Net.Sockets.SocketException:
                    return $"{where} cannot be reached: {inner.Message}";
                case OperationCanceledException or TimeoutException:
                    return $"{where} does not answer within {_timeout.TotalSeconds:0} s";
            }
        }

        return $"{where}: {e.Message}";
    }

    private void Note(BrokerState state)
    {
        var before = _state;
        _state = state;
        if (state.Problem != before.Problem)
        {
            if (state.Problem is { } problem)
            {
                ConsumingLog.BrokerLost(logger, problem);
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
