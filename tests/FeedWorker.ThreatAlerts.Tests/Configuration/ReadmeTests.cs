using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FeedWorker.Settings;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Tests.Architecture;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.ThreatAlerts.Tests.Configuration;

/// <summary>The README says what is true.</summary>
public sealed class ReadmeTests
{
    private static readonly string _readme = File.ReadAllText(WorkingCopy.At("src/FeedWorker.ThreatAlerts/README.md"));

    [Fact]
    public void Every_setting_stands_in_the_table_with_its_default()
    {
        foreach (var (section, type) in OptionSections.All)
        {
            CheckTable(section, type);
        }
    }

    private static void CheckTable(string section, Type type)
    {
        var defaults = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null))
        {
            if (ValueKind.ElementOf(property.PropertyType) is { } each && !ValueKind.IsOneValue(each))
            {
                CheckTable($"{section}:{property.Name}:0", each);
                continue;
            }

            var isList = property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType);
            Assert.Contains(
                $"| `{section}:{property.Name}{(isList ? ":0" : "")}` | {(isList ? "none" : Shown(property.GetValue(defaults)))} |", _readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_example_of_the_webhook_has_the_shape_of_what_is_sent()
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "webhook");
        var sent = JsonNode.Parse(WebhookBody.Write(await record.ClaimOneAsync("webhook")))!.AsObject();

        var example = JsonNode.Parse(Fenced("json").Replace("{ ... }", "{}", StringComparison.Ordinal))!.AsObject();

        Assert.Equal(example.Select(entry => entry.Key), sent.Select(entry => entry.Key));
        Assert.Equal(example["type"]!.GetValue<string>(), sent["type"]!.GetValue<string>());
        Assert.Equal(example["sightings"]!.AsObject().Select(entry => entry.Key), sent["sightings"]!.AsObject().Select(entry => entry.Key));
    }

    [Fact]
    public void The_verification_reads_the_headers_that_are_sent()
    {
        var python = Fenced("python");

        Assert.All(["X-FeedWorker-Timestamp", "X-FeedWorker-Signature"], header => Assert.Contains($"\"{header}\"", python, StringComparison.Ordinal));
        Assert.StartsWith("sha256=", WebhookSignature.Of("secret", "1", []), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_rules_is_sound_and_means_what_the_page_says()
    {
        var file = WorkingCopy.At("src/FeedWorker.ThreatAlerts/threatalerts.example.json");
        var settings = AlertsSettings.Sources.Load(
            file, ["RabbitMq:User=ada", "RabbitMq:Password=tide", "Webhook:Url=https://desk.example/", "Webhook:Secret=sixteen letters!"], []);

        Assert.Empty(AlertsSettings.Check.Errors(settings));
        Assert.Contains(File.ReadAllText(file), _readme, StringComparison.Ordinal);
        Assert.Contains(
            string.Concat(RuleWords.Of(settings.GetSection("Alerts").Get<AlertOptions>()!, ["console", "webhook"]).Select(line => $"{line}\n")),
            _readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_the_sinks_in_the_record_are_told() => Assert.Contains(
        $"{string.Join(", ", SinkSetup.All.SkipLast(1).Select(sink => $"`{sink.Name}`"))} and `{SinkSetup.All[^1].Name}`", _readme, StringComparison.Ordinal);

    // An escaped pipe would be needed for nothing so far.
    private static string Shown(object? value) => value switch
    {
        null => "none",
        TimeSpan span => $"`{span.ToString("c", CultureInfo.InvariantCulture)}`",
        bool flag => flag ? "`true`" : "`false`",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static string Fenced(string language)
    {
        var start = _readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return _readme[start.._readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
