using System.Net.Mime;
using System.Runtime.InteropServices;
using System.Text;
using FeedWorker.Storage;
using MassTransit;
using RabbitMQ.Client;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>
/// One message on its way: to the bus library its message, its serializer and its body at once, so that the bytes of the outbox go out
/// exactly as they are and nothing of the library's goes with them.
/// </summary>
internal sealed class Letter(OutboxLease lease) : IPipe<SendContext<Letter>>, IMessageSerializer, MessageBody
{
    private static readonly ContentType _json = new("application/json");

    private readonly TaskCompletionSource<Exception> _faulted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the library's first attempt failed. It would try again without end and without telling.</summary>
    internal Task<Exception> Faulted => _faulted.Task;

    /// <inheritdoc/>
    public ContentType ContentType => _json;

    /// <inheritdoc/>
    public long? Length => lease.Body.Length;

    /// <summary>Ends the wait.</summary>
    internal void Fail(Exception why) => _faulted.TrySetResult(why);

    /// <inheritdoc/>
    public Task Send(SendContext<Letter> context)
    {
        // Whoever waited for it was told that it failed; another attempt would only send it twice.
        if (_faulted.Task.IsCompleted)
        {
            throw new OperationCanceledException();
        }

        context.Serializer = this;
        context.MessageId = lease.Id;
        context.Durable = true;
        if (lease.TraceParent is { } trace)
        {
            context.Headers.Set("traceparent", trace);
        }

        var properties = ((RabbitMqSendContext)context).BasicProperties;
        ((RabbitMqSendContext)context).Mandatory = true;
        properties.Type = lease.Type;
        properties.Timestamp = new AmqpTimestamp(lease.CreatedAt.ToUnixTimeSeconds());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public MessageBody GetMessageBody<T>(SendContext<T> context)
        where T : class => this;

    /// <inheritdoc/>
    public byte[] GetBytes() =>
        MemoryMarshal.TryGetArray(lease.Body, out var whole) && whole.Array is { } bytes && bytes.Length == whole.Count ? bytes : lease.Body.ToArray();

    /// <inheritdoc/>
    public Stream GetStream() => new MemoryStream(GetBytes(), writable: false);

    /// <inheritdoc/>
    public string GetString() => Encoding.UTF8.GetString(lease.Body.Span);

    /// <inheritdoc/>
    public void Probe(ProbeContext context) => context.CreateFilterScope("letter");
}
