using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Speakers;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>
/// Finds a few words between quotation marks inside a clause of the writer: "Ruiz attacked the "reckless" plan". The tree tells whose clause it is.
/// </summary>
internal static class PartialQuotations
{
    // One word between marks is scorned, named or stressed more often than said.
    private const int FewestWords = 2;

    // Deeper trees are misread lists.
    private const int HighestClimb = 8;

    /// <summary>Adds the contents that no attribution has claimed, in text order.</summary>
    internal static void AddTo(List<AttributedContent> contents, MarkedText text)
    {
        var next = 0;
        foreach (var quotation in text.Quotations)
        {
            if (quotation.Length < FewestWords || !quotation.IsClosed || text.Class(quotation.First - 1) == WordClass.Colon || QuoteKinds.IsName(text, quotation)
                || Find(text, quotation) is not { } found)
            {
                continue;
            }

            var (first, end) = found.Parts[0];
            while (next < contents.Count && contents[next].Parts[^1].End <= first)
            {
                next++;
            }

            if (next == contents.Count || contents[next].Parts[0].First >= end)
            {
                contents.Insert(next, found);
            }
        }
    }

    private static AttributedContent? Find(MarkedText text, Quotation quotation)
    {
        var top = HeadOf(text, quotation);
        for (var climbed = 0; top >= 0 && climbed < HighestClimb; climbed++)
        {
            var verb = text.Trees[top].Head;
            if (verb < 0 || text.IsQuoted(verb) || text.Trees[top].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.AclRelcl or Relation.Parataxis)
            {
                return null;
            }

            if (text.Trees[verb].Tag == UniversalTag.Verb && text.Trees[top].Relation is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Ccomp)
            {
                return verb < quotation.First ? Attribute(text, verb, top) : null;
            }

            top = verb;
        }

        return null;
    }

    // The word between the marks that is governed from outside of them; -1 without one.
    private static int HeadOf(MarkedText text, Quotation quotation)
    {
        for (var i = quotation.First; i < quotation.End; i++)
        {
            if (text.Class(i) < WordClass.QuotationMark && text.Trees[i].Head is var head && (head < quotation.First || head >= quotation.End))
            {
                return i;
            }
        }

        return -1;
    }

    private static AttributedContent? Attribute(MarkedText text, int verb, int top)
    {
        // What makes a reporting verb doubtful elsewhere does so here: "did not attack", "might attack", "went to".
        if (CueSpotter.At(text, verb, text.SentenceFirst(verb)).FirstOrDefault(found => !found.IsParticiple && found.Verb.Act != SpeechAct.Belief) is not { Verb: not null } cue
            || SubjectOf(text, cue, text.SentenceFirst(verb)) is not { } subject || text.Word(subject.First - 1) is "if" or "If" or "unless" or "Unless" or "whether")
        {
            return null;
        }

        var content = ContentOf(text, top, verb);
        return content.First < content.End
            ? new AttributedContent(
                new Attribution((cue.First, cue.End), cue.Verb, subject, Math.Min(subject.First, verb), cue.End, new ContentStart(content.First, ContentSign.Fragment), Breaks: false),
                [content])
            : null;
    }

    // A person or a body: "it" and "which" mean a thing as often, and "I" stands in somebody's words.
    private static SpeakerPhrase? SubjectOf(MarkedText text, Cue cue, int floor) =>
        (SubjectReader.Before(text, cue, floor) ?? SubjectReader.Borrowed(text, cue.First, floor, cue.First)) is { } subject
            && text.Word(subject.First) is not ("it" or "It" or "which" or "that" or "this" or "This" or "who" or "I" or "you" or "we") ? subject : null;

    private static TokenRange ContentOf(MarkedText text, int top, int verb)
    {
        var first = Math.Max(text.Subtrees.First(top), verb + 1);
        var end = text.Subtrees.End(top);
        while (first < end && text.Class(first) == WordClass.Preposition && text.Word(first) is not "as")
        {
            first++;
        }

        // "dubbed the quarrel: "The Long War"": what a colon introduces is a title.
        for (var i = first; i < end && !text.IsQuoted(i); i++)
        {
            if (text.Class(i) == WordClass.Colon)
            {
                return new TokenRange(first, first);
            }
        }

        return new TokenRange(first, ContentEnd.WithQuotation(text, ContentEnd.WithoutMarks(text, first, end)));
    }
}
