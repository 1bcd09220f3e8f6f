using System.Globalization;
using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class PageDateTests
{
    private const string Lines =
        "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.</p>";

    private const string Headline = "<h1>Orchard towns share one brigade</h1>";

    [Theory]
    [InlineData("<p>22 November 2026</p>")]
    [InlineData("<p>Hask, 22. November 2026, 21:40 Uhr</p>")]
    [InlineData("<div class='meta-line'>Ana Ruiz in Hask, with pictures by Tom Lee and Ida Berg, all of the Courier 22.11.2026</div>")]
    [InlineData("<p>Ana Ruiz of the Lakeside Courier in Hask 22/11/2026 21:40</p>")]
    [InlineData("<p>By Ana Ruiz of the Lakeside Courier on Sunday, Nov 22, 2026</p>")]
    [InlineData("<p>Published 22 Nov 2026; updated 24 Nov 2026</p>")]
    [InlineData("<p>Updated 24 Nov 2026; published 22 Nov 2026</p>")]
    public void Where_nothing_else_says_when_the_line_under_the_headline_does(string line)
    {
        var article = Read($"<article>{Headline}{line}{Lines}</article>");

        Assert.Equal(new DateOnly(2026, 11, 22), Day(article));
        Assert.Equal(DateSource.Text, article.PublishedAtSource);
    }

    [Theory]
    [InlineData("en-US", 4, 3)]
    [InlineData("en-GB", 3, 4)]
    public void A_time_in_numbers_is_read_in_the_order_of_the_language(string language, int month, int day)
    {
        var article = Read($"<html lang={language}><article>{Headline}<div>By Ana Ruiz <time>04/03/2026</time></div>{Lines}</article></html>");

        Assert.Equal(new DateOnly(2026, month, day), Day(article));
    }

    [Fact]
    public void Today_in_the_head_of_the_page_is_no_date_of_the_article()
    {
        Assert.Null(Read($"<div>Monday, 23 November 2026</div><article>{Headline}{Lines}</article>").PublishedAt);
        Assert.Equal(
            new DateOnly(2026, 11, 20), Day(Read($"<div>Monday, 23 November 2026</div><article>{Headline}<p>20 November 2026</p>{Lines}</article>")));
    }

    [Fact]
    public void Dates_of_other_stories_are_not_taken()
    {
        Assert.Null(Read($"<article>{Headline}{Lines}{Lines}{Lines}</article><div><h3>Older</h3><p>19 November 2026</p></div>").PublishedAt);
    }

    [Fact]
    public void A_labelled_date_counts_wherever_it_stands_unless_the_page_has_several()
    {
        var story = $"<article>{Headline}{Lines}{Lines}{Lines}</article>";

        Assert.Equal(new DateOnly(2026, 11, 22), Day(Read(story + "<p>Published: 22 November 2026</p>")));
        Assert.Null(Read(story + "<p>Published: 22 November 2026</p><p>Published: 19 November 2026</p>").PublishedAt);
    }

    [Fact]
    public void A_date_of_change_is_no_date_of_publication_while_another_is_there()
    {
        var article = Read($"<article>{Headline}<p>Updated: 24 November 2026, 08:15</p><p>22 November 2026</p>{Lines}</article>");

        Assert.Equal(new DateOnly(2026, 11, 22), Day(article));
        Assert.Equal("2026-11-24T08:15", article.ModifiedAt?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-11-23T02:25:54Z", "22 November 2026, 9:25 pm", "2026-11-22T21:25:54-05:00")]
    [InlineData("2026-11-21T22:04:00Z", "22.11.2026 00:04 Uhr", "2026-11-22T00:04:00+02:00")]
    [InlineData("2026-11-22T15:48:15Z", "22 November 2026, 3:48", "2026-11-22T15:48:15+00:00")]
    [InlineData("2026-11-22T15:48:15Z", "22 November 2026, 16:02", "2026-11-22T15:48:15+00:00")]
    [InlineData("2026-11-22T15:48:15Z", "24 November 2026, 16:48", "2026-11-22T15:48:15+00:00")]
    [InlineData("2026-11-22T15:48:15+01:00", "22 November 2026, 14:48", "2026-11-22T15:48:15+01:00")]
    public void An_instant_in_UTC_is_given_in_the_zone_that_the_page_shows(string stated, string shown, string expected)
    {
        var article = Read($"<meta property='article:published_time' content='{stated}'><article>{Headline}<p>{shown}</p>{Lines}</article>");

        Assert.Equal(expected, article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(DateSource.Meta, article.PublishedAtSource);
    }

    [Fact]
    public void What_a_second_source_states_and_the_page_shows_outweighs_the_first()
    {
        const string head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-11-10T08:00:00Z\"}</script>"
            + "<meta property='article:published_time' content='2026-11-22T08:00:00Z'>";

        Assert.Equal(new DateOnly(2026, 11, 22), Day(Read($"{head}<article>{Headline}<p>22 November 2026</p>{Lines}</article>")));
        Assert.Equal(new DateOnly(2026, 11, 10), Day(Read($"{head}<article>{Headline}{Lines}</article>")));
    }

    [Fact]
    public void Of_one_stamp_for_everything_the_earlier_day_that_is_shown_counts()
    {
        const string head = "<script type='application/ld+json'>"
            + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-11-23T09:21:40Z\",\"dateModified\":\"2026-11-23T09:21:40Z\"}</script>";

        Assert.Equal(new DateOnly(2026, 11, 20), Day(Read($"{head}<article>{Headline}<p>20 November 2026</p>{Lines}</article>")));
        Assert.Equal(new DateOnly(2026, 11, 23), Day(Read($"{head}<article>{Headline}<p>24 November 2026</p>{Lines}</article>")));
    }

    [Fact]
    public void A_day_without_a_time_is_completed_by_the_object_of_the_page()
    {
        var article = Read("<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-11-22T00:00:00+0000\"},"
            + $"{{\"@type\":\"WebPage\",\"datePublished\":\"2026-11-22T21:40:05+00:00\"}}]</script><article>{Headline}{Lines}</article>");

        Assert.Equal(21, article.PublishedAt?.Hour);
    }

    [Theory]
    [InlineData("article:published:time")]
    [InlineData("ARTICLE_PUBLISHED_TIME")]
    [InlineData("ArticlePublishedTime")]
    public void Signs_between_the_words_of_a_name_do_not_count(string name)
    {
        Assert.Equal(new DateOnly(2026, 11, 22), Day(Read($"<meta name='{name}' content='2026-11-22'><article>{Headline}{Lines}</article>")));
    }

    [Fact]
    public void JSON_LD_is_known_by_its_content_where_its_type_is_forgotten()
    {
        var article = Read("<script>{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"datePublished\": \"2026-11-22\"}</script>"
            + $"<article>{Headline}{Lines}</article>");

        Assert.Equal(DateSource.JsonLd, article.PublishedAtSource);
    }

    [Theory]
    [InlineData("https://courier.example/2026/11/22/brigade")]
    [InlineData("https://courier.example/2026-11/22/brigade")]
    [InlineData("https://courier.example/20261122/brigade")]
    public void An_address_may_hold_the_day(string address)
    {
        var article = Read($"<article>{Headline}{Lines}</article>", address);

        Assert.Equal(new DateOnly(2026, 11, 22), Day(article));
        Assert.Equal(DateSource.Address, article.PublishedAtSource);
    }

    [Theory]
    [InlineData("window.page = {\"publishedDate\":\"2026-11-22T08:00:00Z\"};")]
    [InlineData("push(\"{\\\"datePublished\\\":\\\"2026-11-22\\\"}\")")]
    public void A_page_drawn_by_script_has_its_date_there(string script)
    {
        var article = Read($"<article>{Headline}{Lines}</article><script>{script}</script>");

        Assert.Equal(new DateOnly(2026, 11, 22), Day(article));
        Assert.Equal(DateSource.Script, article.PublishedAtSource);
    }

    [Fact]
    public void A_script_without_a_date_behind_the_name_says_nothing()
    {
        Assert.Null(Read($"<article>{Headline}{Lines}</article><script>f(\"datePublished\", [2026, 11, 22])</script>").PublishedAt);
    }

    [Theory]
    [InlineData("en", "08/01/2026", null)]
    [InlineData("en-US", "08/01/2026", "2026-08-01")]
    [InlineData("en-US", "Published 08/01/2026", "2026-08-01")]
    [InlineData("en-US", "11/22/2026", "2026-11-22")]
    [InlineData("en-GB", "08/01/2026", "2026-01-08")]
    [InlineData("de", "08/01/2026", "2026-01-08")]
    public void A_day_that_may_be_a_month_is_read_as_the_country_writes_and_not_where_both_are_usual(string language, string shown, string? expected)
    {
        var article = Read($"<html lang='{language}'><body><article>{Headline}<p>{shown}</p>{Lines}</article></body></html>");

        Assert.Equal(expected, Day(article)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static DateOnly? Day(Article article) => article.PublishedAt is { } date ? DateOnly.FromDateTime(date.DateTime) : null;

    private static Article Read(string page, string address = "https://courier.example/brigade")
    {
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri(address));
        return Assert.IsType<ArticleReadOutcome.Read>(outcome).Article;
    }
}
