namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>A pronoun in its place.</summary>
/// <param name="Pronoun">What it can stand for.</param>
/// <param name="Here">Where it stands.</param>
/// <param name="IsReflexive">"himself".</param>
/// <param name="IsExpletive">"It" that stands for nothing: "it is raining".</param>
/// <param name="OpensSentence">Whether it is the first word of its sentence.</param>
/// <param name="Utters">Index of the quotation that it is the speaker of: <c>"...," he said</c>; -1 when it is of none.</param>
/// <param name="Speaker">Who speaks the words around it; <see langword="null"/> outside of quotations and when it is not known.</param>
internal readonly record struct PronounCase(Pronoun Pronoun, Occurrence Here, bool IsReflexive, bool IsExpletive, bool OpensSentence, int Utters, Referent? Speaker);
