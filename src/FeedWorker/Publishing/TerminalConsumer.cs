using FeedWorker.Contracts;
using MassTransit;

namespace FeedWorker.Publishing;

/// <summary>A consumer of our own on the in-memory bus: shows each message as one line.</summary>
internal sealed class TerminalConsumer(Terminal terminal) :
    IConsumer<ArticlePublished>,
    IConsumer<QuotePublished>,
    IConsumer<ThreatStatementDetected>,
    IConsumer<ThreatStatementSighted>,
    IConsumer<FeedHealthChanged>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ArticlePublished> context) => Show(MessageCatalog.ArticlePublished, context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<QuotePublished> context) => Show(MessageCatalog.QuotePublished, context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ThreatStatementDetected> context) => Show(MessageCatalog.ThreatStatementDetected, context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ThreatStatementSighted> context) => Show(MessageCatalog.ThreatStatementSighted, context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<FeedHealthChanged> context) => Show(MessageCatalog.FeedHealthChanged, context.Message);

    private Task Show(string type, object message)
    {
        terminal.Show(type, message);
        return Task.CompletedTask;
    }
}
