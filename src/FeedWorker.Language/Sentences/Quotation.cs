namespace FeedWorker.Language.Sentences;

/// <summary>Words between quotation marks.</summary>
/// <param name="First">Token of the opening mark.</param>
/// <param name="End">The first token after the closing mark, or after the last word when the text forgot to close.</param>
/// <param name="IsClosed">Whether the closing mark stands in the text.</param>
internal readonly record struct Quotation(int First, int End, bool IsClosed)
{
    /// <summary>The number of tokens between the marks.</summary>
    internal int Length => End - First - (IsClosed ? 2 : 1);
}
