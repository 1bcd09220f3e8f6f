using System.Globalization;
using System.Text;

namespace FeedWorker.Training.Threats;

/// <summary>Holds alerts against what a reader judged: how many are threats, and whether the confidence said so.</summary>
internal sealed class JudgementReport
{
    private readonly List<(ThreatAlert Alert, Judgement Judgement)> _judged = [];
    private readonly List<ThreatAlert> _unjudged = [];

    /// <summary>Pairs the first alerts, so many of them, with what was judged.</summary>
    internal JudgementReport(IEnumerable<ThreatAlert> alerts, IEnumerable<Judgement> judgements, int first)
    {
        var byDocument = judgements.ToLookup(judgement => judgement.Document, StringComparer.Ordinal);
        foreach (var alert in alerts.Take(first))
        {
            // The ends of a sentence may move by a mark when the splitter learns; the words stay.
            var judgement = byDocument[alert.Document].Where(judgement => judgement.Sentence.Overlaps(alert.Sentence))
                .MaxBy(judgement => Math.Min(judgement.Sentence.End, alert.Sentence.End) - Math.Max(judgement.Sentence.Start, alert.Sentence.Start));
            if (judgement is null)
            {
                _unjudged.Add(alert);
            }
            else
            {
                _judged.Add((alert, judgement));
            }
        }
    }

    /// <summary>Share of the judged alerts that are threats.</summary>
    internal Share Precision => Of(_judged);

    /// <summary>Alerts that nobody has judged yet.</summary>
    internal IReadOnlyList<ThreatAlert> Unjudged => _unjudged;

    /// <summary>Precision, by confidence and by rule; the false alarms with their reasons; the sentences that wait for a verdict.</summary>
    internal string Summary()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"precision  {Precision}; without a verdict {_unjudged.Count}");
        foreach (var band in _judged.GroupBy(pair => Math.Floor(pair.Alert.Confidence * 10) / 10).OrderByDescending(band => band.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"confidence {band.Key:F1}, mean {band.Average(pair => pair.Alert.Confidence):F2}  {Of(band)}");
        }

        foreach (var rule in _judged.GroupBy(pair => pair.Alert.Rules[0], StringComparer.Ordinal).OrderByDescending(rule => rule.Count()))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"rule {rule.Key}  {Of(rule)}");
        }

        foreach (var reason in _judged.Where(pair => !pair.Judgement.IsThreat).GroupBy(pair => pair.Judgement.Reason, StringComparer.Ordinal)
            .OrderByDescending(reason => reason.Count()))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"false, {reason.Key}: {string.Join(' ', reason.Select(pair => $"{pair.Alert.Document}@{pair.Alert.Sentence.Start}"))}");
        }

        foreach (var alert in _unjudged)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"judge\t{alert.Document}\t{alert.Sentence.Start}\t{alert.Sentence.End}\t{OnOneLine(alert.Words)}");
        }

        return text.ToString();
    }

    private static Share Of(IEnumerable<(ThreatAlert Alert, Judgement Judgement)> pairs)
    {
        var verdicts = pairs.Select(pair => pair.Judgement.IsThreat).ToList();
        return new Share(verdicts.Count(isThreat => isThreat), verdicts.Count);
    }

    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
