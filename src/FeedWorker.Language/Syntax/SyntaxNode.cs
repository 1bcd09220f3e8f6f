namespace FeedWorker.Language.Syntax;

/// <summary>What a token is and what it belongs to.</summary>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Head">Index in the text of the token it depends on, in the same sentence; -1 for the root of a sentence.</param>
/// <param name="Relation">How it depends on that token.</param>
public readonly record struct SyntaxNode(UniversalTag Tag, int Head, Relation Relation);
