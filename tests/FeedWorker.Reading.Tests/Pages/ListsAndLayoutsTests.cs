using FeedWorker.Reading.Pages;
using static FeedWorker.Reading.Tests.Pages.WrittenText;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>When a page is a list of others, a row a table and a picture a letter: just on either side of each bound.</summary>
public class ListsAndLayoutsTests
{
    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void At_the_root_of_a_site_an_essay_shows_few_headlines(int headlines, bool isArticle)
    {
        var links = string.Concat(Enumerable.Range(1, headlines).Select(i => $"<li><a href='/{i}'>{Sentence(100 + i, 40)}</a></li>"));

        Assert.Equal(isArticle, Outcome($"<div>{Paragraphs(1, 9)}</div><ul>{links}</ul>", "https://essays.example.org/") is ArticleReadOutcome.Read);
    }

    [Theory]
    [InlineData(4, 30, true)]
    [InlineData(3, 30, false)]
    [InlineData(3, 15, true)]
    public void Between_headlines_that_lead_elsewhere_a_list_of_stories_has_teasers_only(int longest, int unitsOfHeadline, bool isArticle)
    {
        var teasers = string.Concat(Enumerable.Range(1, 6).Select(i => $"<h3><a href='/{i}'>{Sentence(100 + i, unitsOfHeadline)}</a></h3>{Paragraphs(10 + i, 1)}"));

        Assert.Equal(isArticle, Outcome($"<main>{Paragraphs(1, longest)}{teasers}</main>") is ArticleReadOutcome.Read);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public void Under_an_article_may_stand_many_comments_and_what_is_less_than_they_are_is_no_article(int before, bool isRestRead)
    {
        var comments = string.Concat(Enumerable.Range(11, 10 - before).Select(i => $"<section>{Paragraphs(i, 1)}</section>"));

        var article = Read($"<main><article><h1>One brigade for all</h1><div>{Paragraphs(1, before)}</div></article><h3>Comments</h3>{comments}</main>");

        Assert.Equal(isRestRead, article.Holds(11));
    }

    [Theory]
    [InlineData(140, false)]
    [InlineData(165, true)]
    public void A_line_that_opens_as_furniture_does_is_short(int units, bool isRead)
    {
        Assert.Equal(isRead, Read($"<article>{Paragraphs(1, 5)}<div>Read more {Sentence(31, units - 10)}</div>{Paragraphs(11, 5)}</article>").Holds(31));
    }

    [Theory]
    [InlineData(380, false)]
    [InlineData(420, true)]
    public void A_body_that_JSON_LD_states_in_a_few_lines_is_a_teaser(int units, bool isTold)
    {
        var data = $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Sentence(91, units)}\"}}</script>";

        Assert.Equal(isTold, Read($"{data}<article>{Paragraphs(1, 1, 130)}</article>").Holds(91));
    }

    [Theory]
    [InlineData(280, true)]
    [InlineData(320, false)]
    public void A_long_row_is_the_layout_of_an_old_page_and_no_table(int units, bool isTable)
    {
        var row = $"<table><tr><td>{Sentence(31, units)}</td><td>{Sentence(32, units)}</td></tr></table>";

        Assert.Equal(isTable, Read($"<article>{Paragraphs(1, 5)}{row}{Paragraphs(11, 5)}</article>").Text.Contains(" | ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_small_picture_is_a_letter_and_has_no_caption(int width, bool isRead)
    {
        var beside = $"<section><img src=a.png width={width}>{Paragraphs(31, 1, 90, "div")}</section>";

        Assert.Equal(isRead, Read($"<article>{Paragraphs(1, 5)}{beside}{Paragraphs(11, 5)}</article>").Holds(31));
    }
}
