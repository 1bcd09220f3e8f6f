using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FeedWorker.Proofs.Books;
using FeedWorker.TestServers;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace FeedWorker.Proofs.Consumers;

/// <summary>A consumer on RabbitMQ's own client, with a durable queue of its own; connects again whenever the broker went away.</summary>
internal sealed partial class BusConsumer : IAsyncDisposable
{
    private const ushort Prefetch = 200;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(300);

    private readonly BrokerAddress _bus;
    private readonly string _queue;
    private readonly MessageBook _book;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _bound = new();
    private readonly Task _running;

    private BusConsumer(BrokerAddress bus, MessageBook book)
    {
        (_bus, _queue, _book) = (bus, $"proofs.{book.Name}", book);
        _running = RunAsync();
    }

    /// <summary>How often a connection that worked was lost.</summary>
    internal int Lost { get; private set; }

    /// <summary>Starts and waits until the queue is bound to every exchange.</summary>
    internal static async Task<BusConsumer> StartAsync(BrokerAddress bus, MessageBook book, CancellationToken cancellationToken)
    {
        var consumer = new BusConsumer(bus, book);
        await consumer._bound.Task.WaitAsync(cancellationToken);
        return consumer;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await ConsumeAsync();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is RabbitMQClientException or IOException or TimeoutException or OperationCanceledException)
            {
                // Not there yet, or gone while we were binding: the next try is soon.
            }

            await Task.WhenAny(Task.Delay(_pause, _stop.Token));
        }
    }

    // One connection, from its opening to its end.
    private async Task ConsumeAsync()
    {
        await using var connection = await _bus.ConnectAsync(_stop.Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: _stop.Token);
        var closed = new TaskCompletionSource();
        connection.ConnectionShutdownAsync += (_, _) => Complete(closed);
        channel.ChannelShutdownAsync += (_, _) => Complete(closed);
        await channel.BasicQosAsync(0, Prefetch, global: false, _stop.Token);
        await channel.QueueDeclareAsync(
            _queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: _stop.Token);
        foreach (var exchange in Exchanges.All)
        {
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: _stop.Token);
            await channel.QueueBindAsync(_queue, exchange, "", cancellationToken: _stop.Token);
        }

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            _book.Enter(Read(delivery));
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, delivery.CancellationToken);
        };
        await channel.BasicConsumeAsync(_queue, autoAck: false, consumer, _stop.Token);
        _bound.TrySetResult();
        await closed.Task.WaitAsync(_stop.Token);
        Lost++;
    }

    private static Task Complete(TaskCompletionSource closed)
    {
        closed.TrySetResult();
        return Task.CompletedTask;
    }

    private static Arrival Read(BasicDeliverEventArgs delivery)
    {
        var problems = new List<string>();
        BodyFacts? facts = null;
        try
        {
            facts = BodyFacts.Read(delivery.Body);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            problems.Add($"body: {e.Message}");
        }

        var properties = delivery.BasicProperties;
        if (!Guid.TryParse(properties.MessageId, out var id) || id != facts?.MessageId)
        {
            problems.Add($"property message_id {properties.MessageId}");
        }

        if (properties.Type != delivery.Exchange || facts?.MessageType != delivery.Exchange)
        {
            problems.Add($"property type {properties.Type}");
        }

        if (properties.ContentType != "application/json")
        {
            problems.Add($"property content_type {properties.ContentType}");
        }

        if (!properties.Persistent)
        {
            problems.Add("not persistent");
        }

        if (properties.Timestamp.UnixTime == 0)
        {
            problems.Add("no timestamp");
        }

        // The client hands a long string on as bytes.
        if (properties.Headers?.TryGetValue("traceparent", out var trace) != true || trace is not byte[] bytes || !TraceParent().IsMatch(Encoding.ASCII.GetString(bytes)))
        {
            problems.Add("header traceparent");
        }

        return new Arrival(id, delivery.Exchange, Convert.ToHexStringLower(SHA256.HashData(delivery.Body.Span)), delivery.Redelivered, problems) { Facts = facts };
    }

    [GeneratedRegex("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", RegexOptions.CultureInvariant)]
    private static partial Regex TraceParent();
}
