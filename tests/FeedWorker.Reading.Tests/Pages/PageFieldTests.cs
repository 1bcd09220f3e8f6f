using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class PageFieldTests
{
    private const string Story =
        "<h1>Orchard towns share one brigade</h1>"
        + "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.</p>";

    [Theory]
    [InlineData("<html lang='pt-br'>", "", "pt-BR")]
    [InlineData("<html lang='DE'>", "", "de")]
    [InlineData("<html lang='zh-hant-tw'>", "", "zh-Hant-TW")]
    [InlineData("<html lang='utf-8'>", "<meta property='og:locale' content='en_GB'>", "en-GB")]
    [InlineData("<html>", "<meta http-equiv='content-language' content='sv'>", "sv")]
    [InlineData("<html lang=''>", "", null)]
    public void The_language_is_a_tag_in_its_usual_case(string root, string head, string? expected)
    {
        Assert.Equal(expected, Read($"{root}<head>{head}</head><body><article>{Story}</article></body></html>").Language);
    }

    [Theory]
    [InlineData("<meta property='og:site_name' content='Lakeside&nbsp;Courier'>", "Lakeside Courier")]
    [InlineData("<meta property='og:site_name' content='https://lakeside-courier.example'><meta name='application-name' content='Courier'>", "Courier")]
    [InlineData("<title>Orchard towns share one brigade | Lakeside Courier</title>", "Lakeside Courier")]
    [InlineData("<title>Orchard towns share one brigade | Vell</title>", null)]
    [InlineData("<title>Orchard towns share one brigade | Lakeside&#xFFFE;Courier</title>", "Lakeside\ufffeCourier")] // no character, and no letters of an address either
    [InlineData("<title>Orchard towns share one brigade</title>", null)]
    public void The_name_of_the_site_is_no_address_and_no_section(string head, string? expected)
    {
        Assert.Equal(expected, Read($"<head>{head}</head><article>{Story}</article>").SiteName);
    }

    [Theory]
    [InlineData("<meta property='article:section' content='Local news'>", "Local news")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleSection\":[\"Vell valley\",\"News\"]}</script>", "Vell valley")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"},{\"item\":{\"name\":\"Towns\"}},{\"name\":\"Orchard towns share one brigade\"}]}</script>", "Towns")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"}, 7, \"x\"]}</script>", null)]
    [InlineData("<meta property='article:section' content='Courier'><meta property='og:site_name' content='Courier'>", null)]
    public void The_section_is_stated_or_the_last_crumb(string head, string? expected)
    {
        Assert.Equal(expected, Read($"<head>{head}</head><article>{Story}</article>").Section);
    }

    [Fact]
    public void The_caption_is_that_of_the_picture_beside_the_headline()
    {
        var article = Read(
            "<article><figure><img src=a.png><figcaption>Von Ute Maiwald, 22.11.2026</figcaption></figure>"
            + $"<figure><img src=b.png><figcaption>Engines at Hask. <span>Photo: Ida Berg</span></figcaption></figure>{Story}"
            + "<figure><img src=c.png><figcaption>Another picture</figcaption></figure></article>");

        Assert.Equal("Engines at Hask. Photo: Ida Berg", article.LeadImageCaption);
    }

    [Fact]
    public void A_picture_without_words_takes_those_of_JSON_LD()
    {
        const string jsonLd = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":[{\"url\":\"https://courier.example/a.png\",\"caption\":\"Engines at Hask.\"}]}</script>";

        var article = Read($"{jsonLd}<article><div class='caption'>22 November 2026</div>{Story}</article>");

        Assert.Equal("Engines at Hask.", article.LeadImageCaption);
        Assert.Equal("https://courier.example/a.png", article.LeadImageUrl);
    }

    [Fact]
    public void No_caption_is_longer_than_800_units()
    {
        Assert.Null(Read($"<article><figure><figcaption>{string.Concat(Enumerable.Repeat("Engines at Hask. ", 60))}</figcaption></figure>{Story}</article>").LeadImageCaption);
    }

    private static Article Read(string page)
    {
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://www.lakesidecourier.example/brigade"));
        return Assert.IsType<ArticleReadOutcome.Read>(outcome).Article;
    }
}
