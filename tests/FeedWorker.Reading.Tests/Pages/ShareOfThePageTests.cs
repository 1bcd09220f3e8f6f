using static FeedWorker.Reading.Tests.Pages.WrittenText;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>Names lie, and how much of the page's text a part holds tells when: a little more or less decides.</summary>
public class ShareOfThePageTests
{
    [Theory]
    [InlineData(3, true)]
    [InlineData(5, false)]
    public void What_is_named_the_body_but_holds_little_of_the_text_is_a_box(int inside, bool isOutsideRead)
    {
        var article = Read($"<div class=article-body>{Paragraphs(1, inside)}</div><div class=a>{Paragraphs(11, 10 - inside)}</div>");

        Assert.Equal(isOutsideRead, article.Holds(12));
    }

    [Theory]
    [InlineData("div class=sidebar", 6, true)]
    [InlineData("div class=sidebar", 4, false)]
    [InlineData("aside", 6, true)]
    [InlineData("aside", 4, false)]
    [InlineData("div class=infobox", 8, true)]
    [InlineData("div class=infobox", 6, false)]
    public void What_holds_most_of_the_text_is_no_furniture_whatever_its_name(string element, int inside, bool isRead)
    {
        var article = Read($"<div><{element}>{Paragraphs(1, inside)}</{element.Split(' ')[0]}><div class=a>{Paragraphs(11, 10 - inside)}</div></div>");

        Assert.Equal(isRead, article.Holds(1));
        Assert.True(article.Holds(11) || isRead);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(45, false)]
    public void A_part_that_is_named_as_body_and_as_furniture_is_a_teaser_where_it_is_a_line(int units, bool isRead)
    {
        var article = Read($"<div>{Paragraphs(1, 8)}<div class='sidebar-grid article-content'>{Paragraphs(9, 1, units)}</div>{Paragraphs(10, 8)}</div>");

        Assert.Equal(isRead, article.Holds(9));
        Assert.True(article.Holds(17));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(3, false)]
    public void Lines_named_for_the_author_are_about_him_and_a_long_text_is_his(int inside, bool isRead)
    {
        var article = Read($"<div>{Paragraphs(1, 4)}<div class=author>{Paragraphs(11, inside)}</div>{Paragraphs(21, 4)}</div>");

        Assert.Equal(isRead, article.Holds(11));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(6, false)]
    public void Words_named_as_those_of_a_picture_are_the_text_where_they_are_many(int inside, bool isRead)
    {
        var article = Read($"<div>{Paragraphs(1, 15)}<div class=legend>{Paragraphs(31, inside)}</div>{Paragraphs(51, 15)}</div>");

        Assert.Equal(isRead, article.Holds(31));
    }

    [Theory]
    [InlineData(320, 0, 0, true)]
    [InlineData(250, 0, 0, false)]
    [InlineData(80, 1, 120, true)]
    [InlineData(80, 1, 90, false)]
    [InlineData(70, 3, 70, true)]
    [InlineData(70, 2, 70, false)]
    public void Beside_a_picture_stand_a_line_or_two_and_more_is_text(int units, int more, int unitsOfMore, bool isRead)
    {
        var beside = $"<section><img src=a.jpg>{Paragraphs(31, 1, units, "div")}{Paragraphs(32, more, unitsOfMore, "div")}</section>";

        Assert.Equal(isRead, Read($"<article>{Paragraphs(1, 8)}{beside}{Paragraphs(11, 8)}</article>").Holds(31));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Articles_in_the_article_are_posts_where_there_are_several(int count, bool areRead)
    {
        var boxes = string.Concat(Enumerable.Range(31, count).Select(i => $"<article>{Paragraphs(i, 1)}</article>"));

        Assert.Equal(areRead, Read($"<article><h1>One brigade for all</h1>{Paragraphs(1, 5)}{boxes}{Paragraphs(11, 5)}</article>").Holds(31));
    }

    [Theory]
    [InlineData(120, 4)]
    [InlineData(200, 1)]
    public void What_JSON_LD_tells_without_paragraphs_is_taken_where_the_page_shows_much_less(int percent, int paragraphs)
    {
        Assert.Equal(paragraphs, Read($"{Told(4 * percent)}<article>{Paragraphs(1, 4)}</article>").Paragraphs.Count);
    }

    [Theory]
    [InlineData(900, 5)]
    [InlineData(1_700, 1)]
    public void Where_as_much_was_left_out_on_purpose_JSON_LD_must_tell_far_more(int told, int paragraphs)
    {
        var page = $"<article><div>{Paragraphs(1, 5)}</div><h3>Comments</h3><section><div>{Paragraphs(11, 7)}</div></section></article>";

        Assert.Equal(paragraphs, Read(Told(told) + page).Paragraphs.Count);
    }

    private static string Told(int units) =>
        $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Sentence(91, units)}\"}}</script>";
}
