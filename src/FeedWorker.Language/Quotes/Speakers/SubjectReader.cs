using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes.Speakers;

/// <summary>
/// Finds whose deed a reporting verb is: in the tree, checked against the classes of the words. Where the two name one head, each mends the borders
/// of the other; where they differ, the tree is believed, since it sees past asides.
/// </summary>
internal static class SubjectReader
{
    // "was asked to come and promised to say": no sentence lends a subject over more steps.
    private const int HighestClimb = 5;

    // "NEW YORK, Sept. 28 (Nordnytt) -"
    private const int LongestPlaceLine = 10;

    /// <summary>The subject that stands before its verb; <see langword="null"/> when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">The verb.</param>
    /// <param name="floor">The first token that may belong to the phrase.</param>
    internal static SpeakerPhrase? Before(MarkedText text, Cue cue, int floor)
    {
        var byWords = SpeakerPhraseReader.Before(text, cue.GroupFirst, floor);
        var head = Own(text, cue.First);
        if (head < floor || head >= cue.GroupFirst || text.IsQuoted(head) || NounPhrase.IsTime(text, head)
            || text.Class(head) == WordClass.That)
        {
            return byWords;
        }

        if (IsRelative(text, head))
        {
            return OfRelative(text, cue.First, head, floor) ?? byWords;
        }

        var byTree = NounPhrase.Of(text, head, floor, cue.GroupFirst);
        return byWords is not { } words ? IsPlaceLine(text, byTree, cue.GroupFirst) ? null : byTree
            : words.First <= head && head < words.End ? Agreed(text, byTree, words)
            : IsMisread(text, cue, byTree, words) ? words
            : byTree;
    }

    /// <summary>The phrase behind an inverted verb or "according to", with the complements that the tree adds to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="governor">The verb or the "according".</param>
    /// <param name="first">The first token behind the cue.</param>
    /// <param name="end">The end of the sentence.</param>
    /// <param name="opensSentence">Whether the words follow behind the phrase.</param>
    internal static SpeakerPhrase? Behind(MarkedText text, int governor, int first, int end, bool opensSentence)
    {
        if (SpeakerPhraseReader.After(text, first, end) is not { } words)
        {
            return null;
        }

        var head = text.Trees[governor].Relation == Relation.Case ? text.Trees[governor].Head : Own(text, governor);
        words = WithoutNextSubject(text, words);
        if (head < words.First || head >= words.End || text.Class(head) == WordClass.Pronoun)
        {
            return words;
        }

        // "According to Ruiz, a detective was sent": behind a comma the words begin.
        var tree = NounPhrase.Of(text, head, first, end);
        return tree.First != words.First || tree.End <= words.End || (opensSentence && HasComma(text, words.End, tree.End)) ? words : tree;
    }

    /// <summary>
    /// The subject that a verb without one borrows: of the verb it is joined to, of the main clause beside a participle, the noun that a participle
    /// qualifies. <see langword="null"/> when the tree names none.
    /// </summary>
    internal static SpeakerPhrase? Borrowed(MarkedText text, int verb, int floor, int limit)
    {
        for (var climbed = 0; climbed < HighestClimb; climbed++)
        {
            var (relation, governor) = (text.Trees[verb].Relation, text.Trees[verb].Head);
            if (climbed == 0 && relation is Relation.Acl or Relation.Advcl && NounAt(text, verb - 1) is var noun && noun >= floor && Speaks(text, noun))
            {
                return NounPhrase.Of(text, noun, floor, verb);
            }

            if (governor < floor || governor >= limit || relation is not (Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Parataxis))
            {
                return null;
            }

            var below = verb;
            verb = governor;
            foreach (var child in text.Trees.ChildrenOf(verb))
            {
                if (text.Trees[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter && child >= floor && child < limit
                    && !text.IsQuoted(child) && !NounPhrase.IsTime(text, child) && text.Class(child) != WordClass.That)
                {
                    var end = child < verb ? verb : below;
                    return IsRelative(text, child) ? OfRelative(text, verb, child, floor)
                        : NounPhrase.Of(text, child, floor, end > child ? end : limit);
                }
            }
        }

        return null;
    }

    // "footage of Ruiz asking", "with one reader writing"; but not "a letter saying".
    private static bool Speaks(MarkedText text, int noun)
    {
        foreach (var child in text.Trees.ChildrenOf(noun))
        {
            if (text.Trees[child].Relation == Relation.Case)
            {
                return text.Is(child, "with") || (text.Is(child, "of") && text.Trees[noun].Tag == UniversalTag.Propn);
            }
        }

        return false;
    }

    // The head of the name or noun that ends with a token; -1 for any other word.
    private static int NounAt(MarkedText text, int token)
    {
        while (token >= 0 && text.Trees[token] is { Relation: Relation.Flat or Relation.Compound, Head: >= 0 } node && node.Head < token)
        {
            token = node.Head;
        }

        return token >= 0 && text.Trees[token].Tag is UniversalTag.Noun or UniversalTag.Propn && !text.IsQuoted(token) ? token : -1;
    }

    // "According to the Courier, Ana Ruiz, the mayor, left": the second name is the subject of what follows.
    private static SpeakerPhrase WithoutNextSubject(MarkedText text, SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (text.Trees[i].Relation is Relation.Nsubj or Relation.NsubjPass && text.Trees[i].Head >= phrase.End)
            {
                var first = NounPhrase.Of(text, i, phrase.First, phrase.End).First;
                return first - 1 > phrase.First && text.Class(first - 1) == WordClass.Comma ? phrase with { End = first - 1 } : phrase;
            }
        }

        return phrase;
    }

    private static bool HasComma(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Class(i) == WordClass.Comma)
            {
                return true;
            }
        }

        return false;
    }

    private static int Own(MarkedText text, int verb)
    {
        foreach (var child in text.Trees.ChildrenOf(verb))
        {
            if (text.Trees[child].Relation is Relation.Nsubj or Relation.NsubjOuter)
            {
                return child;
            }
        }

        return -1;
    }

    private static bool IsRelative(MarkedText text, int token) => text.Word(token) is "who" or "which";

    // "Ruiz, who said": the pronoun speaks, and means the noun that its clause qualifies.
    private static SpeakerPhrase? OfRelative(MarkedText text, int verb, int pronoun, int floor)
    {
        for (var climbed = 0; climbed < HighestClimb && verb >= 0; climbed++)
        {
            var (relation, noun) = (text.Trees[verb].Relation, text.Trees[verb].Head);
            if (relation == Relation.AclRelcl && noun >= floor && noun < pronoun && !text.IsQuoted(noun) && !NounPhrase.IsTime(text, noun))
            {
                var meant = NounPhrase.Of(text, noun, floor, pronoun);
                var close = text.Class(pronoun - 1) == WordClass.Comma ? pronoun - 1 : pronoun;

                // "The court fined Ruiz, who said": whoever stands next to the pronoun, where the tree chose a noun that does not reach it.
                if (meant.End < close && NounAt(text, close - 1) is var nearest && nearest >= floor)
                {
                    meant = NounPhrase.Of(text, nearest, floor, close);
                }

                return new SpeakerPhrase(pronoun, pronoun + 1) { Antecedent = new TokenRange(meant.First, meant.End) };
            }

            if (relation != Relation.Conj)
            {
                break;
            }

            verb = noun;
        }

        return null;
    }

    // Both readings hold the head.
    private static SpeakerPhrase Agreed(MarkedText text, SpeakerPhrase tree, SpeakerPhrase words)
    {
        // "Ana Ruiz, the mayor, said": the tree took the second name for the subject.
        if (words.First < tree.First && text.Class(tree.First - 1) == WordClass.Comma && !text.IsQuoted(tree.First - 1) && words.End >= tree.End)
        {
            return words;
        }

        return new SpeakerPhrase(
            words.First < tree.First && IsPlain(text, words.First, tree.First) ? words.First : tree.First,
            words.End > tree.End && IsPlain(text, tree.End, words.End, mayGovern: true) ? words.End : tree.End);
    }

    // Nothing but the words of a noun phrase.
    private static bool IsPlain(MarkedText text, int first, int end, bool mayGovern = false)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsQuoted(i) || NounPhrase.IsTime(text, i)
                || (text.Class(i) is not (WordClass.Name or WordClass.Other or WordClass.Determiner or WordClass.Number or WordClass.Clitic)
                    && !(mayGovern && text.Class(i) == WordClass.Preposition)))
            {
                return false;
            }
        }

        return true;
    }

    // "The surprise was that Ruiz said", "OSLO (Nordnytt) - Ana Ruiz said": another verb or a place line stands behind what the tree chose.
    private static bool IsMisread(MarkedText text, Cue cue, SpeakerPhrase tree, SpeakerPhrase words)
    {
        if (IsPlaceLine(text, tree, words.First))
        {
            return true;
        }

        if (words.First < tree.End)
        {
            return false;
        }

        var next = text.Class(tree.End) == WordClass.Adverb ? tree.End + 1 : tree.End;
        return (text.LooksFinite(next) && text.Trees[next].Head != cue.First)
            || text.Class(words.First - 1) is WordClass.That or WordClass.Subordinator;
    }

    private static bool IsPlaceLine(MarkedText text, SpeakerPhrase phrase, int end)
    {
        if (text.Word(phrase.First) is not { Length: > 1 } place || !char.IsUpper(place[1]))
        {
            return false;
        }

        for (var i = phrase.First; i < Math.Min(end, phrase.First + LongestPlaceLine); i++)
        {
            if (text.Class(i) == WordClass.Dash)
            {
                return true;
            }
        }

        return false;
    }
}
