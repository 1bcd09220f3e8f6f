using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Syntax;

/// <summary>A sentence in numbers.</summary>
/// <param name="Forms">Its words.</param>
/// <param name="Tags">Index of each word's tag.</param>
/// <param name="Heads">Index of each word's head in the sentence; -1 for the root.</param>
/// <param name="Relations">Index of each word's relation.</param>
/// <param name="Style">The treebank it is from.</param>
/// <param name="Weights">How much each word's arc counts.</param>
/// <param name="Turn">Of examples that take turns, which one it is seen in; <see langword="null"/> for always.</param>
internal sealed record SyntaxExample(Form[] Forms, int[] Tags, int[] Heads, int[] Relations, int Style, float[] Weights, int? Turn);
