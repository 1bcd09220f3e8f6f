using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>What is beyond a bound is not read, so that no page makes more work; what any real page holds stays within it.</summary>
public class PageBoundsTests
{
    private const string Story =
        "<article><h1>Ferry service returns to the northern lakes</h1><p>The ferry between Aldmoor and Kess Point sails again on Monday,"
        + " the harbour office said, after eleven weeks in which storms had closed the crossing.</p><p>Two boats will run each hour, and the"
        + " last one leaves Kess Point at nine in the evening.</p></article>";

    private const string Author = "\"author\":\"Ana Ruiz\"";

    public static TheoryData<string, int, Func<int, string>> Bounds => new()
    {
        { "scripts of JSON-LD", 31, n => Repeat(JsonLd("{}"), n) + JsonLd($"{{\"@type\":\"Article\",{Author}}}") },
        { "things of JSON-LD", 1_998, n => JsonLd($"[{Repeat("{},", n)}{{\"@type\":\"Article\",{Author}}}]") },
        { "lists of JSON-LD in each other", 62, n => JsonLd($"{Repeat("[", n)}{{\"@type\":\"Article\",{Author}}}{Repeat("]", n)}") },
        { "types of a thing", 7, n => JsonLd($"{{\"@type\":[{Repeat("\"Thing\",", n)}\"Article\"],{Author}}}") },
        { "names in a list of authors", 29, n => JsonLd($"{{\"@type\":\"Article\",\"author\":[{Repeat("{},", n)}\"Ana Ruiz\"]}}") },
        { "units of an author", 990, n => JsonLd($"{{\"@type\":\"Article\",\"author\":\"{Repeat(",", n)}Ana Ruiz\"}}") },
        { "attributes of an element", 22, n => $"<meta {Repeat("class=a ", n)}name=author content='Ana Ruiz'>" },
        { "units of an attribute", 8_180, n => $"<meta name=author content='{Repeat(" ", n)}Ana Ruiz'>" },
        { "metas", 399, n => Repeat("<meta name=description content=boats>", n) + "<meta name=author content='Ana Ruiz'>" },
        { "bylines", 39, n => Repeat("<span class=author>the desk</span>", n) + "<a rel=author href=/ana>Ana Ruiz</a>" },
        { "white space before a byline", 4_700, n => $"<a rel=author href=/ana>{Repeat(" ", n)}Ana Ruiz</a>" },
    };

    [Theory]
    [MemberData(nameof(Bounds), DisableDiscoveryEnumeration = true)]
    public void An_author_within_the_bound_is_read_and_one_beyond_it_is_not(string what, int within, Func<int, string> page)
    {
        Assert.NotEmpty(what);
        Assert.Equal(["Ana Ruiz"], Read(page(within) + Story).Authors);
        Assert.Empty(Read(page(within + (within / 8) + 5) + Story).Authors);
    }

    [Fact]
    public void Tags_after_sixty_thousand_elements_are_left_out_and_their_text_stays()
    {
        var page = Story.Replace("<p>Two boats will run each hour, and", Repeat("<i></i>", 60_000) + "<p>Two boats will run each hour.</p><p>And", StringComparison.Ordinal);

        var article = Read(page);

        Assert.EndsWith("closed the crossing.\nTwo boats will run each hour. And the last one leaves Kess Point at nine in the evening.", article.Text, StringComparison.Ordinal);
        Assert.Equal(3, Read(page.Replace(Repeat("<i></i>", 10_000), "", StringComparison.Ordinal)).Paragraphs.Count);
    }

    [Fact]
    public void Invented_elements_are_forgotten_after_some_hundreds_and_real_ones_are_known()
    {
        static string Names(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<x-{i}></x-{i}>"));
        const string Byline = "<x-byline class=author>Ana Ruiz</x-byline>";

        var (few, many) = (Read(Names(400) + Byline + Story), Read(Names(600) + Byline + Story));

        Assert.Equal(["Ana Ruiz"], few.Authors);
        Assert.Empty(many.Authors);
        Assert.Equal(2, many.Paragraphs.Count);
    }

    [Theory]
    [InlineData(900, true)]
    [InlineData(1_100, false)]
    public void A_button_is_a_heading_where_little_white_space_is_before_it(int spaces, bool isRead)
    {
        var question = $"<h2>{Repeat(" ", spaces)}<button>Who pays for the ferry?</button></h2><p>Two boats";

        var article = Read(Story.Replace("<p>Two boats", question, StringComparison.Ordinal));

        Assert.Equal(isRead, article.Text.Contains("Who pays", StringComparison.Ordinal));
    }

    [Fact]
    public void Behind_a_title_without_end_no_name_of_the_site_is_looked_for()
    {
        static string? SiteName(int units) => Read(
            $"<head><title>Ferry service returns to the northern lakes | {new string('b', units)} | Courier</title></head>" + Story).SiteName;

        Assert.Equal("Courier", SiteName(900));
        Assert.Null(SiteName(1_000));
    }

    [Fact]
    public void Of_a_live_blog_the_first_thousand_posts_are_read()
    {
        var posts = string.Concat(Enumerable.Range(1, 1_100).Select(i => $"{{\"articleBody\":\"Boat {i} is back at the quay of Kess Point and all are well.\"}},"));

        var article = Read(JsonLd($"{{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{posts}{{}}]}}") + Story);

        Assert.Contains("Boat 1000 is", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Boat 1001 is", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_states_to_be_an_article_far_down_in_a_list_does_not_state_it()
    {
        static ArticleReadOutcome Flash(int before) => Outcome(
            JsonLd($"[{Repeat("{\"@type\":\"Thing\"},", before)}{{\"@type\":\"NewsArticle\"}}]")
            + "<article><h1>Ferry back</h1><p>The ferry between Aldmoor and Kess Point sails again, the harbour office said on Monday.</p></article>");

        Assert.IsType<ArticleReadOutcome.Read>(Flash(400));
        Assert.IsType<ArticleReadOutcome.Unreadable>(Flash(600));
    }

    private static Article Read(string page) => Assert.IsType<ArticleReadOutcome.Read>(Outcome(page)).Article;

    private static ArticleReadOutcome Outcome(string page) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://www.courier.example/boats"));

    private static string JsonLd(string content) => $"<script type='application/ld+json'>{content}</script>";

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
