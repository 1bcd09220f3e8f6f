using FeedWorker.Reading.Feeds;
using static FeedWorker.Reading.Tests.Feeds.Reading;

namespace FeedWorker.Reading.Tests.Feeds;

public class OtherFormatsTests
{
    [Fact]
    public void A_JSON_Feed_is_read_whole()
    {
        var feed = Feed("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour & Co", "home_page_url": "https://harbour.example/", "authors": [{"name": "Desk"}],
             "items": [{"id": 7, "url": "/a", "title": "A", "content_html": "<p>Long<script>x()</script></p>", "summary": "1 < 2",
                        "date_published": "2026-11-22T10:00:00+01:00", "tags": ["sea"],
                        "attachments": [{"url": "https://harbour.example/m.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 42}]}]}
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal(("json", "Harbour & Co", "https://harbour.example/"), (feed.Format, feed.Title, feed.Link));
        Assert.Equal(("7", "https://harbour.example/a", "A", "1 &lt; 2", "<p>Long</p>"), (item.Id, item.Url, item.Title, item.Summary, item.Content));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), item.PublishedAt);
        Assert.Equal(["sea"], item.Categories);
        Assert.Equal([new FeedPerson("Desk", null)], item.Authors);
        Assert.Equal([new FeedEnclosure("https://harbour.example/m.mp3", "audio/mpeg", 42)], item.Enclosures);
    }

    [Fact]
    public void A_bad_item_of_a_JSON_Feed_costs_only_itself()
    {
        var feed = Feed("""{"items": [17, {"id": "b", "title": "B \ud83d"}]}""");

        Assert.Equal("B \uFFFD", Assert.Single(feed.Items).Title);
        Assert.Equal(["item 1 was left out: it is no object"], feed.Problems);
    }

    [Fact]
    public void More_than_2000_items_of_a_JSON_Feed_are_cut_and_reported()
    {
        var feed = Feed($"{{\"items\": [{string.Join(',', Enumerable.Repeat("{\"id\": \"x\"}", 2_005))}]}}");

        Assert.Equal(2_000, feed.Items.Count);
        Assert.Equal(["2005 items: only the first 2000 were read"], feed.Problems);
    }

    [Fact]
    public void A_JSON_Feed_nested_without_end_says_so() => Assert.StartsWith("not JSON: ", WhyUnreadable(new string('[', 100_000)), StringComparison.Ordinal);

    [Fact]
    public void The_author_of_JSON_Feed_1_0_is_one_object() =>
        Assert.Equal([new FeedPerson("Jo Lind", null)], Item("""{"items": [{"id": "1", "author": {"name": "Jo Lind"}}]}""").Authors);

    [Fact]
    public void A_news_sitemap_is_a_feed()
    {
        var feed = Feed("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
            <loc>https://harbour.example/a</loc><news:news><news:publication><news:name>Harbour</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2026-11-22T10:00:00+01:00</news:publication_date><news:title>A</news:title><news:keywords>sea, boats</news:keywords></news:news>
            </url></urlset>
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal(("news-sitemap", "Harbour", "en"), (feed.Format, feed.Title, feed.Language));
        Assert.Equal(("https://harbour.example/a", "A"), (item.Url, item.Title));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), item.PublishedAt);
        Assert.Equal(["sea", "boats"], item.Categories);
    }

    [Theory]
    [InlineData("", "empty body")]
    [InlineData(" \n ", "empty body")]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>", "HTML page instead of a feed")]
    [InlineData("Service unavailable", "not XML: begins with \"Service unavailable\"")]
    [InlineData("<?xml version='1.0'?><opml/>", "XML without a feed: root <opml>")]
    [InlineData("{\"status\": 500}", "JSON without a feed: no list \"items\"")]
    [InlineData("<sitemapindex/>", "an index of sitemaps: poll the sitemaps it lists")]
    public void What_is_no_feed_says_why(string text, string why) => Assert.Equal(why, WhyUnreadable(text));
}
