using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Quotes.Speakers;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Quotes.Cues;

/// <summary>
/// Finds attributions by the quotation marks alone, whatever the verb: “Go back,” Ruiz barked. And: He leaned in and boomed: “Go back.”
/// Newspapers never tire of new verbs for "said"; between such marks nothing else can be meant.
/// </summary>
internal static class UnlistedCues
{
    private const int LongestSubject = 12;

    private const int HighestClimb = 8;

    // Fewer words behind a colon are a title.
    private const int ShortestSentence = 3;

    /// <summary>Adds an attribution for each quotation of the sentence that has none.</summary>
    internal static void AddTo(List<Attribution> found, MarkedText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.QuotationAt(i) is { } quotation)
            {
                if (Behind(text, sentence, quotation) is { } tail && !found.Exists(other => other.StandsBehind && other.First <= tail.Cue.First && other.End > tail.First))
                {
                    Insert(found, tail);
                }

                i = quotation.End - 1;
            }
            else if (text.Class(i) == WordClass.Colon && i + 1 < sentence.EndToken && text.QuotationAt(i + 1) is { } words && IsSentence(text, words)
                && Before(text, sentence, i) is { } lead
                && !found.Exists(other => !other.StandsBehind && other.First < i && (other.Start?.Token == i + 1 || Governs(text, other.Cue.First, lead.Cue.First))))
            {
                Insert(found, lead);
            }
        }
    }

    private static Attribution? Behind(MarkedText text, Sentence sentence, Quotation quotation)
    {
        var first = quotation.End;
        if (!text.IsSealed(quotation) || first >= sentence.EndToken || !OpensClause(text, sentence, quotation) || text.QuotationAt(first) is not null
            || (text.Class(first - 2) != WordClass.Comma && char.IsUpper(text.Word(first)[0])))
        {
            return null;
        }

        if (IsVerb(text, first))
        {
            return SpeakerPhraseReader.After(text, first + 1, sentence.EndToken) is { } inverted && text.Class(inverted.First) is not WordClass.Determiner
                ? Make(text, first, inverted, first, AttributionTail.TailEnd(text, inverted.End, sentence.EndToken), null)
                : null;
        }

        var limit = Math.Min(sentence.EndToken, first + LongestSubject);
        for (var verb = first + 1; verb < limit && text.Class(verb) < WordClass.QuotationMark; verb++)
        {
            if (text.LooksFinite(verb))
            {
                return IsVerb(text, verb) && SpeakerPhraseReader.Before(text, verb, first) is { } subject && subject.First == first
                    ? Make(text, verb, subject, first, AttributionTail.TailEnd(text, verb + 1, sentence.EndToken), null)
                    : null;
            }
        }

        return null;
    }

    private static Attribution? Before(MarkedText text, Sentence sentence, int colon)
    {
        var start = new ContentStart(colon + 1, ContentSign.Quotation);
        var verb = -1;
        for (var i = sentence.FirstToken; i < colon; i++)
        {
            if (text.IsQuoted(i))
            {
                continue;
            }

            // Said Ruiz: “We stay.”
            if (i == sentence.FirstToken && CueLexicon.Forms(text.Word(i)).Length > 0 && SpeakerPhraseReader.After(text, i + 1, colon) is { } inverted
                && inverted.End == colon)
            {
                return Make(text, i, inverted, i, colon, start);
            }

            if (IsVerb(text, i) && (verb < 0 || text.Trees[i].Relation == Relation.Root
                || (text.Trees[i].Relation == Relation.Conj && text.Trees[i].Head == verb)))
            {
                verb = i;
            }
        }

        return verb > sentence.FirstToken && Subject(text, sentence, verb) is { } subject ? Make(text, verb, subject, subject.First, colon, start) : null;
    }

    private static SpeakerPhrase? Subject(MarkedText text, Sentence sentence, int verb)
    {
        foreach (var governor in (ReadOnlySpan<int>)[verb, text.Trees[verb].Head])
        {
            if (governor < 0 || (governor != verb && text.Trees[verb].Relation != Relation.Conj))
            {
                break;
            }

            foreach (var child in text.Trees.ChildrenOf(governor))
            {
                if (child < governor && text.Trees[child].Relation == Relation.Nsubj)
                {
                    return SpeakerPhraseReader.Before(text, text.Subtrees.End(child), sentence.FirstToken);
                }
            }
        }

        return SpeakerPhraseReader.Leading(text, sentence.FirstToken, verb);
    }

    // "Holm said the plan had one aim: “We stay.”": the words are part of what Holm said.
    private static bool Governs(MarkedText text, int cue, int verb)
    {
        for (var climbed = 0; verb >= 0 && climbed < HighestClimb; climbed++)
        {
            if (verb == cue)
            {
                return true;
            }

            verb = text.Trees[verb].Head;
        }

        return false;
    }

    private static bool IsVerb(MarkedText text, int token) =>
        text.Class(token) is WordClass.Other or WordClass.Verb && text.Trees[token].Tag == UniversalTag.Verb;

    private static bool OpensClause(MarkedText text, Sentence sentence, Quotation quotation) =>
        quotation.Length >= ShortestSentence - 1 && (quotation.First == sentence.FirstToken || text.Class(quotation.First - 1) is WordClass.Stop or WordClass.Colon);

    // “The Long Road.” is a title, “It is about me.” is said.
    private static bool IsSentence(MarkedText text, Quotation quotation) =>
        quotation.Length >= ShortestSentence && text.EndsWithStop(quotation) && !QuoteKinds.IsTitle(text, quotation);

    private static Attribution Make(MarkedText text, int verb, SpeakerPhrase speaker, int first, int end, ContentStart? start) =>
        new((verb, verb + 1), new CueVerb(VerbLemmas.Of(text.Word(verb), UniversalTag.Verb), SpeechAct.Statement, CueFrames.Clause), speaker, first, end, start,
            Breaks: start is not null);

    private static void Insert(List<Attribution> found, Attribution attribution)
    {
        var at = found.FindIndex(other => other.First > attribution.First);
        found.Insert(at < 0 ? found.Count : at, attribution);
    }
}
