using FeedWorker.Language.Entities;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Veiled threats to somebody's face: "We know where your families live," told to a judge.</summary>
internal static class AddressedRules
{
    private static readonly PhrasePattern[] _toSomebody =
    [
        .. new[]
        {
            "know where you|your ~ live|lives|sleep|sleeps|work|works", "know where your ~ school", "may|might|could|can come ~ night", "may|might|could|can come suddenly", "may|might visit you ~ night",
            "days are numbered|counted", "time is up", "time is running out", "coming for|after you", "watch your back", "patience is running|wearing out|thin",
            "patience has ~ run out", "patience has ~ limit", "patience is not unlimited|endless", "not sleep|live in peace", "never sleep|live in peace", "not be safe anywhere",
        }.Select(text => new PhrasePattern(text)),
    ];

    private static readonly PhrasePattern[] _proverbs =
        [.. new[] { "play|plays|playing with fire will|shall ~ perish|burn|burned|burnt", "sow|sows ~ wind will|shall ~ reap" }.Select(text => new PhrasePattern(text))];

    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (End(view, i) is var end && end < 0)
            {
                continue;
            }

            var report = Reports.VerbFor(view, i);
            var speaker = Reports.Speaker(view, report);
            if (report < 0 || !IsAddressed(view, report) || !Speaks(view, speaker, report))
            {
                continue;
            }

            var act = OpenActs.Veiled(view, i);
            found.Add(new ThreatCandidate
            {
                Rule = "addressed",
                Cue = new TokenRange(i, i + 1),
                Act = act with { Words = act.Words with { End = Math.Max(end, act.Words.End) } },
                Speaker = speaker,
                IsReported = true,
                Confidence = 0.6,
            });
            return;
        }
    }

    // The words are a quotation and the end of it, or a proverb that warns whoever is told.
    private static int End(SentenceView view, int token)
    {
        foreach (var pattern in _toSomebody)
        {
            if (view.IsQuoted(token) && pattern.EndAt(view, token) is var end and > 0 && (view.Mark(end) != '\0' || view.IsQuotationMark(end)))
            {
                return end;
            }
        }

        foreach (var pattern in _proverbs)
        {
            if (pattern.EndAt(view, token) is var end and > 0)
            {
                return end;
            }
        }

        return -1;
    }

    // "told the mayor", "warned Ostmark", "said in a message to the prosecutor"
    private static bool IsAddressed(SentenceView view, int report)
    {
        if (view.Lemma(report) is "tell" or "warn")
        {
            return !view.Has(report + 1, WordMarks.Pronoun);
        }

        for (var i = report + 1; i < view.End; i++)
        {
            if ((view.IsAny(i, "message", "letter", "banner", "video", "note", "statement", "post") || view.IsAny(i, "addressed", "directed")) && view.IsNear(i, 3, "to", "at"))
            {
                return true;
            }
        }

        return false;
    }

    // Coaches and aunts say so too: only who rules or fights, or tells it to a country.
    private static bool Speaks(SentenceView view, TokenRange speaker, int report) =>
        !speaker.IsEmpty && (Standings.Of(view, speaker) is var standing && standing == Standing.Public || standing == Standing.Unknown
            && view.Named(NounPhrases.After(view, report + 1))?.Entity?.Type is EntityType.Location or EntityType.Norp) && !Subjects.IsExpert(view, speaker)
            && !view.Has(NounPhrases.Head(view, speaker), WordMarks.Worker | WordMarks.Intimate | WordMarks.Individual);
}
