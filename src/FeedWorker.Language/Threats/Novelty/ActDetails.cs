using System.Buffers;
using System.Globalization;
using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>
/// What makes two acts in the same words two acts: amounts (<c>n25</c>: 25 percent, ten missiles), days (<c>d2026-11-27</c>: on Friday) and the
/// part of a country (<c>anorth</c>).
/// </summary>
internal static class ActDetails
{
    internal const int Most = 3 * MostOfKind;
    internal const int Longest = 24;

    // Of each kind; an act with more is a list.
    private const int MostOfKind = 4;

    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789.,");

    private static readonly string[] _areas = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "central", "upper", "lower"];

    /// <summary>The details of an act: at most <see cref="Most"/> of at most <see cref="Longest"/> units.</summary>
    internal static IReadOnlyList<string> Of(SentenceView view, ThreatStatement statement, DateOnly? published)
    {
        var act = Range(view, statement.Act.Start, statement.Act.End);

        // "Threatened Canada with 25% tariffs": the act is the noun, its amount stands before it.
        var from = statement.Cue.End <= statement.Act.Start ? Math.Max(view.First, view.Text.TokenAt(statement.Cue.End)) : act.First;
        var amounts = new List<string>();
        var days = new List<string>();
        var areas = new List<string>();
        for (var i = from; i < act.End; i++)
        {
            var span = view.Text.Tokens[i].Span;
            if (statement.Deadline?.Span.Overlaps(span) == true || statement.Condition?.Span.Overlaps(span) == true)
            {
                continue;
            }

            if (BeginsDay(view, i) && TimePhrase.At(view, i, published) is { Words: { IsEmpty: false } words } time)
            {
                // Between cue and act stands the day on which it was said: "threatened on Tuesday to".
                if (i >= act.First && DayName.Of(time.Value, view.SpanOf(words).In(view.Text.Text).ToString()) is { Length: > 0 and < Longest } day)
                {
                    days.Add("d" + day);
                }

                i = words.End - 1;
            }
            else if (Amount(view, i) is var (amount, end))
            {
                amounts.Add(string.Create(CultureInfo.InvariantCulture, $"n{amount:0.####}"));
                i = end - 1;
            }
            else if (AreaOf(view.Word(i)) is { } area)
            {
                areas.Add("a" + area);
            }
        }

        return [.. Some(amounts), .. Some(days), .. Some(areas)];
    }

    /// <summary>Whether one has another amount, day or area than the other; what only one tells speaks for nothing.</summary>
    internal static bool AreOther(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        AreOther(a, b, 'n', static (one, two) => one == two)
        || AreOther(a, b, 'd', static (one, two) => DayName.AreOne(one[1..], two[1..]))
        || AreOther(a, b, 'a', static (one, two) => one == two);

    private static bool AreOther(IReadOnlyList<string> a, IReadOnlyList<string> b, char kind, Func<string, string, bool> areSame)
    {
        var ofA = a.Where(detail => detail[0] == kind).ToList();
        var ofB = b.Where(detail => detail[0] == kind).ToList();
        return ofA.Count > 0 && ofB.Count > 0 && !ofA.Exists(one => ofB.Exists(two => areSame(one, two)));
    }

    private static IEnumerable<string> Some(List<string> details) => details.Where(detail => detail.Length <= Longest).Distinct().Take(MostOfKind);

    private static TokenRange Range(SentenceView view, int start, int end) =>
        new(Math.Max(view.First, view.Text.TokenAt(start)), Math.Min(view.End, view.Text.TokenAt(end - 1) + 1));

    private static bool BeginsDay(SentenceView view, int token) =>
        CalendarWords.Weekday(view.Word(token)) is not null || CalendarWords.Month(view.Word(token)) > 0
        || view.IsAny(token, "tonight", "tomorrow", "today", "next", "this")
        || (CalendarWords.DayOfMonth(view.Word(token)) > 0 && (CalendarWords.Month(view.Word(token + 1)) > 0 || view.Is(token + 1, "of")));

    // "25", "25%", "1,000", "$1 billion", "300m", "ten", "24-hour"
    private static (double Amount, int End)? Amount(SentenceView view, int token)
    {
        var word = view.Word(token);
        var first = word.IndexOfAnyInRange('0', '9');
        double amount;
        if (first is >= 0 and <= 3)
        {
            var digits = word[first..];
            var end = digits.IndexOfAnyExcept(_digits);
            var suffix = end < 0 ? default : digits[end..];
            if (!double.TryParse((end < 0 ? digits : digits[..end]).TrimEnd(",."), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out amount)
                || suffix is "st" or "nd" or "rd" or "th")
            {
                return null;
            }

            amount *= ScaleOf(suffix);
        }
        else
        {
            amount = CalendarWords.Count(word);

            // "One", "a": an article rather than an amount.
            if (amount < 2)
            {
                return null;
            }
        }

        var scale = ScaleOf(view.Word(token + 1));
        return scale > 1 ? (amount * scale, token + 2) : (amount, token + 1);
    }

    private static double ScaleOf(ReadOnlySpan<char> word) => word switch
    {
        "hundred" => 1e2,
        "thousand" or "k" or "K" => 1e3,
        "million" or "m" or "mn" or "mln" or "M" => 1e6,
        "billion" or "bn" or "b" or "B" => 1e9,
        "trillion" or "tn" or "trn" => 1e12,
        _ => 1,
    };

    private static string? AreaOf(ReadOnlySpan<char> word)
    {
        var folded = PrintWords.Fold(word);
        folded = folded.EndsWith("ern", StringComparison.Ordinal) ? folded[..^3] : folded;
        return Array.IndexOf(_areas, folded) >= 0 ? folded : null;
    }
}
