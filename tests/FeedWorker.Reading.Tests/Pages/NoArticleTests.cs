using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>Pages that look like no article and are one. What is none stands among the golden pages.</summary>
public class NoArticleTests
{
    private const string Story =
        "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening in Hask.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station beside the mill.</p>";

    private static readonly string Related = string.Concat(
        Enumerable.Range(1, 12).Select(i => $"<li><a href='/{i}'>Another headline of this paper, number {i}</a></li>"));

    [Fact]
    public void A_short_report_above_many_headlines_is_an_article()
    {
        AssertArticle($"<main><h1>One brigade for all</h1>{Story}<h2>Most read</h2><ul>{Related}</ul></main>");
    }

    [Fact]
    public void A_report_with_links_between_its_paragraphs_is_an_article()
    {
        var links = Enumerable.Range(1, 8).Select(i => $"<p><a href='/{i}'>Another headline of this paper, number {i}</a></p>{Story}{Story}");

        AssertArticle($"<main><h1>One brigade for all</h1>{Story}{string.Concat(links)}</main>");
    }

    [Fact]
    public void A_list_that_states_to_be_an_article_is_one()
    {
        var films = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<h2><a href='/{i}'>The best films of the valley, place {i}</a></h2><p>Place {i} goes to a film that shows the harbour of Kess Point in the rain for an hour and more.</p>"));

        AssertArticle($"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\"}}</script><main><h1>Nine films</h1>{films}</main>");
        Assert.Equal(NoArticleReason.IndexPage, Reason($"<main><h1>Nine films</h1>{films}</main>"));
    }

    [Fact]
    public void A_list_whose_every_entry_states_to_be_an_article_is_a_list()
    {
        var entries = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<h2><a href='/{i}'>Another headline of this paper, number {i}</a></h2><p>What the report with number {i} tells, said in so many words that it looks like a paragraph.</p>"));
        var stated = string.Join(',', Enumerable.Range(1, 9).Select(i => $"{{\"@type\":\"NewsArticle\",\"headline\":\"Number {i}\"}}"));

        Assert.Equal(NoArticleReason.IndexPage, Reason($"<script type='application/ld+json'>[{stated}]</script><main><h1>Today</h1>{entries}</main>"));
        AssertArticle($"<script type='application/ld+json'>[{stated}]</script><main><h1>One brigade for all</h1>{Story}<ul>{Related}</ul></main>");
    }

    [Fact]
    public void A_report_about_robots_is_an_article()
    {
        AssertArticle($"<h1>A robot mows the meadow</h1>{Story}<p>The machine is a robot that stops before hives, and asks nobody for a proof that he is human.</p>");
    }

    [Fact]
    public void A_report_about_cookies_and_passwords_is_an_article()
    {
        AssertArticle(
            "<h1>Court forbids the silent cookie</h1><input type=password>" + Story
            + "<p>A website may not set a cookie before its reader has agreed, the court at Aldmoor said, and a password is no agreement.</p>");
    }

    [Theory]
    [InlineData("", "Stortinget vedtok tirsdag en lov om samtykke, og fra juli gjelder kravet om samtykke i hele landet.", "Kritikerne sier at samtykke er vanskelig å bevise, men statsråden i Aldmoor viser til nabolandet.")]
    [InlineData("", "Stir the chocolate into the dough, and put spoonfuls of it on paper so that no cookie touches another.", "Bake the cookies for eleven minutes, and let each cookie cool on the paper before you lift it off.")]
    [InlineData("", "Thieves copied the personal data of nine hundred patients of the clinic at Hask, its director said.", "The personal data stood on a machine that no password guarded, and the regulator opened an inquiry.")]
    [InlineData("<form><input type=password></form>", "Half of all people use the same password for nine pages, a study of the school at Aldmoor has found.", "Whoever must change a password each month chooses a weaker password, the study says, and writes it down.")]
    public void A_report_may_speak_of_nothing_but_consent_cookies_or_passwords(string head, string first, string second)
    {
        AssertArticle($"{head}<main><h1>Today in the valley</h1><p>{first}</p><p>{second}</p></main>");
    }

    [Theory]
    [InlineData("<meta property=og:type content=article><meta name=author content='Ana Ruiz'>")]
    [InlineData("<meta property=og:type content=article><script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2026-11-22\"}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Review\"}</script>")]
    public void Reviews_under_linked_titles_are_an_article_where_the_page_says_so(string head)
    {
        var reviews = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<h3><a href='/{i}'>The best films of the valley, place {i}</a></h3><p>Place {i} goes to a film that shows the harbour of Kess Point in the rain for an hour and more.</p>"));

        AssertArticle($"<head>{head}</head><main><h1>Nine films</h1>{reviews}</main>");
        Assert.Equal(NoArticleReason.IndexPage, Reason($"<head><meta property=og:type content=article></head><main><h1>Nine films</h1>{reviews}</main>"));
    }

    [Theory]
    [InlineData("<p>The ferry to Hask sails again from Monday on, after nine weeks.</p><p>Tickets cost four crowns, the line said.</p>", true)]
    [InlineData("<p>Please enable JavaScript in your browser.</p><p>Then the page loads by itself, within some seconds.</p>", false)]
    [InlineData("<p>The whole story of the ferry to Hask and of its nine weeks</p><p>Watch it on the evening of Monday</p>", false)]
    public void A_few_words_are_an_article_where_the_page_states_one(string text, bool isArticle)
    {
        const string JsonLd = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>";

        Assert.Equal(isArticle, Read($"{JsonLd}<article><h1>The ferry is back</h1>{text}</article>") is ArticleReadOutcome.Read);
        Assert.Equal(NoArticleReason.NoText, Reason($"<article><h1>The ferry is back</h1>{text}</article>"));
    }

    [Fact]
    public void A_report_with_a_film_is_an_article()
    {
        AssertArticle($"<head><meta property='og:type' content='video.other'></head><main><h1>One brigade for all</h1>{Story}{Story}<video></video>"
            + "<p>The councils will meet again in March, when the mayors sign the treaty, and the first joint exercise is planned for the week after.</p>"
            + "<p>Until then each town keeps its own engine, as the law of the valley has asked since the great fire of the mill at Kess Point.</p></main>");
    }

    [Theory]
    [InlineData("https://news.example.org/", false)]
    [InlineData("https://news.example.org/2026/brigade", true)]
    public void The_root_of_a_site_with_many_headlines_is_its_front_page(string address, bool isArticle)
    {
        var outcome = ArticleReader.Read(
            Encoding.UTF8.GetBytes($"<main><h1>Today</h1>{Story}<ul>{Related}</ul></main>"), "text/html; charset=utf-8", new Uri(address));

        Assert.Equal(isArticle, outcome is ArticleReadOutcome.Read);
    }

    [Fact]
    public void A_picture_is_another_medium()
    {
        Assert.Equal(
            NoArticleReason.OtherMedium,
            Assert.IsType<ArticleReadOutcome.Unreadable>(ArticleReader.Read("x"u8.ToArray(), "image/png", null)).Reason);
    }

    private static void AssertArticle(string page) => Assert.IsType<ArticleReadOutcome.Read>(Read(page));

    private static NoArticleReason Reason(string page) => Assert.IsType<ArticleReadOutcome.Unreadable>(Read(page)).Reason;

    private static ArticleReadOutcome Read(string page) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://news.example.org/2026/11/22/a"));
}
