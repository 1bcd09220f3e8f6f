using static FeedWorker.Reading.Tests.Pages.WrittenText;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>What ends a text or only interrupts it: walls, prices, headings of boxes, notes on the author.</summary>
public class EndOfTheTextTests
{
    private const string Wall = "<h3>Subscribe to continue reading</h3>";

    [Theory]
    [InlineData(3, true)]
    [InlineData(6, false)]
    public void A_heading_that_ends_articles_ends_none_before_much_of_it_was_told(int before, bool isRestRead)
    {
        var article = Read($"<main><div>{Paragraphs(1, before)}</div><h3>Related</h3><section><div>{Paragraphs(11, 10 - before)}</div></section></main>");

        Assert.Equal(isRestRead, article.Holds(11));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(1, false)]
    public void A_box_in_the_text_holds_little_of_it(int inside, bool isRead)
    {
        var article = Read($"<main>{Paragraphs(1, 4)}<h3>Related</h3><section><div>{Paragraphs(31, inside)}</div></section>{Paragraphs(11, 4)}</main>");

        Assert.Equal(isRead, article.Holds(31));
        Assert.True(article.Holds(14));
    }

    [Theory]
    [InlineData("You may also like these stories", false)]
    [InlineData("You may also like to know how the four towns have found their captain", true)]
    public void A_heading_that_ends_articles_is_short(string heading, bool isRestRead)
    {
        var article = Read($"<main><div>{Paragraphs(1, 6)}</div><h3>{heading}</h3><section><div>{Paragraphs(11, 4)}</div></section></main>");

        Assert.Equal(isRestRead, article.Holds(11));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void More_is_offered_where_a_link_follows_at_once(int between, bool isRead)
    {
        var article = Read($"<main><div>{Paragraphs(1, 6)}</div><h3>More in store</h3><section><div>{Paragraphs(11, between)}</div><h4><a href='/a'>The mayor of Hask goes</a></h4>{Paragraphs(21, 1)}</section></main>");

        Assert.Equal(isRead, article.Holds(11));
    }

    [Theory]
    [InlineData(690, false)]
    [InlineData(710, true)]
    public void A_note_on_the_author_is_short_and_longer_paragraphs_tell_a_story(int units, bool isRead)
    {
        var note = $"Ana Ruiz {Sentence(31, units - 9)}";

        Assert.Equal(isRead, Read($"<meta name=author content='Ana Ruiz'><article>{Paragraphs(1, 9)}<p>{note}</p></article>").Holds(31));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Of_a_few_paragraphs_none_is_a_note_on_the_author(int before, bool isRead)
    {
        Assert.Equal(isRead, Read($"<meta name=author content='Ana Ruiz'><article>{Paragraphs(1, before)}<p>Ana Ruiz {Sentence(31, 90)}</p></article>").Holds(31));
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(32, false)]
    public void Before_a_wall_stands_an_opening_and_a_longer_text_is_whole(int paragraphs, bool isCut)
    {
        Assert.Equal(isCut, Read($"<article>{Paragraphs(1, paragraphs)}</article>{Wall}").TruncatedByPaywall);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_wall_stands_near_the_text_that_it_ends(int between, bool isCut)
    {
        var lines = string.Concat(Enumerable.Repeat("<div>* * *</div>", between));

        Assert.Equal(isCut, Read($"<article>{Paragraphs(1, 5)}</article>{lines}{Wall}").TruncatedByPaywall);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(400, false)]
    public void An_offer_is_short_and_longer_texts_are_terms_of_use(int units, bool isCut)
    {
        var offer = $"<footer>Subscribe to continue reading. {Sentence(31, units)}</footer>";

        Assert.Equal(isCut, Read($"<article>{Paragraphs(1, 5)}</article>{offer}").TruncatedByPaywall);
    }

    [Theory]
    [InlineData(14, 3, true)]
    [InlineData(14, 6, false)]
    [InlineData(60, 9, true)]
    [InlineData(60, 18, false)]
    public void Behind_a_wall_stand_prices_and_where_more_follows_the_text_goes_on(int before, int behind, bool isCut)
    {
        var article = Read($"<article>{Paragraphs(1, before)}{Wall}{Paragraphs(101, behind)}</article>");

        Assert.Equal(isCut, article.TruncatedByPaywall);
        Assert.Equal(!isCut, article.Holds(101));
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(120, false)]
    public void A_paragraph_that_tells_of_a_wall_is_longer_than_one(int units, bool isCut)
    {
        var last = $"<p>For subscribers only is how this article of law {Sentence(31, units)}</p>";

        Assert.Equal(isCut, Read($"<article>{Paragraphs(1, 40)}{last}</article>").TruncatedByPaywall);
    }
}
