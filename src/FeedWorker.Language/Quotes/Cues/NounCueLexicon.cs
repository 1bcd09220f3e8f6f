using System.Collections.Frozen;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Quotes.Cues;

/// <summary>The nouns that report speech or belief, singular and plural.</summary>
internal static class NounCueLexicon
{
    private static readonly (SpeechAct Act, string Governs, string Nouns)[] _table =
    [
        (SpeechAct.Statement, "that", "statement remark comment argument contention observation explanation conclusion prediction estimate "
            + "testimony report hint suggestion implication"),
        (SpeechAct.Announcement, "that", "announcement declaration revelation disclosure"),
        (SpeechAct.Assertion, "that", "claim assertion insistence assurance reassurance confirmation reminder"),
        (SpeechAct.Threat, "that to of", "threat"),
        (SpeechAct.Warning, "that of to", "warning"),
        (SpeechAct.Demand, "that for to", "demand"),
        (SpeechAct.Demand, "that to", "order ultimatum"),
        (SpeechAct.Request, "for to", "call appeal plea"),
        (SpeechAct.Request, "that to", "request petition"),
        (SpeechAct.Denial, "that of", "denial"),
        (SpeechAct.Denial, "to", "refusal"),
        (SpeechAct.Denial, "of", "rejection"),
        (SpeechAct.Accusation, "that of against", "accusation allegation"),
        (SpeechAct.Criticism, "that of", "criticism condemnation denunciation"),
        (SpeechAct.Criticism, "that about", "complaint"),
        (SpeechAct.Promise, "that to", "promise pledge vow guarantee oath"),
        (SpeechAct.Promise, "to", "offer"),
        (SpeechAct.Welcome, "for of", "praise"),
        (SpeechAct.Agreement, "that of", "admission acknowledgement acknowledgment concession confession"),
        (SpeechAct.Proposal, "that to", "proposal recommendation"),
        (SpeechAct.Belief, "that", "belief fear hope concern view opinion conviction expectation suspicion doubt"),
    ];

    private static readonly FrozenDictionary<string, NounCue>.AlternateLookup<ReadOnlySpan<char>> _forms =
        Nouns().SelectMany(cue => new[] { (Word: cue.Lemma, Cue: cue), (Word: VerbForms.WithS(cue.Lemma), Cue: cue) })
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Cue, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The noun that a word is a form of; <see langword="null"/> when it reports nothing.</summary>
    internal static NounCue? Of(ReadOnlySpan<char> word) => _forms.TryGetValue(word, out var cue) ? cue : null;

    /// <summary>The nouns of the table.</summary>
    internal static IEnumerable<NounCue> Nouns() =>
        from row in _table
        from noun in row.Nouns.Split(' ')
        select new NounCue(noun, row.Act, row.Governs.Split(' '));
}
