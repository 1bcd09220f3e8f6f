namespace FeedWorker.Language.Quotes;

/// <summary>Tokens from one up to, not including, another.</summary>
internal readonly record struct TokenRange(int First, int End);

/// <summary>An attribution with the pieces of its content, in text order.</summary>
internal sealed record AttributedContent(Attribution Attribution, List<TokenRange> Parts);
