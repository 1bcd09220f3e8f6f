using System.Globalization;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Finds by when somebody must comply: "within 10 days", "by noon on Friday", "a 21-day ultimatum", "until midnight to leave".</summary>
internal static class DeadlineFinder
{
    // "a 72-hour final ultimatum", "gave the two ministers until"
    private const int NearestNoun = 3;

    private const int NearestGift = 9;

    /// <summary>The first deadline of the sentence that belongs to a threat; <see langword="null"/> when none is set.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="belongs">Whether words of the sentence tell of the threat.</param>
    /// <param name="published">The day that "Friday" counts from; <see langword="null"/> when it is not known.</param>
    internal static ThreatDeadline? Find(SentenceView view, Func<TokenRange, bool> belongs, DateOnly? published)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if ((Duration(view, i) ?? Point(view, i, published) ?? OfNoun(view, i, published)) is { } deadline
                && belongs(new TokenRange(view.Text.TokenAt(deadline.Span.Start), view.Text.TokenAt(deadline.Span.End - 1) + 1)))
            {
                return deadline;
            }
        }

        return null;
    }

    // "by noon on Friday", "before 1 March", "until midnight to leave"
    private static ThreatDeadline? Point(SentenceView view, int token, DateOnly? published)
    {
        if (!view.IsAny(token, "by", "before", "until", "till"))
        {
            return null;
        }

        var time = TimePhrase.At(view, token + 1, published);
        // "before Friday's summit" names the summit.
        if (time.Words.IsEmpty || view.IsPossessive(time.Words.End) || (view.IsAny(token, "until", "till") && !IsTimeToAct(view, token, time.Words.End)))
        {
            return null;
        }

        return new ThreatDeadline(view.SpanOf(new TokenRange(token, time.Words.End)), time.Value);
    }

    // "until Friday to repeal", "has until Friday"; but not "the strike lasts until Friday"
    private static bool IsTimeToAct(SentenceView view, int until, int end)
    {
        if ((view.Is(end, "to") && (view.Has(end + 1, WordMarks.Base) || view.Tag(end + 1) == UniversalTag.Verb)) || view.Is(until - 1, "have") || view.IsAny(until - 1, "has", "had"))
        {
            return true;
        }

        for (var i = until - 1; i >= view.First && i > until - NearestGift; i--)
        {
            if (view.IsAny(i, "gave", "give", "gives", "given", "giving"))
            {
                return true;
            }
        }

        return false;
    }

    // "a May 15 deadline", "a deadline of midnight on Friday", "an ultimatum that expires on Friday"
    private static ThreatDeadline? OfNoun(SentenceView view, int noun, DateOnly? published)
    {
        if (!view.Has(noun, WordMarks.Deadline | WordMarks.Ultimatum))
        {
            return null;
        }

        var first = noun;
        while (first > view.First && (view.Has(first - 1, WordMarks.Day) || view.Text.Tokens[first - 1].Kind == TokenKind.Number))
        {
            first--;
        }

        if (first < noun)
        {
            var before = TimePhrase.At(view, first, published);
            return new ThreatDeadline(view.SpanOf(new TokenRange(first, noun)), before.Words.End == noun ? before.Value : null);
        }

        for (var i = noun + 1; i <= noun + NearestNoun && i < view.End; i++)
        {
            if (view.IsAny(i, "of", "on", "at", "for") && (i == noun + 1 || view.IsAny(i - 1, "expires", "expired", "expiring", "ends", "set", "falls")))
            {
                var behind = TimePhrase.At(view, i + 1, published);
                return behind.Words.IsEmpty ? null : new ThreatDeadline(view.SpanOf(behind.Words), behind.Value);
            }
        }

        return null;
    }

    // "within 72 hours", "within the next ten days", "72 hours to surrender", "a 21-day ultimatum".
    private static ThreatDeadline? Duration(SentenceView view, int token)
    {
        var word = view.Word(token);
        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return IsBeforeNoun(view, token) && Iso(CalendarWords.Count(word[..hyphen]), CalendarWords.Unit(word[(hyphen + 1)..])) is { } single
                ? new ThreatDeadline(view.SpanOf(new TokenRange(token, token + 1)), single) : null;
        }

        if (!view.Has(token, WordMarks.Duration) || token - 1 < view.First)
        {
            return null;
        }

        var count = CalendarWords.Count(view.Word(token - 1));
        var hasAmount = count > 0 || view.Text.Tokens[token - 1].Kind == TokenKind.Number || view.IsAny(token - 1, "few", "several");
        var first = hasAmount ? token - 1 : token;
        while (first > view.First && view.IsAny(first - 1, "the", "next", "coming", "a", "another", "just", "only"))
        {
            first--;
        }

        var isWithin = view.Is(first - 1, "within") || (view.Is(first - 1, "in") && hasAmount && view.Is(token - 2, "in"));
        if (!isWithin && !(hasAmount && view.Is(token + 1, "to") && (view.Has(token + 2, WordMarks.Base) || view.Tag(token + 2) == UniversalTag.Verb)))
        {
            return null;
        }

        return new ThreatDeadline(view.SpanOf(new TokenRange(isWithin ? first - 1 : token - 1, token + 1)), Iso(count, CalendarWords.Unit(view.Word(token))));
    }

    private static bool IsBeforeNoun(SentenceView view, int token)
    {
        for (var i = token + 1; i <= token + NearestNoun; i++)
        {
            if (view.Has(i, WordMarks.Deadline | WordMarks.Ultimatum) || view.Is(i, "notice"))
            {
                return true;
            }
        }

        return false;
    }

    // Null when the amount is not told: "within hours".
    private static string? Iso(int count, string? unit) => count == 0 || unit is null ? null
        : unit[0] == 'T' ? string.Create(CultureInfo.InvariantCulture, $"PT{count}{unit[1]}") : string.Create(CultureInfo.InvariantCulture, $"P{count}{unit}");
}
