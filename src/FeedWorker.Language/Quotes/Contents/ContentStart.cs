using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes.Contents;

/// <summary>Where the content begins behind a cue, and what shows it.</summary>
internal readonly record struct ContentStart(int Token, ContentSign Sign)
{
    // How far "that" or a quotation mark may stand from its verb: "said on Monday at a press conference in Copenhagen after a meeting ...".
    private const int LongestDetour = 25;

    /// <summary>The beginning of the content that follows a cue; <see langword="null"/> when none does.</summary>
    internal static ContentStart? After(MarkedText text, Cue cue, int end)
    {
        var verb = cue.Verb;
        // "tweeted from his own account:" with the words in the next paragraph
        if (text.Class(end - 1) == WordClass.Colon && text.Opens(end) && end - cue.End < LongestDetour && verb.Allows(CueFrames.Clause))
        {
            return new ContentStart(end, ContentSign.Quotation);
        }

        if (Marked(text, verb, cue.End, end) is { } marked)
        {
            return marked;
        }

        // "spoke on Monday about her ties"
        if (verb.Particle is { } particle && cue.End == cue.First + 1)
        {
            return Particle(text, cue.First, particle) is var tie and > 0 && tie + 1 < end && ClauseLook.BeginsNoun(text, tie + 1) ? new ContentStart(tie + 1, ContentSign.Noun) : null;
        }

        var first = Adjuncts.Skip(text, cue.End, end);
        if (first >= end)
        {
            return null;
        }

        // "In contrast, Ruiz said, there are few"
        if (text.Class(first) == WordClass.Comma)
        {
            return verb.Allows(CueFrames.Bare) && text.Class(first + 1) is WordClass.Pronoun or WordClass.Determiner or WordClass.Name or WordClass.Adverb
                && ClauseLook.BeginsClause(text, verb, first + 1, end) ? new ContentStart(first + 1, ContentSign.Bare) : null;
        }

        if (verb.Allows(CueFrames.Infinitive) && text.Is(first, "to"))
        {
            return new ContentStart(first, ContentSign.Infinitive);
        }

        if (verb.Allows(CueFrames.PersonInfinitive) && first == cue.End && ClauseLook.BeginsNoun(text, first)
            && ClauseLook.LeadsToInfinitive(text, first, end))
        {
            return new ContentStart(first, ContentSign.Infinitive);
        }

        if (verb.Allows(CueFrames.Naming))
        {
            return !text.Opens(first) && ClauseLook.BeginsNoun(text, first) && (HasQuotation(text, first, end) || Names(text, cue, end))
                ? new ContentStart(first, ContentSign.Noun)
                : null;
        }

        if (verb.Allows(CueFrames.Bare))
        {
            var clause = verb.Allows(CueFrames.Person) ? AfterPerson(text, first, end) : first;
            if (ClauseLook.BeginsClause(text, verb, clause, end))
            {
                return new ContentStart(clause, ContentSign.Bare);
            }
        }

        if (verb.Allows(CueFrames.Noun) && first == cue.End && ClauseLook.BeginsNoun(text, first))
        {
            return new ContentStart(first, ContentSign.Noun);
        }

        return verb.Allows(CueFrames.Clause) ? Complement(text, cue, end) : null;
    }

    // "called the plan a mistake"
    private static bool Names(MarkedText text, Cue cue, int end)
    {
        var (named, name) = (false, false);
        foreach (var child in text.Trees.ChildrenOf(cue.First))
        {
            named |= child > cue.First && child < end && text.Trees[child].Relation == Relation.Obj;
            name |= named && child < end && text.Trees[child] is { Relation: Relation.Xcomp, Tag: UniversalTag.Noun or UniversalTag.Adj };
        }

        return name;
    }

    /// <summary>Where the tree hangs a phrase with this preposition on a verb; -1 for nowhere.</summary>
    internal static int Particle(MarkedText text, int verb, string particle)
    {
        for (var i = verb + 2; i < verb + LongestDetour && text.Class(i) is not (WordClass.Stop or WordClass.Comma) && !text.IsQuoted(i); i++)
        {
            if (text.Is(i, particle) && text.Trees[i] is { Relation: Relation.Case, Head: var noun } && text.Trees[noun].Head == verb)
            {
                return i;
            }
        }

        return -1;
    }

    // The clause that the tree hangs on the verb.
    private static ContentStart? Complement(MarkedText text, Cue cue, int end)
    {
        foreach (var child in text.Trees.ChildrenOf(cue.First))
        {
            if (child >= cue.End && child < end && text.Trees[child].Relation == Relation.Ccomp && Math.Max(text.Subtrees.First(child), cue.End) is var first
                && !text.IsQuoted(first) && HasSubject(text, child))
            {
                return new ContentStart(first, text.Class(first) == WordClass.That ? ContentSign.That : ContentSign.Bare);
            }
        }

        return null;
    }

    internal static bool HasSubject(MarkedText text, int clause)
    {
        foreach (var child in text.Trees.ChildrenOf(clause))
        {
            if (text.Trees[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Csubj)
            {
                return true;
            }
        }

        return false;
    }

    // "that", a question word, a colon or a quotation mark behind nothing but adverbials (and whom it is said to).
    private static ContentStart? Marked(MarkedText text, CueVerb verb, int from, int end)
    {
        var limit = Math.Min(end, from + LongestDetour);
        var first = Adjuncts.Skip(text, from, end);
        var takesPerson = verb.Allows(CueFrames.Person | CueFrames.PersonInfinitive | CueFrames.AttitudeClause | CueFrames.Naming);
        var detour = first > from;
        for (var i = first; i < limit; i++)
        {
            if (SignAt(text, verb, i, isFirst: i == from, detour) is { } sign)
            {
                return sign;
            }

            // "wanted to say that": what would be said is not what is wanted.
            if (text.Is(i, "to") && i + 1 < limit && text.Trees[i + 1].Tag == UniversalTag.Verb)
            {
                return null;
            }

            switch (text.Class(i))
            {
                case WordClass.Comma or WordClass.Dash or WordClass.Bracket or WordClass.Preposition or WordClass.Time or WordClass.Adverb
                    when !text.IsQuoted(i):
                    detour = true;
                    continue;
                case WordClass.Mark when text.Word(i) is "'" or "\u2019":
                    continue;
                case WordClass.Name or WordClass.Determiner or WordClass.Other or WordClass.Number or WordClass.Clitic or WordClass.ObjectPronoun
                    or WordClass.Coordinator when (detour || takesPerson) && !text.LooksFinite(i) && !text.IsQuoted(i):
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static ContentStart? SignAt(MarkedText text, CueVerb verb, int token, bool isFirst, bool detour)
    {
        // Not behind "a plan called": that is the name of a thing, given by nobody here.
        if (text.Opens(token))
        {
            return verb.Allows(CueFrames.Clause | CueFrames.Noun | CueFrames.AttitudeClause)
                && (isFirst || text.Class(token - 1) is WordClass.Comma or WordClass.Colon || IsLong(text, token))
                ? new ContentStart(token, ContentSign.Quotation)
                : null;
        }

        return text.Class(token) switch
        {
            // "dubbed the quarrel: "The Long War"": behind what is named, a colon introduces a title.
            WordClass.Colon when verb.Allows(CueFrames.Naming) && !isFirst => null,
            WordClass.Colon when text.Opens(token + 1) => new ContentStart(token + 1, ContentSign.Quotation),
            WordClass.Colon when text.Class(token + 1) != WordClass.Stop => new ContentStart(token + 1, ContentSign.Bare),
            WordClass.That when verb.Allows(CueFrames.AttitudeClause) =>
                IsAttitude(text.Word(token - 1)) ? new ContentStart(token, ContentSign.That) : null,
            WordClass.That when verb.Allows(CueFrames.Clause) && (isFirst || detour || MayPrecedeThat(text, verb, token)) =>
                new ContentStart(token, ContentSign.That),
            WordClass.Subordinator when verb.Allows(CueFrames.Question) && (isFirst || verb.Allows(CueFrames.Person))
                && text.Word(token) is "whether" or "if" or "how" or "why" or "what" or "where" or "who" or "when" or "which" =>
                new ContentStart(token, ContentSign.Question),
            WordClass.Subordinator when isFirst && verb.Allows(CueFrames.Clause)
                && text.Word(token) is "whether" or "how" or "why" or "what" => new ContentStart(token, ContentSign.Question),
            _ => null,
        };
    }

    private static bool MayPrecedeThat(MarkedText text, CueVerb verb, int that) =>
        verb.Allows(CueFrames.Person | CueFrames.PersonInfinitive)
        && text.Class(that - 1) is not (WordClass.Determiner or WordClass.Preposition);

    // "expressed hope that", but not "expressed its lack of optimism that": what follows would be turned into its opposite.
    private static bool IsAttitude(ReadOnlySpan<char> noun) => noun is "hope" or "hopes" or "concern" or "concerns" or "confidence" or "fear" or "fears"
        or "regret" or "belief" or "doubt" or "doubts" or "alarm" or "satisfaction" or "conviction" or "worry" or "worries" or "certainty" or "relief";

    private static bool IsLong(MarkedText text, int token) => text.QuotationAt(token) is { Length: >= 4 };

    private static int AfterPerson(MarkedText text, int first, int end)
    {
        switch (text.Class(first))
        {
            case WordClass.ObjectPronoun or WordClass.Time:
                return Adjuncts.Skip(text, first + 1, end);
            case WordClass.Pronoun when text.Word(first) is "you" or "it" or "everyone" or "people":
                return Adjuncts.Skip(text, first + 1, end);
            case WordClass.Other when !text.LooksFinite(first):
                // "told reporters the road", "told supporters on Monday he"
                return Adjuncts.Skip(text, first + 1, end);
            case WordClass.Name:
                while (first < end && text.Class(first) is WordClass.Name or WordClass.Clitic)
                {
                    first++;
                }

                // "told CNN": the name is whom it is said to, unless a verb follows it at once.
                return text.LooksFinite(first) ? end : Adjuncts.Skip(text, first, end);
            case WordClass.Determiner:
                first++;
                while (first < end && text.Class(first) is WordClass.Name or WordClass.Other && !text.LooksFinite(first))
                {
                    first++;
                }

                return text.LooksFinite(first) ? end : Adjuncts.Skip(text, first, end);
            default:
                return end;
        }
    }

    private static bool HasQuotation(MarkedText text, int first, int end)
    {
        var limit = Math.Min(end, first + LongestDetour);
        for (var i = first; i < limit && text.Class(i) != WordClass.Colon; i++)
        {
            if (text.Opens(i))
            {
                return true;
            }
        }

        return false;
    }
}
