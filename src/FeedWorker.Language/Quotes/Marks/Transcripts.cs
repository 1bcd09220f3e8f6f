using System.Collections.Frozen;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Speakers;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>
/// Finds the turns of a conversation that is printed with labels ("HOLM: We stay." "Q: Why?"), and headlines with a label ("Holm: We stay").
/// A label counts when it comes back, or when it is the name of somebody: "Note:", "Photo:" and "Moscow:" are neither.
/// </summary>
internal static class Transcripts
{
    // "REP. ANA RUIZ (D-TEXAS)" and "Former President Jan van der Berg"
    private const int LongestLabel = 7;

    // Between two turns there may be a stage direction or a line of the reporter.
    private const int WidestGap = 2;

    private const int ShortestHeadline = 3;

    private const int LongestHeadline = 30;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _things = (
        "note photo photos picture pictures image video watch read related source sources credit credits update updated correction editor "
        + "fact facts claim verdict truth myth reality time date when where who what location venue place cost price tickets rating score result "
        + "results total age born died education family occupation hometown party contact email phone website follow more opinion analysis "
        + "review example summary conclusion background step tip no yes p.s")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _bodies =
        "report poll study survey source sources police officials analysts experts insiders researchers scientists minister ministry court un"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    internal static void AddTo(List<LabelledSpeech> found, MarkedText text, MentionResolver mentions)
    {
        var lines = Lines(text);
        var labels = Labels(text, lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Paragraph == 0)
            {
                if (IsHeadline(text, mentions, line))
                {
                    found.Add(new LabelledSpeech(WithoutStop(text, line.Words), line.Label, line.Colon, IsVerbatim: false));
                }

                continue;
            }

            line = line with { Words = WithParagraphsBelow(text, lines, i) };
            var isTurn = labels[Key(text, line)] > 1
                ? HasNeighbour(lines, i) && Resolve(text, mentions, line) is not (EntityType.Location or EntityType.Facility or EntityType.Date)
                : (HasNeighbour(lines, i) || IsQuotation(text, line)) && Resolve(text, mentions, line) == EntityType.Person;
            if (isTurn)
            {
                found.Add(new LabelledSpeech(line.Words, line.Label, line.Colon, IsVerbatim: true));
            }
        }
    }

    // A long turn that stands in quotation marks: each of its paragraphs opens with one again, up to the next label.
    private static TokenRange WithParagraphsBelow(MarkedText text, List<Line> lines, int i)
    {
        var words = lines[i].Words;
        if (i + 1 == lines.Count || !text.IsQuoted(words.First))
        {
            return words;
        }

        var next = lines[i + 1].Label.First - 1;
        var first = words.End;
        while (first < next && text.Class(first) == WordClass.QuotationMark && text.IsQuoted(first) && text.Class(first + 1) < WordClass.QuotationMark)
        {
            var paragraph = text.ParagraphOf(first);
            while (first < next && text.ParagraphOf(first) == paragraph)
            {
                first++;
            }

            words = words with { End = first };
        }

        return words;
    }

    /// <summary>The paragraphs that begin with a capitalised label and a colon, in text order.</summary>
    private static List<Line> Lines(MarkedText text)
    {
        var lines = new List<Line>();
        var first = 0;
        for (var paragraph = 0; paragraph < text.Segments.Paragraphs.Count; paragraph++)
        {
            var limit = text.Segments.Paragraphs[paragraph].Span.End;
            var end = first;
            while (end < text.Segments.Tokens.Count && text.Segments.Tokens[end].Span.Start < limit)
            {
                end++;
            }

            var label = text.Class(first) == WordClass.QuotationMark ? first + 1 : first;
            var colon = label;
            while (colon < end && colon - label < LongestLabel && IsOfLabel(text, colon))
            {
                colon++;
            }

            if (colon > label && colon + 1 < end && text.Class(colon) == WordClass.Colon && text.Segments.Text[text.Segments.Tokens[colon].Span.End] == ' '
                && !IsThing(text, label, colon))
            {
                lines.Add(new Line(paragraph, new SpeakerPhrase(label, colon), new TokenRange(colon, colon + 1), new TokenRange(colon + 1, end)));
            }

            first = end;
        }

        return lines;
    }

    private static bool IsOfLabel(MarkedText text, int token) =>
        text.Class(token) is WordClass.Name or WordClass.Bracket || text.Word(token) is "A" or "of" or "and" or "-" or "de" or "van" or "von" or "der";

    private static bool IsThing(MarkedText text, int first, int end)
    {
        var isName = text.Class(first) == WordClass.Name || (text.Word(first) is "A" && end - first == 1);
        return !isName || text.Is(first, "the") || _things.Contains(text.Word(first)) || _things.Contains(text.Word(end - 1));
    }

    private static Dictionary<string, int> Labels(MarkedText text, List<Line> lines)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var key = Key(text, line);
            labels[key] = labels.GetValueOrDefault(key) + (text.HasFinite(line.Words.First, line.Words.End) ? 1 : 0);
        }

        // One question and one answer are a conversation.
        if (labels.TryGetValue("Q", out var questions) && labels.TryGetValue("A", out var answers))
        {
            (labels["Q"], labels["A"]) = (questions + 1, answers + 1);
        }

        return labels;
    }

    private static string Key(MarkedText text, Line line) => text.Segments.Words(line.Label.In(text));

    private static bool HasNeighbour(List<Line> lines, int i) =>
        (i > 0 && lines[i].Paragraph - lines[i - 1].Paragraph <= WidestGap)
        || (i + 1 < lines.Count && lines[i + 1].Paragraph - lines[i].Paragraph <= WidestGap);

    private static bool IsQuotation(MarkedText text, Line line) =>
        text.QuotationAt(line.Words.First) is { } quotation && quotation.First == line.Words.First && text.EndsWithStop(quotation)
        && quotation.Length >= FloatingQuotes.ShortestQuote;

    private static bool IsHeadline(MarkedText text, MentionResolver mentions, Line line)
    {
        var length = line.Words.End - line.Words.First;
        return length is >= ShortestHeadline and <= LongestHeadline && !text.IsQuoted(line.Label.First) && !BeginsWithCue(text, line.Label)
            && (Resolve(text, mentions, line) is EntityType.Person or EntityType.Organization
                || _bodies.Contains(text.Word(line.Label.End - 1)));
    }

    // "Said Ruiz: “We stay.”" is no headline.
    private static bool BeginsWithCue(MarkedText text, SpeakerPhrase label) =>
        label.End - label.First > 1 && CueLexicon.Forms(text.Word(label.First)).Length > 0;

    private static EntityType? Resolve(MarkedText text, MentionResolver mentions, Line line) =>
        mentions.Resolve(line.Label.In(text), lastSpeaker: null).Entity?.Type;

    private static TokenRange WithoutStop(MarkedText text, TokenRange words) =>
        words.End - words.First > 1 && text.Class(words.End - 1) == WordClass.Stop && !text.IsQuoted(words.End - 1)
            ? words with { End = words.End - 1 }
            : words;

    /// <summary>A paragraph that may be a turn.</summary>
    private readonly record struct Line(int Paragraph, SpeakerPhrase Label, TokenRange Colon, TokenRange Words);
}
