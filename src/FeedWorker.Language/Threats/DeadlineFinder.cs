using System.Globalization;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Finds by when somebody must comply: "within 10 days", "by midnight", "a 21-day ultimatum", "a May 15 deadline".</summary>
internal static class DeadlineFinder
{
    /// <summary>The first deadline of the sentence; <see langword="null"/> when none is set.</summary>
    internal static ThreatDeadline? Find(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (Duration(view, i) is { } duration)
            {
                return duration;
            }

            if (view.Is(i, "by") && (view.Has(i + 1, WordMarks.Day) || (view.Is(i + 1, "the") && view.Is(i + 2, "end") && view.Is(i + 3, "of"))))
            {
                var end = view.Has(i + 1, WordMarks.Day) ? i + 2 : Math.Min(view.End, i + 6);
                if (view.Text.Tokens[Math.Min(end, view.End - 1)].Kind == TokenKind.Number && end < view.End)
                {
                    end++;
                }

                return new ThreatDeadline(view.SpanOf(new TokenRange(i, end)), null);
            }

            if (view.Has(i, WordMarks.Deadline | WordMarks.Ultimatum) && i - 1 >= view.First)
            {
                var first = i;
                while (first > view.First && (view.Has(first - 1, WordMarks.Day) || view.Text.Tokens[first - 1].Kind == TokenKind.Number))
                {
                    first--;
                }

                if (first < i)
                {
                    return new ThreatDeadline(view.SpanOf(new TokenRange(first, i)), null);
                }
            }
        }

        return null;
    }

    // "within 72 hours", "72 hours to surrender", "21-day".
    private static ThreatDeadline? Duration(SentenceView view, int token)
    {
        var word = view.Word(token);
        var hyphen = word.IndexOf('-');
        if (hyphen > 0 && view.Has(token + 1, WordMarks.Deadline | WordMarks.Ultimatum))
        {
            return Unit(word[(hyphen + 1)..]) is { } single
                && int.TryParse(word[..hyphen], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? new ThreatDeadline(view.SpanOf(new TokenRange(token, token + 1)), Iso(count, single)) : null;
        }

        if (!view.Has(token, WordMarks.Duration) || token - 1 < view.First)
        {
            return null;
        }

        var amount = view.Text.Tokens[token - 1].Kind == TokenKind.Number
            || view.IsAny(token - 1, "two", "three", "four", "five", "ten", "seven", "few");
        var within = view.IsAny(token - 2, "within", "in") || view.Is(token - 1, "within");
        if (!(within || (amount && view.Is(token + 1, "to"))) || (view.Is(token - 2, "in") && !amount))
        {
            return null;
        }

        var start = within && !view.Is(token - 1, "within") ? token - 2 : token - 1;
        if (start < view.First)
        {
            return null;
        }

        var value = int.TryParse(view.Word(token - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Unit(view.Lemma(token)!) is { } unit ? Iso(number, unit) : null;
        return new ThreatDeadline(view.SpanOf(new TokenRange(start, token + 1)), value);
    }

    private static char? Unit(ReadOnlySpan<char> word) => word switch
    {
        "hour" or "hours" => 'H',
        "day" or "days" => 'D',
        "week" or "weeks" => 'W',
        "month" or "months" => 'M',
        "minute" or "minutes" => 'N',
        "year" or "years" => 'Y',
        _ => null,
    };

    private static string Iso(int count, char unit) => unit switch
    {
        'H' => string.Create(CultureInfo.InvariantCulture, $"PT{count}H"),
        'N' => string.Create(CultureInfo.InvariantCulture, $"PT{count}M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{count}{unit}"),
    };
}
