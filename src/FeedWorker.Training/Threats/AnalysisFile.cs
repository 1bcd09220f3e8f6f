using System.Text.Json;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Threats;

/// <summary>Reads the alerts from what <c>feedworker analyze</c> wrote: status Asserted, not private.</summary>
internal static class AnalysisFile
{
    /// <summary>The alerts in the order of the documents, then of their sentences.</summary>
    /// <exception cref="InvalidDataException">A line is no analysis.</exception>
    internal static List<ThreatAlert> Alerts(string path)
    {
        var alerts = new List<ThreatAlert>();
        foreach (var (line, number) in File.ReadLines(path).Select((line, index) => (line, index + 1)).Where(pair => pair.line.Length > 0))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                alerts.AddRange(Alerts(json.RootElement).OrderBy(alert => alert.Sentence.Start));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}, line {number}: {e.Message}", e);
            }
        }

        return alerts;
    }

    private static List<ThreatAlert> Alerts(JsonElement document)
    {
        // A document that could not be read has an error instead.
        if (!document.TryGetProperty("analysis", out var analysis) || analysis.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var id = document.GetProperty("id").GetString() ?? "";
        var text = document.GetProperty("article").GetProperty("text").GetString() ?? "";
        return
        [
            .. from threat in analysis.GetProperty("threats").EnumerateArray()
               where threat.GetProperty("status").GetString() == "Asserted" && !threat.GetProperty("private").GetBoolean()
               let sentence = threat.GetProperty("sentence")
               let span = new TextSpan(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("end").GetInt32())
               select new ThreatAlert(
                   id, span, text[span.Start..span.End], threat.GetProperty("confidence").GetDouble(),
                   [.. threat.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString() ?? "")]),
        ];
    }
}
