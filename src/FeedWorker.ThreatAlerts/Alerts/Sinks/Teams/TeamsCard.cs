using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.ThreatAlerts.Alerts.Showing;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Teams;

/// <summary>What is posted to a workflow of Teams: a message with one Adaptive Card.</summary>
internal static class TeamsCard
{
    /// <summary>As many as fit on a screen or two, and into <see cref="MostBytes"/> as long as nothing in them is out of the ordinary.</summary>
    internal const int MostAlerts = 12;

    /// <summary>Teams takes about 28 KB with everything; a little is left for what the workflow adds.</summary>
    internal const int MostBytes = 27_000;

    private const int LongestText = 1200;
    private const int ShortText = 150;
    private const int LongestDigestSentence = 300;

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON in UTF-8; a single alert is always within <see cref="MostBytes"/>.</summary>
    /// <param name="alerts">One, or those of a digest.</param>
    /// <param name="more">How many of the digest are left for its next message.</param>
    internal static byte[] Write(IReadOnlyList<AlertView> alerts, int more)
    {
        // Signs beyond the usual scripts take twelve bytes each.
        var card = Write(alerts, more, LongestText);
        return card.Length <= MostBytes ? card : Write(alerts, more, ShortText);
    }

    private static byte[] Write(IReadOnlyList<AlertView> alerts, int more, int longest)
    {
        var title = AlertFacts.Title(alerts, more);
        var body = new JsonArray(Line(Run(title, isBold: true, size: "large")));
        foreach (var element in alerts is [var only] ? Whole(only, longest) : alerts.Select(alert => Short(alert, longest)))
        {
            body.Add(element);
        }

        return JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["type"] = "message",
                ["attachments"] = new JsonArray(new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.card.adaptive",
                    ["contentUrl"] = null,
                    ["content"] = new JsonObject
                    {
                        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                        ["type"] = "AdaptiveCard",

                        // The newest that every client of Teams shows.
                        ["version"] = "1.4",
                        ["fallbackText"] = Plain(title),
                        ["msteams"] = new JsonObject { ["width"] = "Full" },
                        ["body"] = body,
                    },
                }),
            },
            _json);
    }

    private static IEnumerable<JsonNode> Whole(AlertView alert, int longest)
    {
        if (alert.Sentence.Length > 0)
        {
            yield return Line(Run(PlainText.Of(alert.Sentence, longest), isItalic: true));
        }

        foreach (var (label, text) in AlertFacts.Of(alert))
        {
            yield return Line(Run($"{label}: ", isBold: true), Run(PlainText.Of(text, longest)));
        }

        yield return Source(alert);
        yield return Line(Run(alert.Id.ToString(), size: "small"));
    }

    private static JsonObject Short(AlertView alert, int longest) => new()
    {
        ["type"] = "Container",
        ["separator"] = true,
        ["items"] = new JsonArray(
            Line(Run(PlainText.Of(AlertFacts.Title(alert), longest), isBold: true)),
            Line(Run(PlainText.Of(alert.Sentence.Length == 0 ? alert.Act : alert.Sentence, Math.Min(longest, LongestDigestSentence)), isItalic: true)),
            Source(alert)),
    };

    private static JsonObject Source(AlertView alert)
    {
        var title = alert.Title ?? alert.Outlet;
        return alert.Link is { } link
            ? new JsonObject
            {
                ["type"] = "ActionSet",
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = Plain($"{alert.Outlet}: {title}"), ["url"] = link.AbsoluteUri }),
            }
            : Line(Run($"{alert.Outlet}: {title} (no web address)"));
    }

    // Runs of a rich text are shown as they are; a TextBlock or a FactSet would take the text for Markdown, links and all.
    private static JsonObject Line(params ReadOnlySpan<JsonNode?> runs)
    {
        var inlines = new JsonArray();
        foreach (var run in runs)
        {
            inlines.Add(run);
        }

        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = inlines };
    }

    private static JsonObject Run(string text, bool isBold = false, bool isItalic = false, string? size = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = Plain(text) };
        if (isBold)
        {
            run["weight"] = "bolder";
        }

        if (isItalic)
        {
            run["italic"] = true;
        }

        if (size is not null)
        {
            run["size"] = size;
        }

        return run;
    }

    // What cards take for a function or a template, {{DATE(...)}} and ${...}, needs braces; wide ones are text.
    private static string Plain(string text) => text.Replace('{', '｛').Replace('}', '｝');
}
