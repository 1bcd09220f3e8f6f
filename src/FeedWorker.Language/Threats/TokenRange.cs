namespace FeedWorker.Language.Threats;

/// <summary>Half-open range of token indexes within the text.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The first token after it.</param>
internal readonly record struct TokenRange(int First, int End)
{
    internal bool IsEmpty => End <= First;

    internal bool Holds(int token) => First <= token && token < End;
}
