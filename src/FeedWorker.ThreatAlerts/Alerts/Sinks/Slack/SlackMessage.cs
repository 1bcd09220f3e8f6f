using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.ThreatAlerts.Alerts.Showing;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;

/// <summary>What is posted to Slack: blocks, and a plain text for notifications and clients without blocks.</summary>
internal static class SlackMessage
{
    /// <summary>Two blocks for each, a header and a last line: within the 50 that a message may have, and within a screen or two.</summary>
    internal const int MostAlerts = 20;

    // Slack's limits: https://docs.slack.dev/reference/block-kit/blocks
    private const int LongestHeader = 150 - 2; // a cut text is up to two units longer
    private const int LongestSection = 3000;
    private const int LongestField = 2000;

    // Each alert of a digest: 20 of these stay below what Slack takes for all blocks together.
    private const int LongestDigestSection = 600;

    // Leaves room for the address in the same section.
    private const int LongestLinkText = 300;

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON in UTF-8.</summary>
    /// <param name="alerts">One, or those of a digest.</param>
    /// <param name="more">How many of the digest are left for its next message.</param>
    internal static byte[] Write(IReadOnlyList<AlertView> alerts, int more)
    {
        var title = AlertFacts.Title(alerts, more);
        var blocks = new JsonArray(new JsonObject
        {
            ["type"] = "header",

            // Without emoji: a word between colons would become one.
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = AlertFacts.Title(alerts, more, LongestHeader), ["emoji"] = false },
        });
        foreach (var block in alerts is [var only] ? Whole(only) : alerts.SelectMany(Short))
        {
            blocks.Add(block);
        }

        return JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["text"] = Mrkdwn.Escape(title, LongestSection),
                ["mrkdwn"] = false,
                ["unfurl_links"] = false,
                ["unfurl_media"] = false,
                ["blocks"] = blocks,
            },
            _json);
    }

    private static IEnumerable<JsonNode> Whole(AlertView alert)
    {
        if (alert.Sentence.Length > 0)
        {
            yield return Section($"> {Mrkdwn.Escape(alert.Sentence, LongestSection - 2)}");
        }

        var fields = AlertFacts.Of(alert).Select(fact => Text($"*{fact.Label}*\n{Mrkdwn.Escape(fact.Text, LongestField - fact.Label.Length - 3)}"));
        yield return new JsonObject { ["type"] = "section", ["fields"] = new JsonArray([.. fields]) };
        yield return Source(alert);
    }

    private static IEnumerable<JsonNode> Short(AlertView alert)
    {
        var sentence = alert.Sentence.Length == 0 ? alert.Act : alert.Sentence;
        var title = Mrkdwn.Escape(AlertFacts.Title(alert), LongestDigestSection / 2);
        yield return Section($"*{title}*\n> {Mrkdwn.Escape(sentence, LongestDigestSection - title.Length - 5)}");
        yield return Source(alert);
    }

    private static JsonObject Source(AlertView alert)
    {
        var title = alert.Title ?? alert.Outlet;
        var text = alert.Link is { } link ? Mrkdwn.Link(link, title, LongestLinkText) : Mrkdwn.Escape($"{title} (no web address)", LongestLinkText);
        return new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Text($"{text} · {Mrkdwn.Escape(alert.Outlet, LongestLinkText)} · {alert.Id}")) };
    }

    private static JsonObject Section(string mrkdwn) => new() { ["type"] = "section", ["text"] = Text(mrkdwn) };

    // Verbatim: an address or a channel's name that stands in the text stays text.
    private static JsonObject Text(string mrkdwn) => new() { ["type"] = "mrkdwn", ["text"] = mrkdwn, ["verbatim"] = true };
}
