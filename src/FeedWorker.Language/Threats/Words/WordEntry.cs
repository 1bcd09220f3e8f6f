namespace FeedWorker.Language.Threats.Words;

/// <summary>What the word list knows of a form.</summary>
/// <param name="Lemma">Dictionary form, lower case.</param>
/// <param name="Marks">What it can be.</param>
internal readonly record struct WordEntry(string Lemma, WordMarks Marks);
