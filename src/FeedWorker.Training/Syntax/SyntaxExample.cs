using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Syntax;

/// <summary>A sentence in numbers.</summary>
/// <param name="Forms">Its words.</param>
/// <param name="Tags">Index of each word's tag.</param>
/// <param name="Heads">Index of each word's head in the sentence; -1 for the root.</param>
/// <param name="Relations">Index of each word's relation.</param>
/// <param name="Style">The treebank it is from.</param>
internal sealed record SyntaxExample(Form[] Forms, int[] Tags, int[] Heads, int[] Relations, int Style);
