using MassTransit;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>Hands each failed attempt to its letter; the library itself would only write it to its log.</summary>
internal sealed class LetterFaults : ISendObserver
{
    /// <inheritdoc/>
    public Task PreSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    /// <inheritdoc/>
    public Task PostSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class
    {
        (context.Message as Letter)?.Fail(exception);
        return Task.CompletedTask;
    }
}
