using System.Text.Json;

namespace FeedWorker.Contracts.Tests.Snippets;

public sealed class ThreatPrinterTests
{
    [Fact]
    public void The_consumer_of_the_README_prints_each_threat_once()
    {
        var journal = Path.GetTempFileName();
        var compact = new JsonSerializerOptions(MessageSchemas.Wire) { WriteIndented = false };
        var lines = Samples.Messages.Values.Select(message => JsonSerializer.Serialize(message, compact)).ToList();
        File.WriteAllLines(journal, [.. lines, .. lines]);
        var output = new StringWriter { NewLine = "\n" };

        ThreatPrinter.Print(journal, output);

        Assert.Equal("Ana Ruiz -> Belmara: close the strait if Belmara moves its fleet\n", output.ToString());
        File.Delete(journal);
    }

    [Fact]
    public void The_README_shows_the_consumer_as_it_is_compiled()
    {
        var source = File.ReadAllText(Path.Combine(GoldenFile.ProjectFolder, "Snippets", "ThreatPrinter.cs"));
        var method = source[source.IndexOf("    internal static void Print", StringComparison.Ordinal)..source.LastIndexOf('}')].TrimEnd();
        var shown = string.Join('\n', method.Split('\n').Select(line => line.Length > 4 ? line[4..] : line.TrimStart()));

        Assert.Contains(shown, File.ReadAllText(Path.Combine(GoldenFile.ProjectFolder, "../../README.md")), StringComparison.Ordinal);
    }
}
