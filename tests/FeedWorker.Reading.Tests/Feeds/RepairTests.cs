using System.Diagnostics;
using System.Text;
using CsCheck;
using FeedWorker.Reading.Feeds;
using static FeedWorker.Reading.Tests.Feeds.Reading;

namespace FeedWorker.Reading.Tests.Feeds;

public class RepairTests
{
    private const string Head = "<rss version='2.0'><channel><title>Harbour</title>";

    [Theory]
    [InlineData("<title>A &nbsp; B &eacute; &hellip;</title>", "A \u00A0 B é …")]
    [InlineData("<title>Fish & Chips, R&D</title>", "Fish & Chips, R&D")]
    [InlineData("<title>5 < 6</title>", "5 &lt; 6")]
    [InlineData("<title>don&#146;t &#x2014; &#xD800;</title>", "don’t — \uFFFD")]
    [InlineData("<title>&unknown;</title>", "&amp;unknown;")]
    [InlineData("<title><![CDATA[Tide &amp; time]]></title>", "Tide & time")]
    public void References_and_bare_characters_are_read_as_they_are_meant(string inside, string title) => Assert.Equal(title, RssItem(inside).Title);

    [Fact]
    public void A_bare_ampersand_in_an_address_stays() =>
        Assert.Equal("https://harbour.example/?a=1&b=2", RssItem("<link>https://harbour.example/?a=1&b=2</link>").Url);

    [Fact]
    public void A_truncated_feed_keeps_its_complete_items()
    {
        var feed = Feed(Head + "<item><title>A</title></item><item><title>B</title></item><item><title>C");

        Assert.Equal(["A", "B"], feed.Items.Select(item => item.Title));
        Assert.Equal(["the document breaks off inside an item, which was left out"], feed.Problems);
    }

    [Theory]
    [InlineData("\n\n<?xml version='1.0'?>", "")]
    [InlineData("<br />\n<b>Warning</b>: something in line 3<br>", "")]
    [InlineData("", "<!-- cached --><script>x()</script>")]
    public void Junk_around_the_feed_is_passed_over(string before, string after) =>
        Assert.Equal("A", Item(before + Head + "<item><title>A</title></item></channel></rss>" + after).Title);

    [Fact]
    public void An_entity_that_the_document_declares_is_never_expanded() =>
        Assert.Equal("&amp;b;", Item("<!DOCTYPE r [<!ENTITY a 'xx'><!ENTITY b '&a;&a;'>]>" + Head + "<item><title>&b;</title></item></channel></rss>").Title);

    [Theory]
    [InlineData("<item><title>A</title>")]
    [InlineData("<item><title>A</item>")]
    [InlineData("<item><title><![CDATA[A</title></item>")]
    [InlineData("<item><title>A</title><link href=\"https://harbour.example></link></item>")]
    [InlineData("<item><title>A</title></channel></rss></item>")]
    [InlineData("<item><title>A</title><a:b:c x=1 x=2 =3></item>")]
    public void A_broken_item_does_not_cost_the_next(string broken)
    {
        var feed = Feed(Head + broken + "<item><title><![CDATA[B]]></title><link>https://harbour.example/b</link></item></channel></rss>");

        Assert.Contains(feed.Items, item => item is { Title: "B", Url: "https://harbour.example/b" });
    }

    [Fact]
    public void HTML_written_without_escaping_is_kept() =>
        Assert.Equal("<p>The <b>first</b> boat<br />left.</p>", RssItem("<description><p>The <b>first</b> boat<br>left.</p></description>").Summary);

    [Theory]
    [InlineData("<p onclick='x()'>Tide</p>", "<p>Tide</p>")]
    [InlineData("<script>x()</script><p>Tide</p><iframe src='https://a.example'></iframe>", "<p>Tide</p>")]
    [InlineData("<a href='java\tscript:x()'>Tide</a>", "<a>Tide</a>")]
    [InlineData("<a href='&#106;avascript:x()'>Tide</a>", "<a>Tide</a>")]
    [InlineData("<img src='https://a.example/t.png' onerror=x() style='x:y'>", "<img src=\"https://a.example/t.png\" />")]
    [InlineData("<form><blink>Tide</blink></form>", "Tide")]
    [InlineData("<!-- x --><svg><script>x()</script></svg>Tide", "Tide")]
    public void HTML_is_cleaned(string html, string clean) => Assert.Equal(clean, RssItem($"<description><![CDATA[{html}]]></description>").Summary);

    [Theory]
    [InlineData("<a>", 100_000)]
    [InlineData("<item>", 100_000)]
    [InlineData("<a><![CDATA[</a>", 100_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("<item><description><![CDATA[<a><div></a>", 1)]
    public void A_hostile_document_is_read_in_bounded_time(string part, int times) => InTime(Head + string.Concat(Enumerable.Repeat(part, times)));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p><b a=1>")]
    [InlineData("<div></x>")]
    [InlineData("<a><div></a>")]
    [InlineData("<b></p>")]
    public void Hostile_HTML_is_cleaned_in_bounded_time(string part) =>
        InTime(Head + $"<item><description><![CDATA[{string.Concat(Enumerable.Repeat(part, 50_000))}]]></description></item></channel></rss>");

    [Fact]
    public void Any_bytes_give_an_outcome() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        Assert.NotNull(FeedReader.Read(bytes, null, null));
    });

    [Fact]
    public void Any_mixture_of_markup_gives_an_outcome()
    {
        string[] parts =
        [
            "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&", "<", ">", "\"", "<a b='", "/>", "x", "<feed>",
            "<entry>", "<link href=x>", "<pubDate>", "2026", "</pubDate>", "<guid>", "{", "[", "\"items\":", "<content:encoded>", "&#xFFFF;", "\uD800", "<xml:base>", " xml:base='::'",
        ];
        Gen.Int[0, parts.Length - 1].Array[0, 40].Sample(picks =>
        {
            Assert.NotNull(Outcome(string.Concat(picks.Select(pick => parts[pick])), "https://harbour.example/feed"));
        }, iter: 5_000);
    }

    [Fact]
    public void A_feed_cut_anywhere_keeps_the_items_before_the_cut()
    {
        var (feed, ends) = Sound(20);
        Gen.Int[Head.Length, feed.Length].Sample(cut =>
        {
            var complete = ends.Count(end => end - 1 <= cut); // "</item" is end enough
            return Feed(feed[..cut]).Items.Count == complete;
        }, iter: 300);
    }

    [Fact]
    public void Bytes_changed_inside_one_item_cost_no_other()
    {
        var (feed, ends) = Sound(20);
        var start = ends[8];
        Gen.Select(Gen.Int[0, ends[9] - start - 1], Gen.Byte.Array[1, 6]).Sample((at, noise) =>
        {
            var bytes = Encoding.ASCII.GetBytes(feed);
            for (var i = 0; i < noise.Length && start + at + i < ends[9]; i++)
            {
                bytes[start + at + i] = noise[i];
            }

            var outcome = Assert.IsType<FeedReadOutcome.Read>(FeedReader.Read(bytes, "text/xml; charset=utf-8", null));
            var titles = outcome.Feed.Items.Select(item => item.Title).ToHashSet();
            return Enumerable.Range(0, 20).Where(number => number != 9).All(number => titles.Contains($"Title {number}"));
        }, iter: 1_000);
    }

    private static (string Feed, List<int> Ends) Sound(int count)
    {
        var feed = new StringBuilder(Head);
        var ends = new List<int>();
        for (var number = 0; number < count; number++)
        {
            feed.Append(null, $"<item><title>Title {number}</title><link>https://harbour.example/{number}</link><guid isPermaLink=\"false\">g{number}</guid><description><![CDATA[<p>Text</p>]]></description></item>");
            ends.Add(feed.Length);
        }

        return (feed.Append("</channel></rss>").ToString(), ends);
    }

    private static void InTime(string text)
    {
        var watch = Stopwatch.StartNew();
        _ = Outcome(text, null);

        // Without its bound each of these takes minutes; with it less than a second, on a busy machine too.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }
}
