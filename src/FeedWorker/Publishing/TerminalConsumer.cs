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
    public Task Consume(ConsumeContext<ArticlePublished> context) => Show("article", "green", context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<QuotePublished> context) => Show("quote", "blue", context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ThreatStatementDetected> context) => Show("THREAT", "bold red", context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ThreatStatementSighted> context) => Show("sighted", "yellow", context.Message);

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<FeedHealthChanged> context) => Show("feed", "magenta", context.Message);

    private Task Show(string kind, string style, object message)
    {
        terminal.Show(kind, style, message);
        return Task.CompletedTask;
    }
}
