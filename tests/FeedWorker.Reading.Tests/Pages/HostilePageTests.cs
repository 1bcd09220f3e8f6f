using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class HostilePageTests
{
    private const string Story =
        "<article><h1>Ferry service returns to the northern lakes</h1><p>The ferry between Aldmoor and Kess Point sails again on Monday,"
        + " the harbour office said, after eleven weeks in which storms had closed the crossing.</p><p>Two boats will run each hour, and the"
        + " last one leaves Kess Point at nine in the evening.</p></article>";

    // Bytes for each unit of a page; what reads a text once for each of the elements around it takes a thousand.
    private const int MostAllocated = 300;

    // Of about so many units; the story stands in each of them.
    private static readonly Dictionary<string, Func<int, string>> _pages = new()
    {
        ["elements in each other"] = n => Repeat("<div>", n) + Story,
        ["inline elements in each other"] = n => Story + Repeat("<b>", n) + "end",
        ["tables in each other"] = n => Story + Repeat("<table><tr><td>", n) + "end",
        ["elements lifted out of tables"] = n => Story + "<table>" + Repeat("<i>x</i>", n),
        ["unclosed inline elements in many paragraphs"] = n => Story + $"<p>{Series(500, i => $"<b id=b{i}>")}</p>" + Repeat("<p>x</p>", n),
        ["unclosed paragraphs"] = n => Story + Repeat("<p>more", n),
        ["end tags without start"] = n => Story + Repeat("</div></b></p></table>", n),
        ["an element of many attributes"] = n => Story + "<div " + Series(n / 14, i => $"a{i}=1 class=b ") + ">end",
        ["many names"] = n => Story + Series(n / 8, i => $"<x{i}>"),
        ["an unclosed comment"] = n => Story + "<!--" + new string('-', n),
        ["unclosed scripts"] = n => Story + Repeat("<svg><script", n),
        ["deep JSON-LD"] = n => Story + JsonLd(new string('[', n)),
        ["wide JSON-LD"] = n => Story + JsonLd($"[{Repeat("{},", n)}{{}}]"),
        ["headers in each other"] = n => Story + Repeat("<header class='byline caption'>x", Math.Min(n / 4, 12_000)) + Repeat("<i class=author>", n / 2),
        ["brackets only"] = n => Story + new string('<', n),
        ["quotations around a text"] = n => Story + Repeat("<q>“", n / 2) + Repeat("boats ", n / 2),
        ["quotations around spaces"] = n => Story + Repeat("<q>", n / 2) + new string(' ', n / 2) + "end",
        ["bylines around a text"] = n => Story + Repeat("<div class=author>", n / 2) + Repeat("boats ", n / 2),
        ["times beside a text"] = n => Story + "<p>" + Repeat("boats ", n / 2) + Repeat("<time>1</time>", n / 2),
        ["captions around a text"] = n => Story.Replace("<p>", Repeat("<div class=caption>By Ana Ruiz", n / 2) + "<p>", StringComparison.Ordinal) + Repeat("<p>boats", n / 2),
        ["a body in the data"] = n => Story + JsonLd($"{{\"@type\":\"Article\",\"articleBody\":\"The ferry sails again on Monday.{Repeat("&lt;p&gt;boats ", n)}\"}}"),
        ["a live blog of signs"] = n => Story + JsonLd($"{{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{{\"articleBody\":\"The ferry sails again on Monday. {new string('\'', n)}\"}}]}}"),
        ["bylines"] = n => Story + Repeat("<p>By Ana Ruiz and Tom Lee</p>", n),
        ["buttons in a heading"] = n => Story + "<h2>" + Repeat("<button></button>", n),
        ["runs of words in data"] = n => "<div></div><script>[[{\"text\":\"The ferry sails again on Monday, the harbour office of Kess Point said.\"}],["
            + $"{Repeat("{\"text\":\", boats\"},", n)}{{}}],{Repeat($"[{{\"text\":\"{new string('b', 200)} boats will run each hour.\"}}],", 2_000)}[]]</script>",
        ["days"] = n => Story + Repeat("<p>Published 22 November 2026, 10:15</p>", n),
    };

    public static TheoryData<string> Pages => [.. _pages.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_work_on_a_page_grows_with_its_length_only(string what)
    {
        Read(_pages[what](20_000));

        var (half, whole) = (AllocatedFor(_pages[what](200_000)), AllocatedFor(_pages[what](400_000)));

        // What is allocated stands for the work: unlike time it does not depend on the machine. Quadratic work makes it four times as much,
        // lists that grow by doubling up to two and a half times.
        Assert.InRange((double)whole / half, 0.5, 3);
        Assert.InRange(whole / 400_000, 0, MostAllocated);
    }

    [Fact]
    public void Tags_that_lead_far_up_too_often_are_left_out_and_their_text_stays()
    {
        var deep = Story.Replace("<p>Two", Repeat("<div>", 2_500) + Repeat("<i></i>", 100_000) + "<p>Two", StringComparison.Ordinal);

        var article = Read(deep.Replace("and the last", "</p><p>and the last", StringComparison.Ordinal));

        Assert.EndsWith("Two boats will run each hour, and the last one leaves Kess Point at nine in the evening.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void End_tags_that_are_searched_far_up_too_often_end_nothing()
    {
        var ended = Repeat("</i>", 80_000);
        var page = Story.Replace("<p>Two", $"<i><table><tr><td>{Repeat("<div>", 2_000)}{ended}<p>Two", StringComparison.Ordinal);

        var article = Read(page.Replace("and the last", "</p><p>and the last", StringComparison.Ordinal));

        Assert.EndsWith("Two boats will run each hour, and the last one leaves Kess Point at nine in the evening.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_list_of_authors_the_first_thirty_are_looked_at()
    {
        var page = Story + JsonLd($"[{{\"@id\":\"a\",\"name\":[{Repeat("[],", 120)}\"Ana Ruiz\"]}},{{\"@type\":\"Article\",\"author\":[{{\"@id\":\"a\"}},\"Tom Lee\"]}}]");

        Assert.Equal(["Tom Lee"], Read(page).Authors);
    }

    [Fact]
    public void A_headline_is_compared_by_its_first_units_only()
    {
        const string Things = "[{\"@type\":\"Article\",\"headline\":\"Ferry back\",\"author\":\"Tom Lee\"},{\"@type\":\"Article\",\"headline\":\"Ferry service returns to the northern lakes\",\"author\":\"Ana Ruiz\"}]";
        var page = JsonLd(Things) + Story.Replace("<h1>", "<h1>" + new string('.', 700), StringComparison.Ordinal);

        Assert.Equal(["Tom Lee"], Read(page).Authors);
    }

    [Fact]
    public void A_character_at_the_bound_of_the_source_is_not_cut_in_half()
    {
        const string Last = "<p>The ferry is loved by all who live at the lakes, said the harbour office";
        var page = Story.Replace("</article>", new string(' ', 5_000_000 - Story.Length + "</article>".Length - Last.Length - 1) + Last + "😀 boats</p>", StringComparison.Ordinal);

        var article = Read(page);

        Assert.EndsWith("said the harbour office", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_deeper_than_the_bound_loses_its_tags_and_not_its_text()
    {
        var article = Read(string.Concat(Enumerable.Repeat("<div>", 100_000)) + Story.Replace("<article>", "", StringComparison.Ordinal));

        Assert.Contains("sails again on Monday", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_twenty_megabytes_the_beginning_is_read()
    {
        var article = Read(Story + "<div>" + string.Concat(Enumerable.Repeat("<a href='/x'>An old headline among many others</a> ", 400_000)));

        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void Nul_lone_surrogates_and_controls_do_not_reach_the_text()
    {
        var article = Read(Story.Replace("ferry between", "fe\u0000rry&#0; &#xD800;\u0007bet\u00ADween", StringComparison.Ordinal));

        Assert.DoesNotContain('\0', article.Text);
        Assert.DoesNotContain('\u0007', article.Text);
        Assert.Contains("between Aldmoor", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Text.EnumerateRunes(), rune => Rune.IsControl(rune) && rune.Value != '\n');
    }

    [Theory]
    [InlineData("text/html; charset=x-unheard-of")]
    [InlineData("text/html; charset=")]
    [InlineData(";;;")]
    [InlineData("")]
    public void An_unknown_charset_or_header_is_no_obstacle(string contentType)
    {
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(Story), contentType, null);

        Assert.IsType<ArticleReadOutcome.Read>(outcome);
    }

    [Theory]
    [InlineData("http://ü-/a")]
    [InlineData("http://[::1")]
    [InlineData("//")]
    [InlineData("http:///a")]
    [InlineData("data:text/html,x")]
    public void Odd_addresses_on_a_page_are_not_followed_and_do_no_harm(string odd)
    {
        var page = $"<head><link rel=canonical href='{odd}'><link rel=import href='{odd}'><link rel=stylesheet href='{odd}'><meta property='og:image' content='{odd}'></head>{Story}";

        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://news.example.org/b"));

        Assert.Null(Assert.IsType<ArticleReadOutcome.Read>(outcome).Article.CanonicalUrl);
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), null, new Uri("http://ü-/b")));
    }

    [Fact]
    public void Half_a_character_in_a_name_of_the_data_leaves_the_rest_of_them_readable()
    {
        const string Data =
            "{\"@type\":\"NewsArticle\",\"\\ud83dmood\":1,\"headline\":\"Ferry back \\ud83d\",\"author\":{\"\\udc00\":\"x\",\"name\":\"Ana Ruiz\"},\"datePublished\":\"2026-11-22\"}";

        var article = Read($"<script type='application/ld+json'>{Data}</script>{Story.Replace("<h1>Ferry service returns to the northern lakes</h1>", "", StringComparison.Ordinal)}");

        Assert.Equal("Ferry back", article.Title);
        Assert.Equal(["Ana Ruiz"], article.Authors);
    }

    [Fact]
    public void A_long_text_is_cut_at_a_paragraph()
    {
        var sentence = string.Concat(Enumerable.Repeat("The harbour office counted the boats again. ", 20)).Trim();
        var paragraphs = string.Concat(Enumerable.Range(0, 400).Select(i => $"<p>{i}. {sentence}</p>"));

        var article = Read($"<article>{paragraphs}</article>");

        Assert.True(article.TextTruncated);
        Assert.InRange(article.Text.Length, 198_000, 200_000);
        Assert.EndsWith("again.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_paragraph_beyond_the_bound_is_cut_at_a_word()
    {
        var article = Read("<article><p>" + string.Concat(Enumerable.Repeat("boats and more ", 40_000)) + "</p></article>");

        Assert.True(article.TextTruncated);
        Assert.InRange(article.Text.Length, 199_980, 200_000);
        Assert.Matches("(boats|and|more)$", article.Text);
    }

    private static Article Read(string page) =>
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null)).Article;

    private static long AllocatedFor(string page)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = ArticleReader.Read(body, "text/html; charset=utf-8", null);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains("sails again on Monday", Assert.IsType<ArticleReadOutcome.Read>(outcome).Article.Text, StringComparison.Ordinal);
        return allocated;
    }

    private static string JsonLd(string content) => $"<script type='application/ld+json'>{content}</script>";

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static string Series(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
