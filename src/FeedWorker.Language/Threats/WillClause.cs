using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>A subject that will do something: "the army will", "his country would", "we are ready to".</summary>
/// <param name="Modal">The modal, or the word that stands for one.</param>
/// <param name="Subject">Who will; may be empty.</param>
/// <param name="Verb">The verb behind adverbs, negation and "be".</param>
/// <param name="IsNegated">Whether "not", "never" or "no longer" stands between.</param>
/// <param name="IsPassive">Whether "be" stands between.</param>
/// <param name="IsReady">Whether readiness or a plan stands for the future: "ready to", "plans to".</param>
internal readonly record struct WillClause(int Modal, TokenRange Subject, int Verb, bool IsNegated, bool IsPassive, bool IsReady)
{
    /// <summary>Whether the modal is "could" or "may", which only a warning makes a threat.</summary>
    internal bool IsMight { get; private init; }

    /// <summary>Whether it is a relative clause: "the groups that will march".</summary>
    internal bool IsRelative { get; private init; }

    /// <summary>Whether the subject would bear the act rather than do it: "will be punished", "will face sanctions".</summary>
    internal bool Suffers(SentenceView view) => IsPassive || view.IsAny(Verb, "face", "pay", "suffer", "bear", "regret", "lose", "forfeit");

    /// <summary>The future clauses of a sentence, in order.</summary>
    internal static IEnumerable<WillClause> In(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            var ready = view.Is(i + 1, "to") && (view.IsAny(i, "ready", "prepared", "going", "poised", "determined", "planning", "set") ? BeBefore(view, i)
                : view.IsAny(i, "plans", "intends", "plan", "intend", "resolved") && !NegatedBefore(view, i));
            var might = view.IsAny(i, "could", "may", "might");
            var heading = view.Is(i, "to") && IsHeadingFuture(view, i);
            if (!ready && !might && !heading && !view.Has(i, WordMarks.Will))
            {
                continue;
            }

            var verb = ready ? i + 2 : i + 1;
            var (negated, passive, perfect) = (false, false, false);

            // A quotation mark may part modal and verb: would "do whatever it must".
            while (verb < view.End && (view.IsQuotationMark(verb)
                || (view.Has(verb, WordMarks.Adverb | WordMarks.Be | WordMarks.Have | WordMarks.Not) && !view.Has(verb, WordMarks.HostileVerb))))
            {
                negated |= view.Has(verb, WordMarks.Not) || (view.Is(verb, "longer") && view.Is(verb - 1, "no"));
                passive |= view.Is(verb, "be");
                perfect |= view.Has(verb, WordMarks.Have) && !view.Is(verb + 1, "to");
                verb++;
            }

            verb = Entered(view, verb);
            var (compelled, caused) = (Compelled(view, i, verb), Caused(view, verb));
            if (compelled > 0)
            {
                (verb, negated, passive, perfect) = (compelled, false, false, false);
            }
            else if (caused.Verb > 0)
            {
                // "would have their licences withdrawn"
                yield return new WillClause(i, caused.Thing, caused.Verb, negated, IsPassive: true, ready) { IsMight = might };
                continue;
            }

            // "would have resigned": what did not come about threatens nobody.
            if (perfect)
            {
                continue;
            }

            var end = SubjectEnd(view, i);
            var subject = NounPhrases.Before(view, end);
            if (subject.IsEmpty && view.IsAny(end - 1, "and", "but", "or"))
            {
                subject = Shared(view, verb);
            }

            var whole = VerbArguments.Subject(view, verb) is var head and >= 0 ? view.Subtree(head).First : subject.First;
            negated |= view.IsAny(subject.First, "no", "nobody", "neither") || view.IsAny(whole, "no", "nobody", "none", "neither") || IsNotOne(view, i);

            // "would be attacking" is active.
            yield return new WillClause(i, subject, verb, negated, passive && !view.Has(verb, WordMarks.Gerund), ready || heading)
            {
                IsMight = might,
                IsRelative = view.IsAny(end - 1, "that", "which", "who"),
            };
        }
    }

    // "would have no choice but to send troops", "will be forced to": the verb of what must be done; 0 when nothing must.
    private static int Compelled(SentenceView view, int modal, int verb)
    {
        for (var i = modal + 1; i <= verb + 5 && i < view.End - 1; i++)
        {
            if ((view.Has(i, WordMarks.Have) && view.Is(i + 1, "to") && i < verb)
                || (view.Is(i, "but") && view.IsAny(i - 1, "choice", "option", "alternative") && view.Is(i + 1, "to"))
                || (view.IsAny(i, "forced", "compelled", "obliged") && view.Is(i + 1, "to") && i <= verb
                    && HostileActs.At(view, i + 2, i + 12) is { IsPlain: true }))
            {
                return i + 2;
            }
        }

        return 0;
    }

    // "would start killing", "will move to impeach": the act is what they set about; another verb stands for itself.
    private static int Entered(SentenceView view, int verb)
    {
        var act = view.IsAny(verb, "start", "begin", "resume", "commence") && view.Has(verb + 1, WordMarks.Gerund) ? verb + 1
            : view.IsAny(verb, "move", "begin", "start", "proceed", "act") && view.Is(verb + 1, "to") ? verb + 2 : -1;
        return act > 0 && view.Has(act, WordMarks.HostileVerb | WordMarks.Opener | WordMarks.ImposeVerb | WordMarks.BreakVerb | WordMarks.LaunchVerb | WordMarks.CloseVerb)
            && HostileActs.At(view, act, act + 10) is not null ? act : verb;
    }

    private static (TokenRange Thing, int Verb) Caused(SentenceView view, int verb)
    {
        for (var i = verb + 1; view.Has(verb - 1, WordMarks.Have) && view.IsAny(verb, "their", "his", "her", "its") && i < verb + 5; i++)
        {
            if (view.Has(i, WordMarks.Past) && view.Tag(i) == UniversalTag.Verb)
            {
                return (new TokenRange(verb, i), i);
            }
        }

        return default;
    }

    // "Dockers to blockade port from Monday": headings write the future so, and have no verb before it.
    private static bool IsHeadingFuture(SentenceView view, int to) => view.Has(to + 1, WordMarks.Base) && EndsOpen(view) && StandsFirst(view, to);

    // "Not one of those who burned it will escape"
    private static bool IsNotOne(SentenceView view, int modal)
    {
        for (var i = modal - 1; i >= view.First && i > modal - 15 && !view.IsBreak(i) && !view.Has(i, WordMarks.Say); i--)
        {
            if (view.Is(i, "one") && view.Is(i - 1, "not"))
            {
                return true;
            }
        }

        return false;
    }

    // "respects free speech but will not tolerate": the tree tells whose second verb it is.
    private static TokenRange Shared(SentenceView view, int verb)
    {
        var doer = VerbArguments.Doer(view, verb);
        return doer < 0 || doer >= verb ? default : NounPhrases.Before(view, doer + 1);
    }

    private static bool NegatedBefore(SentenceView view, int token) => view.Has(token - 1, WordMarks.Not) || view.Has(token - 2, WordMarks.Not)
        || view.Has(token - 1, WordMarks.Determiner);

    private static bool BeBefore(SentenceView view, int token)
    {
        for (var i = token - 1; i >= view.First && i >= token - 3; i--)
        {
            if (view.Has(i, WordMarks.Be) || view.IsAny(i, "stand", "stands", "stood"))
            {
                return true;
            }
        }

        // Headings leave it out: "Rail unions ready to strike".
        return view.Tag(token) != UniversalTag.Noun && EndsOpen(view) && StandsFirst(view, token);
    }

    private static bool EndsOpen(SentenceView view) => view.Mark(view.End - 1) is not ('.' or '!' or '?') && !view.IsQuotationMark(view.End - 1);

    // Whether nothing but a noun phrase that can act stands before a token.
    private static bool StandsFirst(SentenceView view, int token)
    {
        for (var i = Reports.Colon(view) + 1 is var said and > 0 ? said : view.First; i < token; i++)
        {
            // "Brek says army ready to strike"
            if (view.Tag(i) is UniversalTag.Verb or UniversalTag.Aux && !(i > view.First && view.Has(i, WordMarks.Say) && view.Has(i, WordMarks.ThirdPerson)) || view.IsBreak(i))
            {
                return false;
            }
        }

        // "Plan to bomb base" speaks of the plan.
        return token > view.First && (view.Has(token - 1, WordMarks.Agent) || view.Tag(token - 1) == UniversalTag.Propn);
    }

    private static int SubjectEnd(SentenceView view, int modal)
    {
        var end = modal;
        var skipped = WordMarks.Adverb | WordMarks.Be | WordMarks.Not | (view.Is(modal, "resolved") ? WordMarks.Have : WordMarks.None);
        while (end > view.First && view.Has(end - 1, skipped) && !view.Has(end - 1, WordMarks.Determiner))
        {
            end--;
        }

        return end;
    }
}
