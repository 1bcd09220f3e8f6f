using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Who gives something to whom: an ultimatum, some hours, an order. Of a passive the subject receives it, and who gives stands behind "by".</summary>
/// <param name="Giver">Empty when the sentence does not tell.</param>
/// <param name="Receiver">Of an active verb what stands right behind it, which may be what is given.</param>
/// <param name="IsPassive">Whether the subject of the verb is the receiver.</param>
internal readonly record struct Giving(TokenRange Giver, TokenRange Receiver, bool IsPassive)
{
    internal static Giving Of(SentenceView view, int verb) =>
        view.Lemma(verb) is "receive" or "get" ? new Giving(Behind(view, verb, "from"), VerbSubjects.Of(view, verb), IsPassive: true)
        : IsPassiveAt(view, verb) ? new Giving(Behind(view, verb, "by"), VerbSubjects.Of(view, verb), IsPassive: true)
        : new Giving(VerbSubjects.Of(view, verb), NounPhrases.After(view, verb + 1), IsPassive: false);

    // "was given", "have since been handed", "the envoys, given two days"
    private static bool IsPassiveAt(SentenceView view, int verb)
    {
        if (view.Has(verb, WordMarks.Gerund))
        {
            return false;
        }

        var before = verb - 1;
        while (view.Has(before, WordMarks.Adverb | WordMarks.Not) && !view.Has(before, WordMarks.Be))
        {
            before--;
        }

        return view.Has(before, WordMarks.Be) || (view.Is(verb, "given") && !view.Has(before, WordMarks.Have))
            || (!view.Has(before, WordMarks.Have) && VerbArguments.IsPassive(view, verb));
    }

    // "to surrender by the prime minister": somebody, whatever the tree hangs him on; "by Friday" tells when.
    private static TokenRange Behind(SentenceView view, int verb, string preposition)
    {
        for (var i = verb + 1; i < view.End; i++)
        {
            if (view.Is(i, preposition) && view.Tag(i + 1) is not (UniversalTag.Num or UniversalTag.Verb) && NounPhrases.After(view, i + 1) is var giver
                && !view.Has(giver.First, WordMarks.Day) && !view.Has(NounPhrases.Head(view, giver), WordMarks.Day | WordMarks.Duration) && Subjects.CanAct(view, giver))
            {
                return giver;
            }
        }

        return default;
    }
}
