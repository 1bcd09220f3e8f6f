using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class ArticleReaderTests
{
    private const string Lines =
        "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.</p>";

    [Theory]
    [InlineData("image/png", "not a page: image/png")]
    [InlineData("application/json; charset=utf-8", "not a page: application/json")]
    [InlineData("application/rss+xml", "not a page: application/rss+xml")]
    public void Other_media_are_named(string contentType, string why)
    {
        Assert.Equal(why, Why(ArticleReader.Read("anything"u8.ToArray(), contentType, null)));
    }

    [Fact]
    public void A_picture_served_as_a_page_is_found_out()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0];

        Assert.Equal("not a page: image/png", Why(ArticleReader.Read(picture, "text/html", null)));
    }

    [Fact]
    public void A_page_served_as_plain_text_is_read()
    {
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes("<!DOCTYPE html><article>" + Lines), "text/plain", null);

        Assert.IsType<ArticleReadOutcome.Read>(outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Nothing_is_an_empty_body(string body)
    {
        Assert.Equal("empty body", Why(ArticleReader.Read(Encoding.UTF8.GetBytes(body), null, null)));
    }

    [Theory]
    [InlineData("<html><body><p>Page not found.</p></body></html>")]
    [InlineData("<nav><a href='/a'>News</a><a href='/b'>Sport</a></nav>")]
    [InlineData("{\"a\": 1}")]
    public void A_page_without_prose_is_no_article(string page)
    {
        Assert.Equal("no article text on the page", Why(ArticleReader.Read(Encoding.UTF8.GetBytes(page), null, null)));
    }

    [Theory]
    [InlineData("<title>Orchard towns share a brigade - Lakeside Courier</title>", "Orchard towns share a brigade")]
    [InlineData("<title>Orchard towns share a brigade | Lakeside Courier</title>", "Orchard towns share a brigade")]
    [InlineData("<meta property='og:title' content='Lakeside Courier: one brigade'><title>x</title>", "Lakeside Courier: one brigade")]
    public void The_headline_goes_without_the_name_of_the_site(string head, string title)
    {
        Assert.Equal(title, Read($"<head><meta property='og:site_name' content='Lakeside Courier'>{head}</head><article>{Lines}").Title);
    }

    [Fact]
    public void Two_sources_that_agree_outvote_the_third()
    {
        var article = Read(
            "<head><meta property='og:title' content='Orchard towns share a brigade'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"An older story about the harvest\"}</script></head>"
            + "<article><h1>Orchard towns share a brigade</h1>" + Lines);

        Assert.Equal("Orchard towns share a brigade", article.Title);
    }

    [Fact]
    public void A_headline_under_a_heading_for_search_engines_is_the_headline()
    {
        var article = Read(
            "<head><meta property='og:title' content='Orchard towns brigade: all you need to know'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"One brigade for all orchard towns\"}</script></head>"
            + "<article><h1>Orchard towns brigade: all you need to know</h1><h2>One brigade for all orchard towns</h2>" + Lines);

        Assert.Equal("One brigade for all orchard towns", article.Title);
        Assert.StartsWith("The orchard towns", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-11-20T08:00:00+02:00\"}]}</script>", DateSource.JsonLd, 20)]
    [InlineData("<meta property='article:published_time' content='2026-11-19T23:30:00-05:00'>", DateSource.Meta, 19)]
    [InlineData("<meta itemprop='datePublished' content='2026-11-18'>", DateSource.Meta, 18)]
    [InlineData("<span itemprop='datePublished' content='2026-11-17'></span>", DateSource.Microdata, 17)]
    [InlineData("<time datetime='2026-11-16 23:59'>today</time>", DateSource.TimeElement, 16)]
    [InlineData("", DateSource.Address, 22)]
    public void The_date_comes_from_the_most_trusted_source_and_keeps_its_day(string markup, DateSource source, int day)
    {
        var article = Read($"<body><article>{markup}{Lines}");

        Assert.Equal(source, article.PublishedAtSource);
        Assert.Equal(day, article.PublishedAt?.Day);
    }

    [Fact]
    public void The_canonical_address_of_another_site_is_not_believed()
    {
        Assert.Null(Read($"<link rel=canonical href='https://elsewhere.example.com/a'><article>{Lines}").CanonicalUrl);
        Assert.Null(Read($"<link rel=canonical href='https://www.news.example.org/'><article>{Lines}").CanonicalUrl);
        Assert.Equal("https://news.example.org/b", Read($"<link rel=canonical href='/b?utm_source=x'><article>{Lines}").CanonicalUrl);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Vell Press\"}}</script>", "", "Vell Press")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Vell Press\"}}</script>", "<p>By Ana Ruiz</p>", "Ana Ruiz")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"VPA\"}</script>", "<a rel=author href=/r>Ana Ruiz</a>", "Ana Ruiz")]
    [InlineData("<meta name=author content='Ana Ruiz, Tom Lee'>", "", "Ana Ruiz; Tom Lee")]
    public void A_person_goes_before_an_organisation(string head, string byline, string expected)
    {
        Assert.Equal(expected, string.Join("; ", Read($"<head>{head}</head><article>{byline}{Lines}").Authors));
    }

    [Fact]
    public void Lines_of_author_and_date_are_no_paragraphs()
    {
        var article = Read($"<article><p>By Ana Ruiz</p><p>Hask, 21 November 2026, 12:30</p>{Lines}");

        Assert.StartsWith("The orchard towns", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_elements_part_no_word_and_glue_none()
    {
        var article = Read($"<article><p>The <b>Vell</b>ey <i>brig</i>ade<br>takes <a href='/x'>eleven</a><!-- x --> engines,<span> </span>all"
            + $" <img src=x>red.</p>{Lines}");

        Assert.StartsWith("The Velley brigade takes eleven engines, all red.\n", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_line_breaks_end_a_paragraph()
    {
        var article = Read("<article><div>" + Lines.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "<br><br>", StringComparison.Ordinal) + "</div>");

        Assert.Equal(2, article.Paragraphs.Count);
    }

    private static Article Read(string page) =>
        Assert.IsType<ArticleReadOutcome.Read>(
            ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://news.example.org/2026/11/22/a"))).Article;

    private static string Why(ArticleReadOutcome outcome) => Assert.IsType<ArticleReadOutcome.Unreadable>(outcome).Why;
}
