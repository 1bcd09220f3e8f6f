using System.Collections.Frozen;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Threats that somebody is accused of, tried or blamed for: "charged a man with threatening to". Who threatens is the accused, not the accuser.</summary>
internal static class Accusations
{
    // "jailed the elder of the river village for two years in March for threatening"
    private const int LongestCharge = 20;

    private static readonly FrozenSet<string> _charges = Forms(
        "accuse charge arrest jail sentence convict detain indict prosecute imprison suspect fine acquit clear try execute remand question investigate sue suspend expel sack dismiss fire punish ban");

    // Whoever is blamed for a threat has made it, in the eyes of the text.
    private static readonly FrozenSet<string> _reproaches = Forms(
        "blame criticise criticize condemn denounce rebuke slam censure reprimand chide scold chastise deplore lambast mock");

    /// <summary>Whether what somebody is accused of or punished for is told, and no threat as such.</summary>
    internal static bool IsCharge(SentenceView view, int verb) => VerbOf(view, verb) is var charge and >= 0 && Is(view, charge, _charges);

    /// <summary>Who is accused of the threat at a verb; empty where nobody is.</summary>
    internal static TokenRange Accused(SentenceView view, int verb)
    {
        var charge = VerbOf(view, verb);
        if (charge < 0)
        {
            return default;
        }

        // "was charged", "accused of" behind its noun: the subject bears it; else the object.
        var isPassive = VerbArguments.IsPassive(view, charge) || view.Has(LastBefore(view, charge, WordMarks.Adverb), WordMarks.Be)
            || view.Has(charge + 1, WordMarks.Preposition);
        if (isPassive)
        {
            return VerbSubjects.Of(view, charge);
        }

        // "the rebels | of threatening"
        var accused = NounPhrases.After(view, charge + 1);
        var end = accused.First;
        while (end < accused.End && !view.IsAny(end, "of", "with", "for"))
        {
            end++;
        }

        return accused with { End = end };
    }

    // The charge that a gerund depends on: "accused ... of threatening", "sentenced ... for having threatened"; -1 when none does.
    private static int VerbOf(SentenceView view, int verb)
    {
        var preposition = LastBefore(view, verb, WordMarks.Adverb | WordMarks.Have);
        if (!view.Has(verb, WordMarks.Gerund | WordMarks.Past) || !view.IsAny(preposition, "of", "with", "for", "over", "after", "from"))
        {
            return -1;
        }

        for (var i = preposition - 1; i >= view.First && i > preposition - LongestCharge && view.Mark(i) is not (';' or ':'); i--)
        {
            if (Is(view, i, _charges) || Is(view, i, _reproaches))
            {
                return i;
            }
        }

        return -1;
    }

    private static int LastBefore(SentenceView view, int token, WordMarks skipped)
    {
        var i = token - 1;
        while (i > view.First && (view.Has(i, skipped) && !view.Has(i, WordMarks.Be | WordMarks.Preposition) || view.IsAny(i, "allegedly", "being", "having")))
        {
            i--;
        }

        return i;
    }

    private static bool Is(SentenceView view, int token, FrozenSet<string> verbs) =>
        !view.Has(token - 1, WordMarks.Determiner) && verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(view.Word(token));

    private static FrozenSet<string> Forms(string verbs) =>
        verbs.Split(' ').SelectMany(verb => Syntax.Verbs.VerbForms.Of(verb)).Select(form => form.Item1).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
