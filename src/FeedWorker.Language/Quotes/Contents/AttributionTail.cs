using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes.Contents;

/// <summary>Tells whether an attribution stands behind its words, and how far it reaches: "..., he told reporters on Friday."</summary>
internal static class AttributionTail
{
    private const int LongestTail = 30;

    // What stands before an attribution that follows its content: a comma, a dash, a closing mark.
    internal static bool EndsContent(MarkedText text, int token) =>
        text.Class(token) is WordClass.Comma or WordClass.Dash || (text.QuotationAt(token) is { } quotation && quotation.End == token + 1);

    // "..., he told reporters on Friday.": behind the verb nothing that could be said.
    internal static bool IsTail(MarkedText text, Sentence sentence, Cue cue, int subject)
    {
        if (subject <= sentence.FirstToken || !EndsContent(text, subject - 1) || !cue.Verb.Allows(CueFrames.Clause))
        {
            return false;
        }

        if (text.QuotationAt(subject - 1) is { } quotation)
        {
            // "In his show “The Long Road,” Ruiz said": the title of a thing, and no words of anybody.
            if (quotation.First > sentence.FirstToken && QuoteKinds.IsTitle(text, quotation)
                && (text.Class(quotation.First - 1) == WordClass.Preposition || IsAdverbial(text, sentence.FirstToken, quotation.First)))
            {
                return false;
            }

            // “We stay,” she said the day after.
            if (text.EndsSealed(subject - 1) && text.Class(cue.End) == WordClass.Determiner && !cue.Verb.Allows(CueFrames.Noun))
            {
                return true;
            }

            return text.Class(cue.End) is not (WordClass.That or WordClass.Colon)
                && (text.Class(cue.End) != WordClass.Determiner || cue.Verb.Allows(CueFrames.Person)) && (!text.Opens(cue.End) || cue.Verb.Allows(CueFrames.Person));
        }

        // "The road, she said, was closed": a verb behind the second comma needs the words before the first.
        var behind = text.Class(cue.End) == WordClass.ObjectPronoun ? cue.End + 1 : cue.End;
        if (text.Class(behind) == WordClass.Adverb && text.Class(behind + 1) == WordClass.Comma)
        {
            behind++;
        }

        var interrupts = text.Class(behind) == WordClass.Comma && (text.LooksFinite(behind + 1) || (!text.IsQuoted(behind + 1) && HasClauseBehind(text, cue, behind)));
        if (!interrupts && IsAdverbial(text, sentence.FirstToken, subject - 1) && !HasClauseBefore(text, cue, subject))
        {
            return false;
        }

        if (cue.End < sentence.EndToken && !text.Opens(cue.End)
            && text.Class(cue.End) is not (WordClass.Stop or WordClass.Comma or WordClass.Preposition or WordClass.Time or WordClass.Adverb
                or WordClass.Subordinator or WordClass.Coordinator or WordClass.Dash or WordClass.Mark)
            && !cue.Verb.Allows(CueFrames.Person))
        {
            return false;
        }

        var limit = Math.Min(sentence.EndToken, cue.End + LongestTail);
        for (var i = cue.End; i < limit; i++)
        {
            switch (text.Class(i))
            {
                case WordClass.Stop or WordClass.Comma or WordClass.Coordinator or WordClass.Dash:
                    return true;
                case WordClass.Subordinator:
                    return i > cue.End || text.Word(i) is "when" or "as" or "while" or "because" or "after" or "before";
                case WordClass.That or WordClass.Colon or WordClass.QuotationMark:
                    return false;
                case WordClass.Auxiliary or WordClass.Verb:
                    return false;
                case WordClass.Preposition when text.Word(i) is "to" && i == cue.End && text.Class(i + 1) == WordClass.Other && !text.Is(i + 1, "reporters"):
                    return false;
                default:
                    if (text.LooksFinite(i) && text.Class(i - 1) is WordClass.Pronoun)
                    {
                        return false;
                    }

                    continue;
            }
        }

        return true;
    }

    // "Though it rained, she said, closing the road would be wrong."
    private static bool HasClauseBehind(MarkedText text, Cue cue, int comma)
    {
        foreach (var child in text.Trees.ChildrenOf(cue.First))
        {
            if (child > comma && text.Trees[child].Relation == Relation.Ccomp)
            {
                return true;
            }
        }

        return false;
    }

    // "Moving villages could take years, Ruiz said": what looks like an adverbial has a subject and a verb of its own.
    private static bool HasClauseBefore(MarkedText text, Cue cue, int subject)
    {
        var said = text.Trees[cue.First];
        if (said.Relation == Relation.Parataxis && said.Head >= 0 && said.Head < subject && text.LooksFinite(said.Head))
        {
            return true;
        }

        foreach (var child in text.Trees.ChildrenOf(cue.First))
        {
            if (child < subject && text.Trees[child].Relation is Relation.Ccomp or Relation.Parataxis && ContentStart.HasSubject(text, child))
            {
                return true;
            }
        }

        return false;
    }

    // "In Canada", "On Monday", "When asked about it": no words of anybody.
    internal static bool IsAdverbial(MarkedText text, int first, int end)
    {
        while (first < end && text.Class(first) is WordClass.Coordinator or WordClass.Mark)
        {
            first++;
        }

        return first >= end || text.Class(first) switch
        {
            WordClass.Preposition or WordClass.Adverb or WordClass.Time or WordClass.Dash => !text.HasFinite(first, Math.Min(end, first + LongestTail)),
            WordClass.Subordinator when text.Is(first + 1, "asked") => true,
            WordClass.Name when first + 1 < end && OpensParticiple(text.Word(first)) && !text.LooksFinite(first + 1) => true,
            WordClass.Subordinator => text.Word(first) is not ("What" or "How" or "Why" or "Where" or "Who" or "If" or "When")
                && !HasComma(text, first, end),
            WordClass.Determiner or WordClass.Name or WordClass.Other => end - first < 3 && !text.HasFinite(first, end),
            _ => false,
        };
    }

    // "Asked about it, ..." and "Speaking in Geneva, ..." at the head of a sentence.
    private static bool OpensParticiple(ReadOnlySpan<char> word) =>
        word is "Asked" or "Pressed" or "Questioned" || (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal));

    private static bool HasComma(MarkedText text, int first, int end)
    {
        for (var i = first; i < end && i - first < 3 * LongestTail; i++)
        {
            if (text.Class(i) == WordClass.Comma)
            {
                return true;
            }
        }

        return false;
    }

    // The adverbials behind a tail belong to it: "on Friday", "in a statement released by the ministry".
    internal static int TailEnd(MarkedText text, int first, int end)
    {
        var i = first;
        while (i < end && i - first < LongestTail && !text.IsQuoted(i)
            && text.Class(i) is not (WordClass.Comma or WordClass.Stop or WordClass.Dash or WordClass.Colon))
        {
            i++;
        }

        return i;
    }
}
