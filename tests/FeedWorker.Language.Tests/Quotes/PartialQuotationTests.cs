using FeedWorker.Language.Quotes;
using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class PartialQuotationTests
{
    [Fact]
    public void Quoted_words_before_the_noun_they_describe() =>
        Assert.Equal("""
            Ruiz attacked the “reckless and costly” plan of the council.
            ^^^^ ======== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz attacked the “reckless and costly” plan of the council."));

    [Fact]
    public void Quoted_words_behind_a_preposition() =>
        Assert.Equal("""
            Ruiz spoke of a “quiet courage” in the villages.
            ^^^^ ======== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz spoke of a “quiet courage” in the villages."));

    [Fact]
    public void Quoted_words_behind_as() =>
        Assert.Equal("""
            Ruiz portrayed Holm as “a danger to the valley”.
            ^^^^ =========      ~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz portrayed Holm as “a danger to the valley”."));

    [Fact]
    public void Quoted_words_behind_to() =>
        Assert.Equal("""
            The council compared the plan to “a slow death”.
            ^^^^^^^^^^^ ========             ~~~~~~~~~~~~~~
            """, Draw("The council compared the plan to “a slow death”."));

    [Fact]
    public void The_verb_tells_the_act()
    {
        var quote = Assert.Single(Find("Ruiz attacked the “reckless and costly” plan of the council."));

        Assert.Equal((SpeechAct.Criticism, "attack"), (quote.Act, quote.CueLemma));
    }

    [Theory]
    [InlineData("Holm voted against the “reckless and costly” plan of the council.")]
    [InlineData("The “reckless and costly” plan of the council failed.")]
    [InlineData("It attacked the “reckless and costly” plan.")]
    [InlineData("Ruiz attacked the “Northern Road” plan of the council.")]
    [InlineData("Ruiz was attacked for the “reckless and costly” plan.")]
    public void Words_that_nobody_is_told_to_have_said_are_no_quote(string text) => Assert.Empty(Find(text));
}
