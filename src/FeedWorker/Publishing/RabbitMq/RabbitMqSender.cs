using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using FeedWorker.Storage;
using MassTransit;
using Microsoft.Extensions.Options;
using RabbitMQ.Client.Exceptions;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>Sends each message to the exchange of its name, wants it in a queue, and waits for the broker's confirm.</summary>
internal sealed partial class RabbitMqSender : IMessageSender
{
    private static readonly FrozenDictionary<string, Uri> _exchanges = MessageCatalog.Types.Keys.ToFrozenDictionary(
        type => type, type => new Uri($"exchange:{type}"), StringComparer.Ordinal);

    private static readonly Action<object?> _fail = letter => ((Letter)letter!).Fail(new OperationCanceledException());

    private readonly IBus _bus;
    private readonly BrokerLine _line;
    private readonly BrokerTopology _topology;
    private readonly BrokerCertificate _certificate;
    private readonly RabbitMqOptions _broker;
    private readonly Terminal _terminal;

    // Asking the bus for them each time costs more than our part of sending; an endpoint that failed is asked for anew.
    private readonly ConcurrentDictionary<string, ISendEndpoint> _endpoints = new(StringComparer.Ordinal);

    // What the broker once refused as too large closed the channel, with all that was under way: not twice.
    private long _largest = long.MaxValue;

    public RabbitMqSender(
        IBus bus, BrokerLine line, BrokerTopology topology, BrokerCertificate certificate, IOptions<RabbitMqOptions> options, Terminal terminal)
    {
        (_bus, _line, _topology, _certificate, _broker, _terminal) = (bus, line, topology, certificate, options.Value, terminal);
        bus.ConnectSendObserver(new LetterFaults());
    }

    /// <inheritdoc/>
    public string Description => $"RabbitMQ at {_broker.Address}{(_broker.Tls ? " with TLS" : "")}, virtual host {_broker.VirtualHost}; no journal is written";

    /// <inheritdoc/>
    public Task<string?> FindTroubleAsync(bool inDoubt, CancellationToken cancellationToken) => _line.FindTroubleAsync(inDoubt, cancellationToken);

    /// <inheritdoc/>
    public async Task<PublishOutcome> SendAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        if (_topology.WhyUnusable(lease.Type) is { } why)
        {
            return new PublishOutcome.Undeliverable(why);
        }

        if (lease.Body.Length > Interlocked.Read(ref _largest))
        {
            return TooLarge(lease);
        }

        var letter = new Letter(lease);
        using var lost = _line.Lost.UnsafeRegister(_fail, letter);
        using var ended = cancellationToken.UnsafeRegister(_fail, letter);
        try
        {
            var endpoint = _endpoints.GetValueOrDefault(lease.Type)
                ?? (_endpoints[lease.Type] = await _bus.GetSendEndpoint(_exchanges[lease.Type]).WaitAsync(cancellationToken));

            // Not the token: the library honours it late, and waiting for it costs a quarter of the rate. A letter that failed is not sent again.
            var sending = endpoint.Send(letter, letter, CancellationToken.None);
            if (await Task.WhenAny(sending, letter.Faulted) == letter.Faulted)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Judge(lease, await letter.Faulted);
            }

            await sending;
            _terminal.Show(lease);
            return PublishOutcome.Confirmed.One;
        }
        catch (Exception e) when (e is MassTransitException or RabbitMQClientException or IOException)
        {
            return Judge(lease, e);
        }
    }

    private PublishOutcome Judge(OutboxLease lease, Exception fault)
    {
        _endpoints.TryRemove(lease.Type, out _);
        if (fault is OperationCanceledException)
        {
            return new PublishOutcome.Unavailable($"{_broker.Address}: the connection was lost");
        }

        if (fault is MessageReturnedException)
        {
            return new PublishOutcome.Undeliverable($"no queue is bound to exchange {lease.Type}");
        }

        if (fault.InnerException is RabbitMQ.Client.Exceptions.PublishException { IsReturn: false })
        {
            return new PublishOutcome.Undeliverable($"exchange {lease.Type}: the broker refuses its messages, a queue that is bound to it is full or has no leader");
        }

        var closed = BrokerTrouble.Shutdown(fault)?.ReplyText ?? "";
        if (LargestBody().Match(closed) is { Success: true } limit)
        {
            Interlocked.Exchange(ref _largest, long.Parse(limit.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }

        // One refusal closes the channel for all that is under way; only the exchange that it names is to blame.
        return closed.StartsWith("ACCESS_REFUSED", StringComparison.Ordinal) && closed.Contains($"'{lease.Type}'", StringComparison.Ordinal)
            ? new PublishOutcome.Undeliverable($"{_broker.Address}: {closed}")
            : new PublishOutcome.Unavailable(BrokerTrouble.Of(fault, _broker, _certificate.Refusal));
    }

    private PublishOutcome.Rejected TooLarge(OutboxLease lease) => new(string.Create(
        CultureInfo.InvariantCulture, $"the message has {lease.Body.Length} bytes, {_broker.Address} takes at most {_largest}"), ForGood: true);

    [GeneratedRegex("larger than (?:the )?(?:configured )?max(?:imum)?(?: message)? size (?:of )?([0-9]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LargestBody();
}
