using System.Text.Json;

namespace FeedWorker.Contracts.Tests.Snippets;

/// <summary>The consumer that the README shows.</summary>
internal static class ThreatPrinter
{
    internal static void Print(string journal, TextWriter output)
    {
        var seen = new HashSet<Guid>(); // delivery is at least once; a repeat has the same id
        foreach (var line in File.ReadLines(journal))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("messageType").GetString() == "feedworker.threat-statement-detected.v1"
                && json.Deserialize<ThreatStatementDetected>(JsonSerializerOptions.Web) is { } alert
                && seen.Add(alert.MessageId))
            {
                var (who, whom) = (alert.Statement.Speaker?.Name, alert.Statement.Recipients.Select(party => party.Name));
                output.WriteLine($"{who} -> {string.Join(", ", whom)}: {alert.Statement.Act.Text} {alert.Statement.Condition?.Phrase.Text}");
            }
        }
    }
}
