using FeedWorker.Reading.Feeds;
using static FeedWorker.Reading.Tests.Feeds.Reading;

namespace FeedWorker.Reading.Tests.Feeds;

public class RssFeedTests
{
    [Fact]
    public void A_plain_item_is_read_whole()
    {
        var item = RssItem("""
            <title>Ferry lines reopen</title><link>https://harbour.example/ferry</link><guid isPermaLink="false">f-1</guid>
            <description>The &lt;b&gt;first&lt;/b&gt; boat left at noon.</description><author>desk@harbour.example (Ana Ruiz)</author>
            <category>Transport</category><category>Coast</category><pubDate>Sun, 22 Nov 2026 10:00:00 EST</pubDate>
            <enclosure url="https://harbour.example/f.mp3" type="audio/mpeg" length="1234"/>
            """);

        Assert.Equal("f-1", item.Id);
        Assert.Equal("https://harbour.example/ferry", item.Url);
        Assert.Equal("Ferry lines reopen", item.Title);
        Assert.Equal("The <b>first</b> boat left at noon.", item.Summary);
        Assert.Equal([new FeedPerson("Ana Ruiz", "desk@harbour.example")], item.Authors);
        Assert.Equal(["Transport", "Coast"], item.Categories);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.Zero), item.PublishedAt);
        Assert.Equal([new FeedEnclosure("https://harbour.example/f.mp3", "audio/mpeg", 1234)], item.Enclosures);
    }

    [Fact]
    public void A_date_that_is_a_word_costs_only_the_date()
    {
        var feed = Feed("<rss><channel><item><title>A</title><pubDate>yesterday</pubDate></item><item><title>B</title></item></channel></rss>");

        Assert.Equal(["A", "B"], feed.Items.Select(item => item.Title));
        Assert.Null(feed.Items[0].PublishedAt);
        Assert.Equal(["date not understood: \"yesterday\""], feed.Problems);
    }

    [Fact]
    public void A_guid_that_is_a_permalink_stands_in_for_a_missing_link() =>
        Assert.Equal("https://harbour.example/7", RssItem("<guid>https://harbour.example/7</guid>").Url);

    [Fact]
    public void A_guid_that_is_no_permalink_is_no_link() =>
        Assert.Null(RssItem("<guid isPermaLink='false'>https://harbour.example/7</guid>").Url);

    [Fact]
    public void A_link_outweighs_the_guid() =>
        Assert.Equal("https://harbour.example/a", RssItem("<guid>https://harbour.example/7</guid><link>https://harbour.example/a</link>").Url);

    [Fact]
    public void A_link_that_is_a_script_is_no_link() => Assert.Null(RssItem("<link>javascript:alert(1)</link>").Url);

    [Fact]
    public void Relative_links_are_resolved_by_xml_base_and_by_the_address_of_the_feed()
    {
        Assert.Equal("https://harbour.example/a/b", RssItem("<link>a/b</link>", "https://harbour.example/feed.xml").Url);
        Assert.Equal("https://cdn.example/news/b", RssItem("<link xml:base='https://cdn.example/news/'>b</link>", "https://harbour.example/feed.xml").Url);
        Assert.Equal("<a href=\"https://harbour.example/x\">x</a>", RssItem("<description>&lt;a href='/x'>x&lt;/a></description>", "https://harbour.example/feed.xml").Summary);
    }

    [Fact]
    public void An_address_keeps_the_letters_that_the_feed_writes() =>
        Assert.Equal("https://harbour.example/news/Zürich", RssItem("<link>Zürich</link>", "https://harbour.example/news/feed.xml").Url);

    [Fact]
    public void A_relative_link_stays_relative_when_nothing_says_to_what() => Assert.Equal("/a", RssItem("<link>/a</link>").Url);

    [Fact]
    public void A_person_is_a_name_and_an_address_however_they_are_written()
    {
        Assert.Equal([new FeedPerson("Jo Lind", "jo@harbour.example")], RssItem("<author>Jo Lind &lt;jo@harbour.example></author>").Authors);
        Assert.Equal([new FeedPerson("Jo Lind", "jo@harbour.example")], RssItem("<author>Jo Lind (jo@harbour.example)</author>").Authors);
        Assert.Equal([new FeedPerson(null, "jo@harbour.example")], RssItem("<author>jo@harbour.example</author>").Authors);
    }

    [Fact]
    public void Modules_are_read_whether_or_not_their_prefix_is_declared()
    {
        var item = RssItem("<content:encoded><![CDATA[<p>Long</p>]]></content:encoded><dc:creator>Jo Lind</dc:creator><dc:creator>Ana Ruiz</dc:creator><dc:date>2026-11-22</dc:date><dc:subject>Sea</dc:subject>");

        Assert.Equal("<p>Long</p>", item.Content);
        Assert.Equal(["Jo Lind", "Ana Ruiz"], item.Authors.Select(author => author.Name));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), item.PublishedAt);
        Assert.Equal(["Sea"], item.Categories);
    }

    [Fact]
    public void A_media_title_does_not_hide_the_title()
    {
        Assert.Equal("A", RssItem("<media:title>M</media:title><title>A</title>").Title);
        Assert.Equal("M", RssItem("<media:title>M</media:title>").Title);
    }

    [Fact]
    public void Media_content_is_an_enclosure() =>
        Assert.Equal([new FeedEnclosure("https://harbour.example/p.jpg", "image/jpeg", 9)],
            RssItem("<media:group><media:content url='https://harbour.example/p.jpg' type='image/jpeg' fileSize='9'/></media:group>").Enclosures);

    [Fact]
    public void Podcast_authors_are_authors() => Assert.Equal([new FeedPerson("Jo Lind", null)], RssItem("<itunes:author>Jo Lind</itunes:author>").Authors);

    [Fact]
    public void RDF_items_stand_beside_their_channel()
    {
        var feed = Feed("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Harbour</title></channel>
            <item rdf:about="https://harbour.example/1"><title>One</title></item></rdf:RDF>
            """);

        Assert.Equal(("rdf", "Harbour"), (feed.Format, feed.Title));
        Assert.Equal(("https://harbour.example/1", "https://harbour.example/1", "One"), (feed.Items[0].Id, feed.Items[0].Url, feed.Items[0].Title));
    }

    [Theory]
    [InlineData("<ttl>30</ttl>", 30)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod>", 24 * 60)]
    public void A_feed_may_say_how_long_to_wait(string inside, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Feed($"<rss><channel>{inside}</channel></rss>").RefreshAfter);

    [Theory]
    [InlineData("<ttl>soon</ttl>")]
    [InlineData("<ttl>0</ttl>")]
    [InlineData("<sy:updateFrequency>2</sy:updateFrequency>")]
    public void A_wait_that_is_no_number_is_none(string inside) => Assert.Null(Feed($"<rss><channel>{inside}</channel></rss>").RefreshAfter);

    [Fact]
    public void The_title_of_the_image_is_not_that_of_the_feed() =>
        Assert.Equal("Harbour", Feed("<rss><channel><image><title>Logo</title></image><title>Harbour</title></channel></rss>").Title);

    [Fact]
    public void Names_may_be_written_in_any_case() =>
        Assert.Equal("A", Item("<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>").Title);

    [Fact]
    public void More_than_2000_items_are_cut_and_reported()
    {
        var feed = Feed($"<rss><channel>{string.Concat(Enumerable.Repeat("<item><title>x</title></item>", 2_001))}</channel></rss>");

        Assert.Equal(2_000, feed.Items.Count);
        Assert.Equal(["2001 items: only the first 2000 were read"], feed.Problems);
    }
}
