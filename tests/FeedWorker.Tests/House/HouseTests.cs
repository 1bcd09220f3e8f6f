using System.Text.Json.Nodes;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using FeedWorker.Tests.Loopback;
using FeedWorker.TestServers;

namespace FeedWorker.Tests.House;

/// <summary>The way from a feed to messages, on each database.</summary>
/// <param name="servers">Where the PostgreSQL server is; null for SQLite.</param>
public abstract class HouseTests(SharedServers? servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<TestHouse> StartHouseAsync(TestSite site, params (string Key, string Value)[] settings) => servers is null
        ? await TestHouse.StartAsync(site, settings)
        : await TestHouse.StartOnPostgreSqlAsync(site, await servers.NewDatabaseAsync(Cancel), settings);

    [Fact]
    public async Task The_articles_of_a_feed_become_messages()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        await house.WorkAsync();

        var article = Assert.Single(house.Articles);
        Assert.Equal("Ferry sails", article["title"]!.GetValue<string>());
        Assert.Equal("Test News", article["feed"]!["title"]!.GetValue<string>());
        Assert.Contains("Sandholm", article["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(house.Messages(MessageCatalog.QuotePublished), quote => quote["quote"]!["speaker"]?["name"]?.GetValue<string>() == "Ilse Varga");
    }

    [Fact]
    public async Task The_messages_of_an_article_carry_its_trace_and_another_article_has_another()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"), ("/strait", "Strait"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        site.Article("/strait", "Strait", TestNews.Strait);
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);
        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);

        var messages = await house.Get<OutboxLedger>().ClaimAsync(100, TimeSpan.Zero, Cancel);

        Assert.True(messages.Count > 2);
        Assert.All(messages, message => Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", message.TraceParent));
        var traces = messages.ToLookup(message => message.TraceParent, message => ArticleOf(message));
        Assert.Equal(2, traces.Count);
        Assert.All(traces, trace => Assert.Single(trace.Distinct()));

        static string ArticleOf(OutboxLease message)
        {
            var body = JsonNode.Parse(message.Body.Span)!;
            return (body["articleId"] ?? body["article"]!["articleId"]!).GetValue<string>();
        }
    }

    [Fact]
    public async Task Every_span_of_a_message_holds_its_words()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/strait", "Strait"), ("/ferry", "Ferry"));
        site.Article("/strait", "Strait", TestNews.Strait, TestNews.Ferry);
        site.Article("/ferry", "Ferry", TestNews.Ferry);
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        await house.WorkAsync();

        Assert.Equal(2, house.Articles.Count);
        foreach (var article in house.Articles)
        {
            var text = article["text"]!.GetValue<string>();
            var spans = Spans(article).ToList();
            Assert.NotEmpty(spans);
            Assert.All(spans, span => Assert.Equal(span["text"]!.GetValue<string>(), text[span["start"]!.GetValue<int>()..span["end"]!.GetValue<int>()]));
        }
    }

    [Fact]
    public async Task A_threat_is_detected_once_and_sighted_at_the_next_outlet()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/courier/strait", "Courier"), ("/herald/strait", "Herald"));
        site.Article("/courier/strait", "Fleet warned", TestNews.Strait);
        site.Article("/herald/strait", "Oberath speaks", TestNews.Strait, TestNews.Ferry);
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        await house.WorkAsync();

        var detected = Assert.Single(house.Messages(MessageCatalog.ThreatStatementDetected));
        var sighted = Assert.Single(house.Messages(MessageCatalog.ThreatStatementSighted));
        Assert.Equal("FirstSeen", detected["reason"]!.GetValue<string>());
        Assert.Equal(detected["article"]!["articleId"]!.GetValue<Guid>(), sighted["first"]!["articleId"]!.GetValue<Guid>());
        Assert.Equal(2, sighted["sightings"]!.GetValue<int>());
        Assert.NotEqual(detected["messageId"]!.GetValue<Guid>(), sighted["messageId"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_changed_text_is_a_new_revision_of_the_same_article_and_no_new_threat()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/strait", "Fleet warned"));
        site.Article("/strait", "Fleet warned", TestNews.Strait);
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.WorkAsync();

        site.Feed("/feed.xml", ("/strait", "Fleet warned, talks planned"));
        site.Article("/strait", "Fleet warned, talks planned", TestNews.Strait, "Norway said that it would host the talks.");
        await house.WorkAfterAsync(TimeSpan.FromMinutes(30));

        Assert.Equal([1, 2], house.Articles.Select(article => article["revision"]!.GetValue<int>()));
        Assert.Single(house.Articles.Select(article => article["articleId"]!.GetValue<Guid>()).Distinct());
        Assert.Single(house.Messages(MessageCatalog.ThreatStatementDetected));
        Assert.Empty(house.Messages(MessageCatalog.ThreatStatementSighted));
    }

    [Fact]
    public async Task A_young_article_is_visited_again_after_1_6_and_24_hours_and_then_left_alone()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await using var house = await StartHouseAsync(site, ("Pipeline:PollInterval", "7.00:00:00"), ("Pipeline:LongestPollInterval", "7.00:00:00"));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.WorkAsync();

        var visits = new List<int>();
        foreach (var hours in new[] { 0.5, 0.6, 5, 18, 24, 24 })
        {
            await house.WorkAfterAsync(TimeSpan.FromHours(hours));
            visits.Add(site.Visits("/ferry"));
        }

        Assert.Equal([1, 2, 3, 4, 4, 4], visits);
        Assert.Single(house.Articles);
    }

    [Fact]
    public async Task Two_addresses_of_one_article_are_published_once()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry?from=a", "Ferry sails"), ("/ferry?from=b", "Ferry sails"));
        site.Answer("/ferry", "text/html; charset=utf-8", TestNews.Page("Ferry sails", TestNews.Ferry)
            .Replace("<head>", $"<head><link rel=\"canonical\" href=\"{site.At("/ferry")}\">", StringComparison.Ordinal));
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        await house.WorkAsync();

        Assert.Equal(2, site.Visits("/ferry"));
        Assert.Single(house.Articles);
    }

    [Fact]
    public async Task Two_runs_over_the_same_news_give_the_same_message_ids()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/strait", "Strait"), ("/ferry", "Ferry"));
        site.Article("/strait", "Strait", TestNews.Strait);
        site.Article("/ferry", "Ferry", TestNews.Ferry);
        var ids = new List<SortedSet<Guid>>();
        foreach (var delay in new[] { 0, 3 })
        {
            await using var house = await StartHouseAsync(site);
            await house.AdvanceAsync(TimeSpan.FromHours(delay));
            await house.AddFeedsAsync(site.At("/feed.xml"));
            await house.WorkAsync();
            ids.Add([.. house.Journal.Select(line => line["messageId"]!.GetValue<Guid>())]);
        }

        Assert.NotEmpty(ids[0]);
        Assert.Equal(ids[0], ids[1]);
    }

    [Fact]
    public async Task A_feed_that_fails_three_times_says_so_and_again_when_it_recovers()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Status("/feed.xml", 503);
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        for (var poll = 0; poll < 4; poll++)
        {
            await house.WorkAfterAsync(TimeSpan.FromHours(2));
        }

        var failing = Assert.Single(house.Messages(MessageCatalog.FeedHealthChanged));
        Assert.Equal("Failing", failing["state"]!.GetValue<string>());
        Assert.Equal(3, failing["failuresInRow"]!.GetValue<int>());
        Assert.Contains("503", failing["reason"]!.GetValue<string>(), StringComparison.Ordinal);

        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await house.WorkAfterAsync(TimeSpan.FromHours(2));

        Assert.Equal(["Failing", "Healthy"], house.Messages(MessageCatalog.FeedHealthChanged).Select(line => line["state"]!.GetValue<string>()));
        Assert.Equal(FeedHealth.Healthy, (await house.FeedAsync(site.At("/feed.xml"))).Health);
    }

    [Fact]
    public async Task A_feed_that_was_removed_and_returns_tells_of_its_health_anew()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Status("/feed.xml", 410);
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.WorkAsync();

        await house.Get<FeedLedger>().RemoveAsync(site.At("/feed.xml").AbsoluteUri, Cancel);
        await house.AdvanceAsync(TimeSpan.FromHours(1));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.WorkAsync();

        Assert.Equal(["Ended", "Ended"], house.Messages(MessageCatalog.FeedHealthChanged).Select(line => line["state"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_asked_no_more()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Status("/feed.xml", 410);
        await using var house = await StartHouseAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.WorkAsync();

        await house.WorkAfterAsync(TimeSpan.FromDays(30));

        Assert.Equal(1, site.Visits("/feed.xml"));
        var ended = Assert.Single(house.Messages(MessageCatalog.FeedHealthChanged));
        Assert.Equal("Ended", ended["state"]!.GetValue<string>());
        Assert.Null(ended["nextPollAt"]);
    }

    [Fact]
    public async Task A_full_outbox_stops_the_fetching_of_articles_until_it_is_sent()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/strait", "Strait"), ("/ferry", "Ferry"));
        site.Article("/strait", "Strait", TestNews.Strait);
        site.Article("/ferry", "Ferry", TestNews.Ferry);
        await using var house = await StartHouseAsync(site, ("Storage:OutboxHighWater", "1"), ("Pipeline:ArticlesAtOnce", "1"));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedWorker.Pipeline.FeedPipeline>().RunDueAsync(beat: null, Cancel);

        // The first look finds an empty outbox, and it holds for a second of a clock that stands still.
        Assert.False(await house.Get<FeedWorker.Pipeline.OutboxPressure>().IsHighAsync(Cancel));
        await house.Get<FeedWorker.Pipeline.ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        await house.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.True(await house.Get<FeedWorker.Pipeline.OutboxPressure>().IsHighAsync(Cancel));

        await house.Get<FeedWorker.Pipeline.DeliveryPipeline>().RunDueAsync(beat: null, Cancel);
        await house.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.False(await house.Get<FeedWorker.Pipeline.OutboxPressure>().IsHighAsync(Cancel));
    }

    private static IEnumerable<JsonObject> Spans(JsonNode node) => node switch
    {
        JsonObject span when span.ContainsKey("start") && span.ContainsKey("text") => [span, .. span.SelectMany(field => field.Value is { } value ? Spans(value) : [])],
        JsonObject other => other.SelectMany(field => field.Value is { } value ? Spans(value) : []),
        JsonArray list => list.SelectMany(item => item is null ? [] : Spans(item)),
        _ => [],
    };
}

public sealed class HouseTestsOnSqlite() : HouseTests(servers: null);

public sealed class HouseTestsOnPostgreSql(SharedServers servers) : HouseTests(servers);
