using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Mentions;

/// <summary>A document of the GUM corpus: its words as running text again, and who is who in it.</summary>
/// <param name="Id">"GUM_bio_byron".</param>
/// <param name="Text">Sentences joined by blanks, paragraphs by empty lines.</param>
/// <param name="Words">The corpus's own tokens, in text order.</param>
/// <param name="Mentions">What is mentioned, in the order of the closing brackets.</param>
internal sealed record GumDocument(string Id, string Text, IReadOnlyList<GumWord> Words, IReadOnlyList<GumMention> Mentions);

/// <summary>A token of the corpus.</summary>
/// <param name="Span">Where it stands in the rebuilt text.</param>
/// <param name="Tag">Its universal part of speech.</param>
/// <param name="Head">Index in the document of the word that governs it; -1 for a root.</param>
/// <param name="Relation">Its dependency relation.</param>
internal sealed record GumWord(TextSpan Span, string Tag, int Head, string Relation);

/// <summary>A mention of the corpus.</summary>
/// <param name="Cluster">Number of what it refers to: the same for every mention of one thing in the document.</param>
/// <param name="Type">"person", "organization", "place", ...</param>
/// <param name="First">Its first word.</param>
/// <param name="End">The first word after it.</param>
/// <param name="Core">The words that carry it: the whole name of a named thing, else the head noun.</param>
internal sealed record GumMention(string Cluster, string Type, int First, int End, IReadOnlyList<int> Core);
