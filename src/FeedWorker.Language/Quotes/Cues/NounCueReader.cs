using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Quotes.Speakers;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Quotes.Cues;

/// <summary>
/// Finds what a noun reports: "Holm's claim that the road was closed", "criticism of the plan by the council", "she issued a warning that".
/// The tree tells the words and who owns them; a noun without an owner is nobody's quote.
/// </summary>
internal static class NounCueReader
{
    // What one does with words of one's own; of "rejected the claim that" the subject is somebody else.
    private static readonly string[] _uttering = ["make", "issue", "repeat", "renew", "give", "deliver", "offer", "reiterate", "voice", "sound", "level", "launch", "raise"];

    // What is done to words besides.
    private static readonly string[] _dealing = ["hear", "face", "reject", "deny", "receive", "ignore", "keep", "break", "have", "get", "bring", "use", "publish", "see"];

    /// <summary>
    /// Adds the contents that no other attribution has claimed, in text order. A content that holds such a noun reports nested speech, unless the noun
    /// is "her claim", which is the speaker's own more often.
    /// </summary>
    internal static void AddTo(List<AttributedContent> contents, MarkedText text)
    {
        var next = 0;
        for (var noun = 0; noun < text.Segments.Tokens.Count; noun++)
        {
            if (text.Trees[noun].Tag != UniversalTag.Noun || NounCueLexicon.Of(text.Word(noun)) is not { } cue || text.IsQuoted(noun)
                || Content(text, noun, cue) is not { } content || Speaker(text, noun, content) is not { } speaker)
            {
                continue;
            }

            while (next < contents.Count && contents[next].Parts[^1].End <= content.First)
            {
                next++;
            }

            if (next == contents.Count || contents[next].Parts[0].First >= content.End)
            {
                var (first, end) = (Math.Min(speaker.First, noun), Math.Max(speaker.End, noun + 1));
                contents.Insert(next, new AttributedContent(
                    new Attribution((noun, noun + 1), new CueVerb(cue.Lemma, cue.Act, CueFrames.None), speaker, first, end,
                        new ContentStart(content.First, ContentSign.Owned), Breaks: false),
                    [content]));
            }
            else if (cue.Act != SpeechAct.Belief && text.Class(speaker.First) != WordClass.Determiner
                && contents[next].Parts.Exists(part => part.First <= Math.Min(speaker.First, noun) && content.End <= part.End))
            {
                contents[next] = contents[next] with { HasNestedSpeech = true };
            }
        }
    }

    // The clause or the phrase that the noun governs.
    private static TokenRange? Content(MarkedText text, int noun, NounCue cue)
    {
        foreach (var child in text.Trees.ChildrenOf(noun))
        {
            if (child < noun || text.IsQuoted(child) || text.Trees[child].Relation is not (Relation.Acl or Relation.Ccomp or Relation.AclRelcl or Relation.Nmod))
            {
                continue;
            }

            var first = text.Subtrees.First(child);
            var isPhrase = text.Trees[child].Relation == Relation.Nmod;
            if (first <= noun || (isPhrase && text.Is(first, "to")) || !cue.Allows(text.Word(first)) || (text.Trees[child].Relation == Relation.AclRelcl && IsRelative(text, first, child)))
            {
                continue;
            }

            // Behind a preposition the words begin: "calls for a truce".
            var begin = isPhrase ? first + 1 : first;
            var end = ContentEnd.WithQuotation(text, ContentEnd.WithoutMarks(text, begin, EndWithoutSpeaker(text, child)));
            return end > begin ? new TokenRange(begin, end) : null;
        }

        return null;
    }

    // "the warning that was issued", "the promises that Ruiz made": "that" stands for the noun. The parser says so too often ("a warning that the
    // bridge would fall"); only what one does to words has a place for it.
    private static bool IsRelative(MarkedText text, int that, int verb) =>
        text.LooksFinite(that + 1) || IsOneOf(_uttering, text, verb) || IsOneOf(_dealing, text, verb);

    private static bool IsOneOf(string[] lemmas, MarkedText text, int verb) =>
        (uint)verb < (uint)text.Segments.Tokens.Count && Array.IndexOf(lemmas, VerbLemmas.Of(text.Word(verb), UniversalTag.Verb)) >= 0;

    // "criticism of the plan by the council": who speaks may hang on the last noun of what is said.
    private static int EndWithoutSpeaker(MarkedText text, int child) => ByPhrase(text, child) is { } by ? by.First - 1 : text.Subtrees.End(child);

    private static SpeakerPhrase? Speaker(MarkedText text, int noun, TokenRange content)
    {
        foreach (var child in text.Trees.ChildrenOf(noun))
        {
            if (child < noun && text.Trees[child].Relation == Relation.NmodPoss)
            {
                return Owner(text, child);
            }

            if (child < noun && text.Class(child) == WordClass.Name && text.Trees[child] is { Relation: Relation.Compound, Tag: UniversalTag.Propn })
            {
                return Paper(text, child, noun);
            }
        }

        return ByPhrase(text, noun) ?? ByPhrase(text, text.Trees[content.First].Head) ?? Subject(text, noun);
    }

    private static SpeakerPhrase? Owner(MarkedText text, int owner)
    {
        var (first, end) = (text.Subtrees.First(owner), text.Subtrees.End(owner));
        while (end > first && (text.Class(end - 1) == WordClass.Clitic || text.Word(end - 1) is "'" or "\u2019"))
        {
            end--;
        }

        return end > first && CanSpeak(text, owner) ? new SpeakerPhrase(first, end) : null;
    }

    // "a Tarn Herald report that"
    private static SpeakerPhrase Paper(MarkedText text, int name, int noun)
    {
        var (first, end) = (text.Subtrees.First(name), name + 1);
        while (end < noun && text.Class(end) == WordClass.Name)
        {
            end++;
        }

        return new SpeakerPhrase(first, end);
    }

    private static SpeakerPhrase? ByPhrase(MarkedText text, int noun)
    {
        // The word above the content may be none.
        if (noun < 0 || text.Trees[noun].Tag != UniversalTag.Noun)
        {
            return null;
        }

        foreach (var child in text.Trees.ChildrenOf(noun))
        {
            if (child > noun && text.Trees[child].Relation is Relation.Nmod or Relation.OblAgent && text.Subtrees.First(child) is var first && text.Is(first, "by")
                && CanSpeak(text, child))
            {
                return new SpeakerPhrase(first + 1, ContentEnd.WithoutMarks(text, first + 1, text.Subtrees.End(child)));
            }
        }

        return null;
    }

    // "Ruiz issued a warning that"
    private static SpeakerPhrase? Subject(MarkedText text, int noun)
    {
        var verb = text.Trees[noun].Head;
        if (text.Trees[noun].Relation != Relation.Obj || !IsOneOf(_uttering, text, verb))
        {
            return null;
        }

        SpeakerPhrase? subject = null;
        foreach (var child in text.Trees.ChildrenOf(verb))
        {
            if (text.Class(child) == WordClass.Negation || (text.Trees[child].Relation == Relation.Aux && text.Word(child) is not ("has" or "have" or "had")))
            {
                return null;
            }

            if (child < verb && text.Trees[child].Relation == Relation.Nsubj && CanSpeak(text, child))
            {
                subject = new SpeakerPhrase(text.Subtrees.First(child), Math.Min(text.Subtrees.End(child), verb));
            }
        }

        return subject;
    }

    private static bool CanSpeak(MarkedText text, int token) =>
        text.Trees[token].Tag is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Pron && text.Class(token) is not (WordClass.Time or WordClass.That)
        && text.Word(token) is not ("who" or "which" or "whose" or "my" or "our" or "your" or "My" or "Our" or "Your" or "I" or "we" or "you"
            or "Nobody" or "nobody" or "year" or "month" or "week" or "day" or "night" or "century" or "decade");
}
