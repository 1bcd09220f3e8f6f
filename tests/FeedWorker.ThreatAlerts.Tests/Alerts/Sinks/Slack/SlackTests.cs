using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Slack;

/// <summary>What a channel of Slack gets, within Slack's limits, and what its answers lead to.</summary>
public sealed partial class SlackTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_says_who_threatens_whom_with_what_in_blocks_and_in_plain_text()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "slack");
        await record.NoteAsync(TestNews.Sighted(message));

        await RunAsync(record, receiver.Url);

        var post = Assert.Single(receiver.Posts);
        Assert.Equal(("POST", "application/json"), (post.Method, post.Headers["Content-Type"]));
        var sent = JsonNode.Parse(post.Body)!;
        Assert.Equal("THREAT, severity 4: Ana Ruiz → Belmara: close the strait", sent["text"]!.GetValue<string>());
        Assert.Equal(["header", "section", "section", "context"], Blocks(sent).Select(block => block["type"]!.GetValue<string>()));
        Assert.Equal(
            [
                "THREAT, severity 4: Ana Ruiz → Belmara: close the strait",
                "> “We will close the strait if Belmara moves its fleet,” Prime Minister Ana Ruiz said.",
                "*Speaker*\nAna Ruiz (Prime Minister)", "*Against*\nBelmara", "*Threat*\nclose the strait", "*Condition*\nif Belmara moves its fleet",
                "*Deadline*\n2026-11-27", "*Severity*\n4 of 5, Military (blockade)", "*Published by*\nOslen Post; also Harbour Wire (2 articles)",
                $"<https://oslen-post.example/strait|Ruiz warns Belmara> · Oslen Post · {message.MessageId}",
            ],
            Texts(sent).Select(text => text["text"]!.GetValue<string>()));
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Theory]
    [InlineData("<!channel> <@U123> <#C123> <https://evil.example|click>")]
    [InlineData("&lt;!channel&gt; <!date^0^{date}^https://evil.example|now>")]
    [InlineData("*Severity* _none_ ~no~ `rm -rf` https://evil.example @here #general")]
    public async Task Text_of_the_news_is_no_link_no_mention_and_no_command(string words)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        await record.RaiseAsync(HostileNews.With(words), "slack");

        await RunAsync(record, receiver.Url);

        var sent = JsonNode.Parse(Assert.Single(receiver.Posts).Body)!;
        Assert.False(sent["mrkdwn"]!.GetValue<bool>());
        Assert.DoesNotMatch("[<>]", sent["text"]!.GetValue<string>());
        foreach (var text in Texts(sent).Where(text => text["type"]!.GetValue<string>() == "mrkdwn"))
        {
            Assert.True(text["verbatim"]!.GetValue<bool>());
            var ours = OurLink().Replace(text["text"]!.GetValue<string>(), "");
            Assert.DoesNotMatch("<", ours);
            Assert.DoesNotMatch("&(?!amp;|lt;|gt;)", ours);
            Assert.DoesNotMatch("[_~`]", ours);
            Assert.InRange(ours.Count(sign => sign == '*'), 0, 2);
        }
    }

    [Theory]
    [InlineData("&")]
    [InlineData("*")]
    [InlineData("🚢")]
    [InlineData("字")]
    public async Task A_message_stays_within_the_limits_of_Slack_whatever_it_holds(string sign)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var message = HostileNews.With(string.Concat(Enumerable.Repeat(sign, 4000)));
        await record.RaiseAsync(message, "slack");
        for (var i = 0; i < 60; i++)
        {
            await record.NoteAsync(TestNews.Sighted(message, outlet: $"{i} {string.Concat(Enumerable.Repeat(sign, 90))}"));
        }

        await RunAsync(record, receiver.Url);

        CheckLimits(JsonNode.Parse(Assert.Single(receiver.Posts).Body)!);
    }

    [Fact]
    public async Task A_digest_is_one_message_and_says_what_is_left_for_the_next()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        for (var i = 0; i < 23; i++)
        {
            await record.RaiseAsync(HostileNews.With($"{i} {new string('&', 1000)}"), new NewDelivery("slack", Held: "digest"));
        }

        await RunAsync(record, receiver.Url);
        await RunAsync(record, receiver.Url);

        Assert.Equal(2, receiver.Posts.Count);
        var (first, second) = (JsonNode.Parse(receiver.Posts[0].Body)!, JsonNode.Parse(receiver.Posts[1].Body)!);
        Assert.Equal("20 threat alerts, severity up to 4, 3 more follow", first["text"]!.GetValue<string>());
        Assert.Equal("3 threat alerts, severity up to 4", second["text"]!.GetValue<string>());
        Assert.Equal((41, 7), (Blocks(first).Count(), Blocks(second).Count()));
        CheckLimits(first);
        CheckLimits(second);
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_any_longer_is_posted_all_the_same()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var message = TestNews.Detected();
        await record.Inbox.RaiseAsync(
            new NewAlert(message.MessageId, "key", Guid.NewGuid(), Guid.NewGuid(), "Oslen Post", true, 3, TestNews.FridayNoon, "{}"u8.ToArray()),
            [new NewDelivery("slack")], Cancel);

        await RunAsync(record, receiver.Url);

        var sent = JsonNode.Parse(Assert.Single(receiver.Posts).Body)!;
        Assert.Equal("THREAT, in a form that this version cannot show", sent["text"]!.GetValue<string>());
        CheckLimits(sent);
    }

    [Theory]
    [InlineData(400, "invalid_payload", true)]
    [InlineData(400, "invalid_token", false)]
    [InlineData(400, "channel_not_found", false)]
    [InlineData(403, "action_prohibited", false)]
    [InlineData(404, "no_service", false)]
    [InlineData(410, "channel_is_archived", false)]
    public async Task What_Slack_refuses_is_set_aside_with_its_word_for_it_and_waits_where_it_is_the_channel(int status, string word, bool isSetAside)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        await record.RaiseAsync(TestNews.Detected(), "slack");
        receiver.Next(status, word);

        await RunAsync(record, receiver.Url);

        var row = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.Equal((isSetAside, $"Slack answered {status}: {word}"), (row.IsSetAside, row.Problem));
    }

    [Fact]
    public async Task While_Slack_wants_a_pause_no_other_alert_disturbs_it()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, Sink(record, receiver.Url));
        await record.RaiseAsync(TestNews.Detected("one"), "slack");
        await record.RaiseAsync(TestNews.Detected("two"), "slack");
        receiver.Next(429, "ratelimited", "Retry-After", "30");

        await pump.RunAsync();
        await pump.RunAsync();
        Assert.Single(receiver.Posts);
        Assert.Equal(
            [(1, "Slack answered 429: ratelimited"), (0, null)],
            (await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Select(row => (row.Attempts, row.Problem)));

        record.Time.Advance(TimeSpan.FromSeconds(30));
        await pump.RunAsync();
        await pump.RunAsync();
        Assert.Equal(3, receiver.Posts.Count);
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task The_address_is_shown_nowhere()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        var secret = new UriBuilder(receiver.Url) { Path = "/services/T000/B000/hush", Query = "sig=hush" }.Uri;
        await record.RaiseAsync(TestNews.Detected("one"), "slack");
        await record.RaiseAsync(TestNews.Detected("two"), "slack");
        receiver.Next(500, $"POST {secret.PathAndQuery} failed");
        receiver.Next(404, $"nobody at {secret}");

        await RunAsync(record, secret.AbsoluteUri);
        await RunAsync(record, secret.AbsoluteUri);
        await RunAsync(record, "http://127.0.0.1:9/services/T000/B000/hush");

        var rows = await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.DoesNotContain("hush", row.Problem, StringComparison.Ordinal));
    }

    // Its others were set aside, or left before it.
    [Fact]
    public void A_digest_that_shrank_to_one_has_that_ones_title_and_says_what_follows()
    {
        var message = TestNews.Detected();
        var wordy = message with { Statement = message.Statement with { Act = TestNews.Part(new string('w', 400)) } };

        var short1 = Header(message, 1);
        var long3 = Header(wordy, 3);

        Assert.Equal("THREAT, severity 4: Ana Ruiz → Belmara: close the strait, 1 more follows", short1);
        Assert.StartsWith("THREAT, severity 4: Ana Ruiz → Belmara: www", long3, StringComparison.Ordinal);
        Assert.EndsWith("w…, 3 more follow", long3, StringComparison.Ordinal);
        Assert.InRange(long3.Length, 100, 150);

        static string Header(ThreatStatementDetected message, int more) =>
            JsonNode.Parse(SlackMessage.Write([AlertView.Of(message, new Sightings(1, []))], more))!["blocks"]![0]!["text"]!["text"]!.GetValue<string>();
    }

    // Each way in which a server may say the address: whole or in part, plain or escaped for JSON, HTML or an address.
    [Theory]
    [InlineData("nobody at /services/T0000/B00000001/Hush-tide_99?sig=hush%2Btide/9&v=1.1")]
    [InlineData("nobody at /SERVICES/T0000/B00000001/HUSH-TIDE_99")]
    [InlineData("{\"path\":\"\\/services\\/T0000\\/B00000001\\/Hush-tide_99\"}")]
    [InlineData("{\"query\":\"sig=hush%2Btide\\u002F9\\u0026v=1.1\"}")]
    [InlineData("{\"sig\":\"hush\\u002Btide/9\"}")]
    [InlineData("no signature hush+tide/9 here")]
    [InlineData("at %2Fservices%2FT0000%2FB00000001%2FHush%2Dtide%5f99")]
    [InlineData("https://proxy.example/login?to=%2Finvoke%3Fsig%3Dhush%252Btide%252F9")]
    [InlineData("<p>sig=hush&#43;tide&#x2F;9&amp;v=1.1</p>")]
    [InlineData("the token Hush-tide_99 is not known")]
    public async Task No_part_of_the_address_that_may_be_secret_is_shown_in_any_form(string said)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        await record.RaiseAsync(TestNews.Detected(), "slack");
        receiver.Next(400, $"{said}, said the gate");

        await RunAsync(record, new Uri(new Uri(receiver.Url), "/services/T0000/B00000001/Hush-tide_99?sig=hush%2Btide%2F9&v=1.1").AbsoluteUri);

        var problem = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel)).Problem!;
        Assert.DoesNotContain("hush", problem, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tide", problem, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(", said the gate", problem, StringComparison.Ordinal);
    }

    private static SlackSink Sink(TestRecord record, string url) => new(Options.Create(new SlackOptions { Url = url }), record.Time);

    private static async Task RunAsync(TestRecord record, string url)
    {
        using var pump = new TestPump(record, Sink(record, url));
        await pump.RunAsync();
    }

    // https://docs.slack.dev/reference/block-kit
    private static void CheckLimits(JsonNode sent)
    {
        Assert.InRange(Blocks(sent).Count(), 2, 50);
        foreach (var block in Blocks(sent))
        {
            var longest = block["type"]!.GetValue<string>() == "header" ? 150 : 3000;
            Assert.InRange(block["text"]?["text"]!.GetValue<string>().Length ?? 1, 1, longest);
            Assert.InRange(block["fields"]?.AsArray().Count ?? 1, 1, 10);
            Assert.All(block["fields"]?.AsArray() ?? [], field => Assert.InRange(field!["text"]!.GetValue<string>().Length, 1, 2000));
            Assert.InRange(block["elements"]?.AsArray().Count ?? 1, 1, 10);
            Assert.All(block["elements"]?.AsArray() ?? [], element => Assert.InRange(element!["text"]!.GetValue<string>().Length, 1, 3000));
        }
    }

    private static IEnumerable<JsonNode> Blocks(JsonNode sent) => sent["blocks"]!.AsArray().Select(block => block!);

    private static IEnumerable<JsonNode> Texts(JsonNode sent) => Blocks(sent)
        .SelectMany(block => (JsonNode?[])[block["text"], .. block["fields"]?.AsArray() ?? [], .. block["elements"]?.AsArray() ?? []])
        .OfType<JsonNode>();

    [GeneratedRegex(@"^(> )|^<https://oslen-post\.example/strait[^<>| ]*\|[^<>]*>")]
    private static partial Regex OurLink();
}
