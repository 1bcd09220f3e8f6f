using System.Text.Json.Nodes;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Teams;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Teams;

/// <summary>What a workflow of Teams gets, and what its answers lead to.</summary>
public sealed class TeamsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_one_adaptive_card_that_says_who_threatens_whom_with_what()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Next(202);
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "teams");
        await record.NoteAsync(TestNews.Sighted(message));

        await RunAsync(record, receiver.Url);

        var sent = JsonNode.Parse(Assert.Single(receiver.Posts).Body)!;
        Assert.Equal("message", sent["type"]!.GetValue<string>());
        var attachment = Assert.Single(sent["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment["contentType"]!.GetValue<string>());
        var card = attachment["content"]!;
        Assert.Equal(("AdaptiveCard", "1.4"), (card["type"]!.GetValue<string>(), card["version"]!.GetValue<string>()));
        Assert.Equal(
            [
                "THREAT, severity 4: Ana Ruiz → Belmara: close the strait",
                "“We will close the strait if Belmara moves its fleet,” Prime Minister Ana Ruiz said.",
                "Speaker: Ana Ruiz (Prime Minister)", "Against: Belmara", "Threat: close the strait", "Condition: if Belmara moves its fleet",
                "Deadline: 2026-11-27", "Severity: 4 of 5, Military (blockade)", "Published by: Oslen Post; also Harbour Wire (2 articles)",
                message.MessageId.ToString(),
            ],
            Lines(card));
        var action = All(card).Single(node => Is(node, "Action.OpenUrl"));
        Assert.Equal("https://oslen-post.example/strait", action["url"]!.GetValue<string>());
        Assert.Equal("Oslen Post: Ruiz warns Belmara", action["title"]!.GetValue<string>());
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    // A TextBlock or a FactSet would read it as Markdown.
    [Fact]
    public async Task Text_of_the_news_stands_only_where_Teams_looks_for_no_markup()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        await record.RaiseAsync(HostileNews.With("[click](https://evil.example) **bold** <at>everyone</at> {{DATE(2026-01-01T00:00:00Z)}} ${secret}"), "teams");

        await RunAsync(record, receiver.Url);

        var card = JsonNode.Parse(Assert.Single(receiver.Posts).Body)!["attachments"]![0]!["content"]!;
        Assert.Subset(
            new HashSet<string> { "AdaptiveCard", "RichTextBlock", "TextRun", "Container", "ActionSet", "Action.OpenUrl" },
            All(card).Select(node => node["type"]?.GetValue<string>()).OfType<string>().ToHashSet());
        Assert.DoesNotMatch("[{}<>]", string.Concat(Lines(card)));
        Assert.StartsWith("https://oslen-post.example/", All(card).Single(node => Is(node, "Action.OpenUrl"))["url"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("🚢")]
    [InlineData("字")]
    public async Task One_alert_is_never_too_large_for_Teams(string sign)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var message = HostileNews.With(string.Concat(Enumerable.Repeat(sign, 4000)));
        await record.RaiseAsync(message, "teams");
        for (var i = 0; i < 10; i++)
        {
            await record.NoteAsync(TestNews.Sighted(message, outlet: $"{i} {string.Concat(Enumerable.Repeat(sign, 90))}"));
        }

        await RunAsync(record, receiver.Url);

        Assert.InRange(Assert.Single(receiver.Posts).Body.Length, 1, 28 * 1024);
    }

    [Fact]
    public async Task A_digest_is_one_card_with_a_container_for_each_alert()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        for (var i = 1; i <= 5; i++)
        {
            await record.RaiseAsync(TestNews.Detected($"strait {i}", severity: i), new NewDelivery("teams", Held: "digest"));
        }

        await RunAsync(record, receiver.Url);

        var card = JsonNode.Parse(Assert.Single(receiver.Posts).Body)!["attachments"]![0]!["content"]!;
        Assert.Equal("5 threat alerts, severity up to 5", Lines(card)[0]);
        Assert.Equal(5, All(card).Count(node => Is(node, "Container")));
        Assert.Equal(5, All(card).Count(node => Is(node, "Action.OpenUrl")));
        Assert.StartsWith("THREAT, severity 5: ", Lines(card)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_is_too_large_leaves_one_by_one()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            await record.RaiseAsync(HostileNews.With($"{i} {string.Concat(Enumerable.Repeat("🚢", 500))}"), new NewDelivery("teams", Held: "digest"));
        }

        for (var i = 0; i < 13; i++)
        {
            await RunAsync(record, receiver.Url);
        }

        Assert.Equal(12, receiver.Posts.Count);
        Assert.All(receiver.Posts, post => Assert.InRange(post.Body.Length, 1, 28 * 1024));
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 20, Cancel));
    }

    [Theory]
    [InlineData(429, "too many requests", false)]
    [InlineData(502, "bad gateway", false)]
    [InlineData(400, "the trigger expects an attachment", true)]
    [InlineData(404, "no such workflow", false)]
    public async Task An_answer_says_whether_it_is_worth_another_attempt(int status, string text, bool isSetAside)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        await record.RaiseAsync(TestNews.Detected(), "teams");
        receiver.Next(status, text);

        await RunAsync(record, receiver.Url);

        var row = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.Equal((isSetAside, $"Teams answered {status}: {text}"), (row.IsSetAside, row.Problem));
    }

    private static async Task RunAsync(TestRecord record, string url)
    {
        using var pump = new TestPump(record, new TeamsSink(Options.Create(new TeamsOptions { Url = url }), record.Time));
        await pump.RunAsync();
    }

    private static List<string> Lines(JsonNode card) =>
    [
        .. All(card).Where(node => Is(node, "RichTextBlock"))
            .Select(block => string.Concat(block["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>()))),
    ];

    private static bool Is(JsonObject node, string type) => node["type"]?.GetValue<string>() == type;

    // In the order of the document.
    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject thing => [thing, .. thing.SelectMany(entry => All(entry.Value))],
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
