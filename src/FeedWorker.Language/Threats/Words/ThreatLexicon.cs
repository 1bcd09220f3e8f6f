using System.Collections.Frozen;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Threats.Words;

/// <summary>All word lists in one look-up by form; the case of letters does not matter.</summary>
internal static class ThreatLexicon
{
    private static readonly Dictionary<string, HostileKind> _verbKinds = Kinds(HostileWords.Verbs);
    private static readonly Dictionary<string, HostileKind> _nounKinds = Kinds(HostileWords.Nouns);

    private static readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _entries =
        Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of a form; no marks and no lemma when nothing is.</summary>
    internal static WordEntry Find(ReadOnlySpan<char> form) => _entries.TryGetValue(form, out var entry) ? entry : default;

    /// <summary>The act that a verb is by itself.</summary>
    internal static HostileKind VerbKind(string lemma) => _verbKinds.GetValueOrDefault(lemma);

    /// <summary>The act that a noun names.</summary>
    internal static HostileKind NounKind(string lemma) => _nounKinds.GetValueOrDefault(lemma);

    private static Dictionary<string, HostileKind> Kinds((HostileKind Kind, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Kind)))
            .ToDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);

    private static WordMarks MarkOf(VerbForm form) => form switch
    {
        VerbForm.Base => WordMarks.Base,
        VerbForm.Present => WordMarks.ThirdPerson,
        VerbForm.Gerund => WordMarks.Gerund,
        _ => WordMarks.Past,
    };

    private static Dictionary<string, WordEntry> Build()
    {
        var entries = new Dictionary<string, WordEntry>(StringComparer.OrdinalIgnoreCase);

        // Verbs first: where a form is verb and noun ("strikes"), both share the lemma; where it is not ("left"), the first wins.
        foreach (var (marks, words) in CueWords.Verbs.Concat(HostileWords.Helpers)
            .Concat(HostileWords.Verbs.Select(row => (WordMarks.HostileVerb, row.Words)))
            .Append((WordMarks.Opener, string.Join(' ', ActPhrases.Openers))))
        {
            foreach (var verb in words.Split(' '))
            {
                foreach (var (word, form) in VerbForms.Of(verb))
                {
                    Add(word, verb, marks | MarkOf(form));
                }
            }
        }

        foreach (var (marks, words) in CueWords.Nouns.Concat(HostileWords.Objects).Concat(PartyWords.Nouns)
            .Concat(HostileWords.Nouns.Select(row => (WordMarks.HostileNoun, row.Words))))
        {
            foreach (var noun in words.Split(' '))
            {
                Add(noun, noun, marks);
                Add(noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^3] + "men" : VerbForms.WithS(noun), noun, marks);
            }
        }

        foreach (var (marks, words) in CueWords.Forms)
        {
            foreach (var form in words.Split(' '))
            {
                Add(form, form, marks);
            }
        }

        foreach (var (plural, singular, marks) in new[]
        {
            ("people", "people", WordMarks.Agent), ("men", "man", WordMarks.Agent), ("gunmen", "gunman", WordMarks.Agent),
            ("spokesmen", "spokesman", WordMarks.Agent), ("women", "woman", WordMarks.Intimate), ("children", "child", WordMarks.Intimate),
            ("crises", "crisis", WordMarks.Thing), ("staff", "staff", WordMarks.Agent | WordMarks.Worker),
        })
        {
            Add(plural, singular, marks);
        }

        return entries;

        void Add(string form, string lemma, WordMarks marks) =>
            entries[form] = entries.TryGetValue(form, out var known)
                ? new WordEntry(known.Lemma, known.Marks | marks)
                : new WordEntry(lemma, marks);
    }
}
