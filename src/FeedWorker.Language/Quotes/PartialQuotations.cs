using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Quotes;

/// <summary>
/// Finds a few words between quotation marks inside a clause of the writer: "Ruiz attacked the "reckless" plan". The tree tells whose clause it is.
/// </summary>
internal static class PartialQuotations
{
    private const int HighestClimb = 8;

    internal static void AddTo(List<Quote> quotes, MarkedText text, SpeakerAttributor speakers)
    {
        var next = 0;
        foreach (var quotation in text.Quotations)
        {
            var span = text.SpanOf(quotation.First, quotation.End);
            while (next < quotes.Count && quotes[next].Content.End <= span.Start)
            {
                next++;
            }

            if (quotation.Length < 2 || !quotation.IsClosed || (next < quotes.Count && quotes[next].Content.Overlaps(span)) || QuoteKinds.IsName(text, quotation))
            {
                continue;
            }

            if (text.Class(quotation.First - 1) == WordClass.Colon || Find(text, quotation) is not var (verb, subject, content) || content.First >= content.End)
            {
                continue;
            }

            var whole = text.SpanOf(content.First, content.End);
            if (next > 0 && quotes[next - 1].Content.End > whole.Start)
            {
                continue;
            }

            if (next < quotes.Count && quotes[next].Content.Start < whole.End)
            {
                continue;
            }

            var phrase = new SpeakerPhrase(subject.First, subject.End);
            quotes.Insert(next, new Quote
            {
                Kind = QuoteKinds.Of(text, [content]),
                Act = SpeechAct.Statement,
                Content = whole,
                Cue = text.SpanOf(verb, verb + 1),
                CueLemma = VerbLemmas.Of(text.Word(verb), UniversalTag.Verb),
                Speaker = phrase.In(text),
                ResolvedSpeaker = speakers.Attribute(text.Segments.Text, phrase.In(text)),
                Confidence = 0.5,
            });
        }
    }

    private static (int Verb, TokenRange Subject, TokenRange Content)? Find(MarkedText text, Quotation quotation)
    {
        var top = -1;
        for (var i = quotation.First; i < quotation.End; i++)
        {
            var head = text.Trees[i].Head;
            if (text.Class(i) < WordClass.QuotationMark && (head < quotation.First || head >= quotation.End))
            {
                top = i;
                break;
            }
        }

        for (var climbed = 0; top >= 0 && climbed < HighestClimb; climbed++)
        {
            var head = text.Trees[top].Head;
            if (head < 0 || text.IsQuoted(head))
            {
                return null;
            }

            if (text.Trees[head].Tag == UniversalTag.Verb && text.Trees[top].Relation is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Ccomp)
            {
                return head < quotation.First && CueLexicon.Forms(text.Word(head)).Length > 0 && Subject(text, head) is { } subject ? (head, subject, Content(text, top, head)) : null;
            }

            if (text.Trees[top].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.AclRelcl or Relation.Parataxis)
            {
                return null;
            }

            top = head;
        }

        return null;
    }

    private static TokenRange? Subject(MarkedText text, int verb)
    {
        for (var climbed = 0; climbed < 4; climbed++)
        {
            foreach (var child in text.Trees.ChildrenOf(verb))
            {
                if (text.Trees[child].Relation == Relation.Nsubj && child < verb)
                {
                    return text.Trees[child].Tag is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Pron
                        && text.Word(child) is not ("it" or "It" or "which" or "that" or "this" or "This" or "who" or "I" or "you" or "we")
                        ? new TokenRange(text.Subtrees.First(child), Math.Min(text.Subtrees.End(child), verb)) : null;
                }

                if (text.Trees[child].Relation is Relation.NsubjPass)
                {
                    return null;
                }
            }

            if (text.Trees[verb].Relation is not (Relation.Conj or Relation.Xcomp or Relation.Advcl) || text.Trees[verb].Head < 0)
            {
                return null;
            }

            verb = text.Trees[verb].Head;
        }

        return null;
    }

    private static TokenRange Content(MarkedText text, int top, int verb)
    {
        var first = Math.Max(text.Subtrees.First(top), verb + 1);
        var end = text.Subtrees.End(top);

        // "dubbed the quarrel: "The Long War"": what a colon introduces is a title.
        for (var i = first; i < end && !text.IsQuoted(i); i++)
        {
            if (text.Class(i) == WordClass.Colon)
            {
                return new TokenRange(first, first);
            }
        }

        while (first < end && text.Class(first) == WordClass.Preposition && text.Word(first) is not "as")
        {
            first++;
        }

        return new TokenRange(first, ContentEnd.WithQuotation(text, ContentEnd.WithoutMarks(text, first, end)));
    }
}
