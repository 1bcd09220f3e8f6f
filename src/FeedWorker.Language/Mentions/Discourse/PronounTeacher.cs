namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Says whom a pronoun means while weights are learned: 0 for nobody, else the number of the candidate, counted from one.</summary>
/// <param name="pronoun">The pronoun.</param>
/// <param name="candidates">Whom it may take up.</param>
/// <param name="features">The features of nobody, then those of each candidate.</param>
internal delegate int PronounTeacher(in PronounCase pronoun, IReadOnlyList<Candidate> candidates, IReadOnlyList<int[]> features);
