using System.Globalization;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells threats of long ago, and of some time ago, by the years, eras and spans of time that belong to them.</summary>
internal static class Bygone
{
    // Where the day of publication is not known, news may be some years old itself.
    private const int OldYear = 2015;

    // "late in the summer of 1962"
    private const int HighestClimb = 4;

    /// <summary>Whether it was made a year ago or longer: "In 1962", "during the Cold War", "last year".</summary>
    internal static bool IsHistory(SentenceView view, ThreatCandidate candidate)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if ((IsOldYear(view, i) || IsEra(view, i) || IsSpan(view, i, "year", "years", "decade", "decades", "century", "centuries")) && Dates(view, i, candidate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it was made weeks or months ago: what was threatened within the last days is news still.</summary>
    internal static bool IsEarlier(SentenceView view, ThreatCandidate candidate)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (IsSpan(view, i, "month", "months", "spring", "summer", "autumn", "winter") && Dates(view, i, candidate))
            {
                return true;
            }
        }

        return false;
    }

    // "in 1962", "in October 1962", "in the 1990s"
    private static bool IsOldYear(SentenceView view, int token)
    {
        var word = view.Word(token);
        var digits = word is [_, _, _, _, 's'] ? word[..4] : word;
        return digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year >= 1000 && year <= (view.PublicationYear is { } published ? published - 2 : OldYear)
            && (view.Has(token - 1, WordMarks.Day) || view.IsAny(token - 1, "in", "by", "of", "during", "the", "early", "late", "around", "back"))
            && (token + 1 == view.End || view.Tag(token + 1) is not UniversalTag.Noun || view.Has(token + 1, WordMarks.ThreatNoun));
    }

    // "during the Cold War", "in World War II", "in the 19th century"
    private static bool IsEra(SentenceView view, int token)
    {
        var isEra = view.Is(token, "war") && (view.Is(token - 1, "cold") || view.Is(token - 1, "world") && (view.IsAny(token - 2, "first", "second")
                || view.IsAny(token + 1, "i", "ii", "one", "two", "1", "2")))
            || view.Is(token, "century") && view.Word(token - 1) is [.., 't', 'h'] && !view.IsAny(token - 1, "this")
            || view.Is(token, "ages") && view.Is(token - 1, "middle");
        for (var i = token - 1; isEra && i >= view.First && i >= token - 4; i--)
        {
            if (view.IsAny(i, "during", "in", "of", "before", "throughout"))
            {
                return true;
            }
        }

        return false;
    }

    // "two years ago", "last year"
    private static bool IsSpan(SentenceView view, int token, params ReadOnlySpan<string> units) =>
        view.IsAny(token, units) && (view.IsAny(token + 1, "ago", "earlier") && !view.Is(token - 1, "this")
            || view.Is(token - 1, "last") && view.Mark(token + 1) != '-' && !view.Is(token - 2, "the") && !view.IsAny(token, "decades", "years", "centuries", "months"));

    // Whether the time belongs to the threat, and not to something that is told beside it: "Ostmark, which lost the war in 1999, threatened".
    private static bool Dates(SentenceView view, int time, ThreatCandidate candidate)
    {
        var cue = candidate.Cue.First;
        var governor = time;
        for (var climbed = 0; climbed < HighestClimb && governor >= 0; climbed++)
        {
            if (IsOfThreat(view, governor, time, candidate))
            {
                return true;
            }

            if (governor != time && (view.Tag(governor) is UniversalTag.Verb or UniversalTag.Aux || view.Child(governor, Relation.Cop) >= 0 || view.Has(governor, WordMarks.HostileNoun) || IsReason(view, governor)))
            {
                break;
            }

            governor = view.Head(governor);
        }

        return Opens(view, time, candidate);
    }

    private static bool IsOfThreat(SentenceView view, int governor, int time, ThreatCandidate candidate)
    {
        var cue = candidate.Cue.First;
        return governor == cue || governor == candidate.Act.Head
            || view.Tag(governor) == UniversalTag.Verb && (view.Head(cue) == governor && view.Tag(cue) != UniversalTag.Verb
                || view.Relation(cue) == Relation.Conj && view.Head(cue) == governor && time < governor
                || view.Tag(cue) == UniversalTag.Noun && view.IsBelow(cue, governor) && !candidate.Speaker.IsEmpty
                    && view.IsBelow(candidate.Speaker.First, VerbArguments.Subject(view, governor))
                || Reports.VerbFor(view, cue) == governor);
    }

    // "over the killing in 1999", "since the raid of 1999"
    private static bool IsReason(SentenceView view, int noun) =>
        view.Child(noun, Relation.Case) is var preposition and >= 0 && !view.IsAny(preposition, "in", "during", "at", "of", "around", "on", "throughout");

    // "In 1962 Ostmark threatened": the sentence opens with the time, and no other verb stands between. The tree often errs there.
    private static bool Opens(SentenceView view, int time, ThreatCandidate candidate)
    {
        var cue = candidate.Cue.First;
        if (time > view.First + 5 || time > cue)
        {
            return false;
        }

        for (var i = view.First; i < cue; i++)
        {
            // "In 1914 Ostmark gave Veridia 48 hours to": the time belongs to the giving.
            if (i > time && view.Has(i, WordMarks.Hand) && view.Has(i, WordMarks.Past) && candidate.Rule is "ultimatum" or "deadline-given" or "threat-issued" or "or-else")
            {
                return true;
            }

            if (view.Tag(i) == UniversalTag.Verb && (i > time || i == view.First) || view.IsAny(i, "which", "who", "since") || (i < time && view.Mark(i) != '\0'))
            {
                return false;
            }
        }

        return !view.IsAny(view.First, "after", "since", "following", "despite") && (view.Has(view.First, WordMarks.Preposition) || view.IsAny(time + 1, "ago", "earlier")
            || view.Is(view.First, "last"));
    }
}
