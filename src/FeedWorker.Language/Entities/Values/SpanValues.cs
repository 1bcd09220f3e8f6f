using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities.Values;

/// <summary>Gives the dates and amounts of one text their normal forms, wherever their spans come from.</summary>
internal sealed class SpanValues
{
    // How far a verb may stand before the day that it speaks of.
    private const int VerbReach = 14;

    // "Bds$"
    private const int LongestPrefix = 4;

    private readonly SegmentedText _text;
    private readonly Gazetteer _gazetteer;
    private readonly CountryCounts _countries;
    private readonly SpanEdges _edges;

    private readonly DateOnly? _published;
    private readonly GoverningVerbs _verbs;

    /// <param name="text">The text.</param>
    /// <param name="gazetteer">The names of countries.</param>
    /// <param name="publicationDay">The day on which it was published; <see langword="null"/> when unknown.</param>
    /// <param name="verbs">The verbs that dates depend on.</param>
    internal SpanValues(SegmentedText text, Gazetteer gazetteer, DateOnly? publicationDay, GoverningVerbs verbs)
    {
        (_text, _gazetteer, _countries, _edges) = (text, gazetteer, new CountryCounts(text, gazetteer), new SpanEdges(text.Text));
        (_published, _verbs) = (publicationDay, verbs);
    }

    /// <summary>The value of a span; <see langword="null"/> when it has none that is certain, and for all types but dates and money.</summary>
    internal string? Of(TextSpan span, EntityType type) => type switch
    {
        EntityType.Date when !_edges.IsEndOfDays(span) => DateValue.Of(span.In(_text.Text), _published is { } day && LookAt(span) is { } look ? new Today(day, look) : null),
        EntityType.Money when !_edges.IsEndOfAmounts(span) => MoneyValue.Of(WithPrefix(span).In(_text.Text), _gazetteer, _countries),
        _ => null,
    };

    // "|QX|$20": the letters that touch the dollar sign tell whose dollars they are.
    private TextSpan WithPrefix(TextSpan span)
    {
        var start = span.Start;
        while (_text.Text[span.Start] == '$' && start > 0 && span.Start - start < LongestPrefix && char.IsLetter(_text.Text[start - 1]))
        {
            start--;
        }

        return new TextSpan(start, span.End);
    }

    // "last Thursday", "until March", "will meet on Thursday", but "will not yield, he said on Thursday"
    private Look? LookAt(TextSpan span)
    {
        var isPresent = _verbs.IsPresent(span.Start);
        var first = _text.TokenAt(span.Start);
        var sentence = _text.SentenceAt(span.Start);
        var limit = sentence < 0 ? first : Math.Max(_text.Sentences[sentence].FirstToken, first - VerbReach);
        for (var i = first - 1; i >= limit; i--)
        {
            var word = _text.Word(i);
            switch (word)
            {
                case "next" or "Next" or "coming":
                    return i >= first - 1 ? Look.Next : Look.Ahead;
                case "last" or "Last" or "past" or "previous" when i == first - 1:
                    return Look.Last;
                case "until" or "till" or "by" or "before" or "Until" or "By" or "starting" or "beginning" when i >= first - 2:
                case var _ when isPresent && i < first - 1:
                    return Present(sentence);
                case "will" or "'ll" or "\u2019ll" or "shall" or "scheduled" or "due" or "expected" or "slated" or "planned" or "plans" or "upcoming":
                    return Look.Ahead;
                case "said" or "told" or "was" or "were" or "had" or "announced" or "since" or "Since" or "did" or "has" or "have" or "says":
                    return Look.Back;
                default:
                    break;
            }
        }

        return isPresent ? Present(sentence) : Look.Back;
    }

    // "The truce ends on Thursday" looks ahead; a headline tells the past so: "Soldiers kill two on Thursday".
    private Look? Present(int sentence) => sentence >= 0 && _text.Word(_text.Sentences[sentence].EndToken - 1) is "." or "!" or "?" or "\"" or "\u201d" ? Look.Ahead : null;
}
