using System.Globalization;
using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>A page also states and shows when other things were made, and by whom.</summary>
public class OtherThingsTests
{
    private const string Headline = "<h1>Orchard towns share one brigade</h1>";

    private const string Lines =
        "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.</p>";

    private const string Meta = "<meta property='article:published_time' content='2026-11-22T10:00:00+01:00'>";

    private const string Shown = "<div>Published 22 November 2026, 10:15</div>";

    [Theory]
    [InlineData("""{"@type":"VideoObject","name":"A film of the lake","uploadDate":"2019-05-01T10:00:00Z"}""")]
    [InlineData("""{"@type":"WebPage","name":"Orchard towns share one brigade","datePublished":"2018-05-01T10:00:00Z"}""")]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Lakes freeze over early","datePublished":"2018-05-01"}]}""")]
    public void Films_pages_and_lists_in_JSON_LD_are_believed_less_than_metadata(string thing)
    {
        var script = $"<script type='application/ld+json'>{thing}</script>";

        Assert.Equal("2026-11-22", Day(Read($"{Meta}{script}<article>{Headline}{Lines}</article>")));
    }

    [Fact]
    public void The_date_of_the_page_in_JSON_LD_counts_where_no_other_is_stated()
    {
        const string script = "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2026-11-22\"}</script>";

        Assert.Equal("2026-11-22", Day(Read($"{script}<article>{Headline}{Lines}</article>")));
    }

    [Theory]
    [InlineData("\"headline\":\"Orchard towns share one brigade\"")]
    [InlineData("\"url\":\"https://news.example.org/brigade\"")]
    public void Of_several_articles_in_JSON_LD_the_one_with_headline_or_address_of_the_page_counts(string own)
    {
        var script = "<script type='application/ld+json'>[{\"@type\":\"Article\",\"headline\":\"About us and our paper\",\"datePublished\":\"2015-02-03\","
            + "\"author\":{\"@type\":\"Person\",\"name\":\"Tom Lee\"}},{\"@type\":\"BlogPosting\"," + own + ",\"datePublished\":\"2026-11-22\"}]</script>";

        var article = Read($"{script}<article>{Headline}{Lines}</article>");

        Assert.Equal("2026-11-22", Day(article));
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void The_articles_of_a_list_in_JSON_LD_are_others()
    {
        const string script = """
            <script type='application/ld+json'>[{"@type":"NewsArticle","headline":"One brigade for all","datePublished":"2026-11-22"},
            {"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Lakes freeze over early","datePublished":"2026-11-02",
            "author":{"@type":"Person","name":"Tom Lee"}}]}]</script>
            """;

        var article = Read($"{script}<article>{Headline}{Lines}</article>");

        Assert.Equal("2026-11-22", Day(article));
        Assert.Empty(article.Authors);
    }

    [Theory]
    [InlineData("<header><time datetime='2026-11-24'>Tuesday</time></header>", "")]
    [InlineData("<article class='teaser'><a href='/b'>Lakes freeze over</a> <time datetime='2026-11-20'>Friday</time></article>", "")]
    [InlineData("", "<div><time datetime='2026-11-23T08:00'>today</time></div>")]
    public void A_date_that_says_that_it_is_that_of_publication_outweighs_bare_time_elements(string above, string below)
    {
        Assert.Equal("2026-11-22", Day(Read($"{above}<main>{Headline}{Shown}{Lines}{below}</main>")));
    }

    [Theory]
    [InlineData("<div class='comments'><div><p>Well done.</p><time datetime='2026-11-23T08:00'>today</time></div></div>")]
    [InlineData("<aside><a href='/b'>Lakes freeze over</a><time datetime='2026-11-20'>Friday</time></aside>")]
    [InlineData("<div class='box-related'><a href='/b'>Lakes freeze over</a><time datetime='2026-11-20'>Friday</time></div>")]
    [InlineData("<p>The old station at Hask was built in <time datetime='1994-05-01'>May 1994</time> and has stood empty for years.</p>")]
    public void Time_elements_of_comments_boxes_and_sentences_do_not_date_the_page(string other)
    {
        Assert.Null(Read($"<article>{Headline}{Lines}{other}</article>").PublishedAt);
    }

    [Fact]
    public void A_time_element_in_a_short_line_of_the_article_dates_it()
    {
        Assert.Equal("2026-11-22", Day(Read($"<article>{Headline}<p>By Ana Ruiz, <time datetime='2026-11-22'>Sunday</time></p>{Lines}</article>")));
        Assert.Equal("2026-11-22", Day(Read($"<header>{Headline}<time datetime='2026-11-22'>Sunday</time></header><div>{Lines}</div>")));
    }

    private static string? Day(Article article) => article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Article Read(string page) => Assert.IsType<ArticleReadOutcome.Read>(
        ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://news.example.org/brigade"))).Article;
}
