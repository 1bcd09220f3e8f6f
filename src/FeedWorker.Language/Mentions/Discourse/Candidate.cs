namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Somebody whom a pronoun may take up, and the mention that it would be taken up from.</summary>
/// <param name="Who">Whom.</param>
/// <param name="Last">Mostly the last mention before the pronoun; for "In her speech, Ana Ruiz ..." the one behind it.</param>
internal readonly record struct Candidate(Referent Who, Occurrence Last);
