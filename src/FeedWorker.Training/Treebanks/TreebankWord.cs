namespace FeedWorker.Training.Treebanks;

/// <summary>A word of a treebank.</summary>
/// <param name="Form">As it is written.</param>
/// <param name="Tag">Universal part of speech.</param>
/// <param name="Head">Index of its head in the sentence; -1 for the root.</param>
/// <param name="Relation">Universal relation with its subtype.</param>
internal sealed record TreebankWord(string Form, string Tag, int Head, string Relation);
