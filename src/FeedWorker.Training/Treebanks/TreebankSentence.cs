namespace FeedWorker.Training.Treebanks;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Id">Its <c>sent_id</c>.</param>
/// <param name="Words">Its words; never none.</param>
/// <param name="Style">Number of the treebank it is from.</param>
/// <param name="Turn">Of copies that take turns, which one it is seen in; <see langword="null"/> for always.</param>
internal sealed record TreebankSentence(string Id, IReadOnlyList<TreebankWord> Words, int Style = 0, int? Turn = null);
