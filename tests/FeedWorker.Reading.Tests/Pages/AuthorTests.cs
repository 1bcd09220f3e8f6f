using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class AuthorTests
{
    private const string Lines =
        "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.</p>";

    private const string Headline = "<h1>Orchard towns share one brigade</h1>";

    [Theory]
    [InlineData("<div>Ana Ruiz | 22.11.2026</div>", "Ana Ruiz")]
    [InlineData("<div>von Dr. Ute Maiwald</div>", "Dr. Ute Maiwald")]
    [InlineData("<div>Ana Ruiz / Tom Lee, 22 November 2026</div>", "Ana Ruiz; Tom Lee")]
    [InlineData("<div>Submitted by <span>Ana Ruiz</span> on <span>Wed, 05/20/2026 - 18:20</span></div>", "Ana Ruiz")]
    [InlineData("<div>By Ana Ruiz 04/03/2026</div>", "Ana Ruiz")]
    [InlineData("<div>By Ana Ruiz May 3, 2026</div>", "Ana Ruiz")]
    [InlineData("<div>May 3rd, 2026 by Ana Ruiz</div>", "Ana Ruiz")]
    [InlineData("<span class=writer>박하나 기자</span>", "박하나")]
    [InlineData("<div><span>Ana Ruiz</span><span>11 Aug 2026</span><span>Updated: 12 Aug 2026</span></div>", "Ana Ruiz")]
    [InlineData("<div class=firma>Ana Ruiz</div>", "Ana Ruiz")]
    public void A_line_of_names_under_the_headline_is_the_byline(string line, string expected)
    {
        Assert.Equal(expected, AuthorsOf(Headline + line + Lines));
    }

    [Theory]
    [InlineData("<div>Ana Ruiz</div>")]
    [InlineData("<div>Foto: Ana Ruiz</div>")]
    [InlineData("<figure><img src=a.png><figcaption><span class=author>Ana Ruiz</span></figcaption></figure>")]
    public void Whom_a_picture_shows_or_who_took_it_is_no_author(string line)
    {
        Assert.Equal("", AuthorsOf(Headline + line + Lines));
    }

    [Theory]
    [InlineData("<aside class='related'><a href='/b'>Lakes freeze over</a> <a rel='author' href='/tom'>Tom Lee</a></aside>")]
    [InlineData("<div itemprop='comment'><span itemprop='author'>Tom Lee</span><p>Well done.</p></div>")]
    public void Who_made_something_else_on_the_page_is_no_author(string other)
    {
        Assert.Equal("Ana Ruiz", AuthorsOf(Headline + other + "<div class='byline'>By Ana Ruiz</div>" + Lines));
    }

    [Fact]
    public void A_photographer_named_before_the_writer_is_no_author()
    {
        Assert.Equal("Ana Ruiz", AuthorsOf(Headline + "<div class='author'>Tom Lee / Photographer</div><div class='byline'>Ana Ruiz</div>" + Lines));
    }

    [Fact]
    public void Who_comments_is_no_author()
    {
        Assert.Equal("", AuthorsOf(Headline + Lines + "<div class='comment-list'><div><cite class='author'>Ana Ruiz</cite><p>Well done.</p></div></div>"));
    }

    [Theory]
    [InlineData("<p style='text-align: right;'><strong>Ana Ruiz</strong></p>")]
    [InlineData("<p style='margin:0;text-align:right'>Ana Ruiz</p>")]
    public void A_signature_at_the_right_edge_under_the_text_names_the_author(string signature)
    {
        Assert.Equal("Ana Ruiz", AuthorsOf(Headline + Lines + signature));
    }

    [Fact]
    public void Reporter_and_editor_of_a_Chinese_page_are_named_behind_a_word_of_their_own()
    {
        Assert.Equal("张三; 李四", AuthorsOf(Headline + Lines + "<div>(责编：张三、李四)</div>"));
    }

    [Theory]
    [InlineData("By VPA, in News, Vell | 22 Nov 2026", "VPA")]
    [InlineData("March 15, 2026 · 3 min read · By Vell Online", "Vell Online")]
    public void An_organisation_after_by_is_the_author_when_nobody_is_named(string line, string expected)
    {
        Assert.Equal(expected, AuthorsOf($"{Headline}<div>{line}</div>{Lines}"));
    }

    [Fact]
    public void An_agency_that_is_stated_is_not_made_a_person_by_a_longer_byline()
    {
        const string head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"VPA\"}}</script>";

        Assert.Equal("VPA", AuthorsOf($"{head}{Headline}<div class='author'>VPA Pressedienst</div>{Lines}"));
    }

    [Fact]
    public void Organisations_stay_as_they_are_stated()
    {
        const string head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[\"Courier et VPA\",{\"@type\":\"Organization\",\"name\":\"Vell Press\"}]}</script>";

        Assert.Equal("Courier et VPA; Vell Press", AuthorsOf($"<meta property='og:site_name' content='Courier'>{head}{Headline}{Lines}"));
    }

    [Fact]
    public void The_name_of_the_publisher_is_no_person()
    {
        const string head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Lakeside Courier\",\"publisher\":{\"name\":\"LakesideCourier.example\"}}</script>";

        Assert.Equal("Ana Ruiz", AuthorsOf($"{head}{Headline}<div>Ana Ruiz | 22.11.2026</div>{Lines}"));
        Assert.Equal("Lakeside Courier", AuthorsOf($"{head}{Headline}{Lines}"));
    }

    [Fact]
    public void A_byline_without_end_gives_no_more_than_twenty_names()
    {
        var names = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"Ana {(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}ruiz"));

        Assert.Equal(20, AuthorsOf($"<meta name='author' content='{names}'>{Headline}{Lines}").Split("; ").Length);
    }

    private static string AuthorsOf(string page)
    {
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes($"<article>{page}</article>"), "text/html; charset=utf-8", new Uri("https://courier.example/brigade"));
        return string.Join("; ", Assert.IsType<ArticleReadOutcome.Read>(outcome).Article.Authors);
    }
}
