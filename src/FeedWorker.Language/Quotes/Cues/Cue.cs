using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Quotes.Cues;

/// <summary>A reporting verb at its place.</summary>
/// <param name="Verb">Which verb it is.</param>
/// <param name="Form">In which form.</param>
/// <param name="GroupFirst">The first token of the verb group: auxiliaries and adverbs before the verb count.</param>
/// <param name="First">The token of the verb itself.</param>
/// <param name="End">The first token after verb and particle.</param>
/// <param name="IsParticiple">Whether it is a gerund without a subject of its own: ", adding that".</param>
internal readonly record struct Cue(CueVerb Verb, VerbForm Form, int GroupFirst, int First, int End, bool IsParticiple);
