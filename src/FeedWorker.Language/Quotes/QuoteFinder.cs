using System.Globalization;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Quotes.Speakers;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes;

/// <summary>Finds who said what.</summary>
public static class QuoteFinder
{
    private const int ShortestUnspaced = 6;

    /// <summary>The quotes of a text, in text order. A word belongs to one quote at most; a whole quote may stand in the gap between two parts of another.</summary>
    public static IReadOnlyList<Quote> Find(ParsedText parsed, MentionResolver mentions)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(mentions);
        var marked = new MarkedText(parsed);
        var contents = Attributed(marked, Labelled(marked, mentions));
        PartialQuotations.AddTo(contents, marked);
        NounCueReader.AddTo(contents, marked);

        // In text order: a pronoun means who spoke last.
        var speakers = new SpeakerAttributor(mentions);
        var quotes = contents.ConvertAll(content => Make(marked, speakers, content));
        FloatingQuotes.AddTo(quotes, marked);
        return quotes;
    }

    // The contents that have an attribution, in text order.
    private static List<AttributedContent> Attributed(MarkedText marked, List<LabelledSpeech> labelled)
    {
        var found = new List<AttributedContent>();
        var (taken, next) = (0, 0);
        foreach (var split in marked.Sentences)
        {
            for (; next < labelled.Count && labelled[next].First < split.EndToken; next++)
            {
                if (labelled[next].Words.First >= taken)
                {
                    found.Add(labelled[next].AsContent());
                    taken = labelled[next].End;
                }
            }

            if (split.EndToken <= taken && next > 0 && split.FirstToken >= labelled[next - 1].First)
            {
                continue;
            }

            var sentence = WithQuestionBefore(marked, split, taken);
            var attributions = AttributionReader.Read(marked, sentence);
            if (sentence != split && (attributions.Count == 0 || !attributions[0].StandsBehind || attributions[0].First != split.FirstToken))
            {
                sentence = split;
                attributions = AttributionReader.Read(marked, split);
            }

            var contents = Following(ContentBounds.Find(marked, sentence, attributions), taken, next < labelled.Count ? labelled[next].First : int.MaxValue);
            QuoteContinuation.AddTo(contents, marked, sentence);
            SpeakerPhrase? speaker = null;
            var said = sentence.EndToken;
            foreach (var content in contents)
            {
                speaker = content.Speaker ?? BorrowedSpeaker(marked, sentence, content, speaker, said);
                found.Add(content with { Speaker = speaker, HasNestedSpeech = NestedSpeech.IsIn(marked, content.Parts, attributions) });
                said = Math.Min(said, content.Parts[0].First);
                taken = Math.Max(taken, content.Parts[^1].End);
            }
        }

        return found;
    }

    /// <summary>The quotations of a text whose language is not known: by their marks alone, without speakers.</summary>
    public static IReadOnlyList<Quote> FindMarked(ParsedText parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var text = parsed.Joined;
        var quotes = new List<Quote>();
        foreach (var quotation in QuotationScanner.Scan(text))
        {
            var span = text.SpanOf(quotation.First, quotation.End);
            if (quotation.Length >= FloatingQuotes.ShortestQuote || (quotation.Length > 0 && IsUnspaced(text, quotation)))
            {
                quotes.Add(new Quote { Kind = QuoteKind.Direct, Act = SpeechAct.Statement, Content = span, Confidence = QuoteConfidence.Heading });
            }
        }

        return quotes;
    }

    // Chinese, Japanese and Thai set no space between words: a long token is a sentence.
    private static bool IsUnspaced(SegmentedText text, Quotation quotation)
    {
        var word = text.Word(quotation.First + 1);
        return word.Length >= ShortestUnspaced && char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter;
    }

    // In text order; their words never overlap.
    private static List<LabelledSpeech> Labelled(MarkedText text, MentionResolver mentions)
    {
        var found = new List<LabelledSpeech>();
        Transcripts.AddTo(found, text, mentions);
        Signatures.AddTo(found, text);
        found.Sort((one, other) => one.First.CompareTo(other.First));
        return found;
    }

    // A word is said once: a content that begins before the end of the one before it is left out,
    // and so is one that would take the words of a labelled speaker.
    private static List<AttributedContent> Following(List<AttributedContent> contents, int taken, int limit)
    {
        var following = new List<AttributedContent>(contents.Count);
        foreach (var content in contents)
        {
            if (content.Parts[0].First >= taken && content.Parts[^1].End <= limit)
            {
                following.Add(content);
                taken = content.Parts[^1].End;
            }
        }

        return following;
    }

    // "Who pays?" Ruiz asked.: the question mark parted the attribution from its words.
    private static Sentence WithQuestionBefore(MarkedText text, Sentence sentence, int taken) =>
        sentence.FirstToken > 0 && !text.IsQuoted(sentence.FirstToken)
        && text.QuotationAt(sentence.FirstToken - 1) is { IsClosed: true } quotation && quotation.First >= taken
        && text.Segments.Sentences[text.Segments.SentenceAt(text.Segments.Tokens[quotation.End - 1].Span.Start)].Paragraph == sentence.Paragraph
            ? sentence with { FirstToken = quotation.First }
            : sentence;

    // The speaker of an attribution that names none. Whoever is named inside the words of another does not speak for himself.
    private static SpeakerPhrase? BorrowedSpeaker(MarkedText text, Sentence sentence, AttributedContent content, SpeakerPhrase? before, int said)
    {
        var (attribution, parts) = content;
        if (SubjectReader.Borrowed(text, attribution.Cue.First, sentence.FirstToken, sentence.EndToken) is { } borrowed
            && (before is null || borrowed.First < said))
        {
            return borrowed;
        }

        // "Citing a letter, Ruiz left."
        return before
            ?? (attribution.First == sentence.FirstToken && text.Class(parts[^1].End) == WordClass.Comma
                ? SpeakerPhraseReader.Leading(text, parts[^1].End + 1, sentence.EndToken)
                : SpeakerPhraseReader.Leading(text, sentence.FirstToken, attribution.First));
    }

    private static Quote Make(MarkedText text, SpeakerAttributor speakers, AttributedContent content)
    {
        var (attribution, parts) = content;
        var isLabelled = attribution.Start is { Sign: ContentSign.Label or ContentSign.Headline };
        var kind = attribution.Start is { Sign: ContentSign.Label } ? QuoteKind.Direct : QuoteKinds.Of(text, parts);
        var words = text.SpanOf(parts[0].First, parts[^1].End);
        var (phrase, resolved) = speakers.Attribute(text, content.Speaker, words);
        if (content.GoesOn)
        {
            return new Quote
            {
                Kind = QuoteKind.Direct,
                Act = SpeechAct.Statement,
                Content = words,
                Speaker = phrase,
                ResolvedSpeaker = resolved.Entity is null ? resolved : resolved with { How = Resolution.Continued },
                Confidence = QuoteConfidence.Continued,
            };
        }

        return new Quote
        {
            Kind = kind,
            Act = attribution.Verb.Act,
            Content = words,
            Parts = parts.Count > 1 ? [.. parts.Select(part => text.SpanOf(part.First, part.End))] : [],
            HasNestedSpeech = content.HasNestedSpeech,
            Cue = text.SpanOf(attribution.Cue.First, attribution.Cue.End),
            CueLemma = isLabelled ? null : attribution.Verb.Lemma,
            Speaker = phrase,
            ResolvedSpeaker = resolved,
            Confidence = QuoteConfidence.Of(attribution, kind, content.Speaker, resolved),
        };
    }
}
