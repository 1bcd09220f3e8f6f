using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Tests.Architecture;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.ThreatAlerts.Tests.Configuration;

/// <summary>The README's examples of each way out, as a file and as variables, are sound and set the same keys.</summary>
public sealed class SinkExamplesTests : IDisposable
{
    private const string FileSuffix = "_FILE";
    private static readonly string _readme = File.ReadAllText(WorkingCopy.At("src/FeedWorker.ThreatAlerts/README.md"));

    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Webhook", "Webhook:Secret")]
    [InlineData("Slack", null)]
    [InlineData("Teams", null)]
    [InlineData("Mail", "Mail:Password")]
    [InlineData("Feed", null)]
    public void The_examples_of_a_sink_are_sound_and_set_the_same(string section, string? secret)
    {
        string[] broker = ["RabbitMq:User=ada", "RabbitMq:Password=tide"];

        // A file of settings leaves the secret to a file of its own, unless it is all there is.
        var inFile = AlertsSettings.Sources.Load(InFile(section), [.. broker, .. secret is null ? Array.Empty<string>() : [$"{secret}=sixteen letters!"]], []);
        var inEnvironment = AlertsSettings.Sources.Load(null, broker, InEnvironment(section));

        Assert.Empty(AlertsSettings.Check.Errors(inFile));
        Assert.Empty(AlertsSettings.Check.Errors(inEnvironment));
        Assert.NotEmpty(Keys(inFile, section));
        Assert.Equal(Keys(inFile, section), Keys(inEnvironment, section));
    }

    private string InFile(string section)
    {
        var example = Fenced("json").Single(example => example.TrimStart('{', ' ', '\n').StartsWith($"\"{section}\": {{", StringComparison.Ordinal));
        var file = Path.Combine(_folder, "settings.json");
        File.WriteAllText(file, example);
        return file;
    }

    private static IEnumerable<KeyValuePair<string, string>> InEnvironment(string section) =>
        from line in Fenced("sh").Single(example => example.StartsWith($"THREATALERTS__{section}__", StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split('=', 2)
        select !parts[0].EndsWith(FileSuffix, StringComparison.Ordinal) ? KeyValuePair.Create(parts[0], parts[1].Trim('"'))
            : KeyValuePair.Create(parts[0][..^FileSuffix.Length], parts[0].Contains("__Url", StringComparison.Ordinal) ? "https://hooks.example/secret" : "sixteen letters!");

    private static List<string> Keys(IConfiguration settings, string section) =>
        [.. settings.GetSection(section).AsEnumerable().Select(setting => setting.Key).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Fenced(string language) =>
        _readme.Split($"```{language}\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]);
}
