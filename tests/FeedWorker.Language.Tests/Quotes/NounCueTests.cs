using FeedWorker.Language.Quotes;
using FeedWorker.Language.Quotes.Cues;
using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class NounCueTests
{
    [Fact]
    public void A_claim_and_its_owner() =>
        Assert.Equal("""
            Despite Holm's claim that the road was safe, few drove on it.
                    ^^^^   ===== ~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Despite Holm's claim that the road was safe, few drove on it."));

    [Fact]
    public void An_owner_behind_by() =>
        Assert.Equal("""
            Criticism of the plan by the council grew in the spring.
            =========    ~~~~~~~~    ^^^^^^^^^^^
            """, Draw("Criticism of the plan by the council grew in the spring."));

    [Fact]
    public void A_warning_that_is_issued() =>
        Assert.Equal("""
            Ruiz issued a warning that the bridge would fall.
            ^^^^          ======= ~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz issued a warning that the bridge would fall."));

    [Fact]
    public void A_promise_in_the_infinitive() =>
        Assert.Equal("""
            Her promise to reopen the road was welcomed in the valley.
            ^^^ ======= ~~~~~~~~~~~~~~~~~~
            """, Draw("Her promise to reopen the road was welcomed in the valley."));

    [Fact]
    public void A_call_for_something() =>
        Assert.Equal("""
            The minister's calls for a truce went unheard.
            ^^^^^^^^^^^^   =====     ~~~~~~~
            """, Draw("The minister's calls for a truce went unheard."));

    [Fact]
    public void A_refusal() =>
        Assert.Equal("""
            His refusal to meet the council angered the farmers.
            ^^^ ======= ~~~~~~~~~~~~~~~~~~~
            """, Draw("His refusal to meet the council angered the farmers."));

    [Fact]
    public void A_paper_named_before_its_report() =>
        Assert.Equal("""
            The council discussed a Tarn Herald report that the road was closed.
                                    ^^^^^^^^^^^ ====== ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The council discussed a Tarn Herald report that the road was closed."));

    [Theory]
    [InlineData("Nobody made the claim that the road was closed.")]
    [InlineData("Ruiz has not made the claim that the road was closed.")]
    [InlineData("Ruiz might repeat the claim that the road was closed.")]
    [InlineData("The claim that the road was closed spread fast.")]
    [InlineData("The promises that Ruiz made were soon forgotten.")]
    [InlineData("Holm's warning that was issued on Friday came too late.")]
    [InlineData("Last year's report that the road was closed was wrong.")]
    [InlineData("Holm ignored the warning that the road was closed.")]
    [InlineData("Holm's threat to the valley grew.")]
    public void A_noun_without_an_owner_or_without_words_is_no_quote(string text) => Assert.Empty(Find(text));

    [Fact]
    public void What_another_quote_holds_is_left_to_it()
    {
        var quote = Assert.Single(Find("Ruiz said Holm's claim that the road was closed was false."));

        Assert.Equal("say", quote.CueLemma);
    }

    [Theory]
    [InlineData("Holm's threat to flood", SpeechAct.Threat)]
    [InlineData("Holm's demand to leave", SpeechAct.Demand)]
    [InlineData("Holm's plea to wait", SpeechAct.Request)]
    [InlineData("Holm's refusal to wait", SpeechAct.Denial)]
    [InlineData("Holm's allegation that", SpeechAct.Accusation)]
    [InlineData("Holm's fear that", SpeechAct.Belief)]
    public void The_noun_tells_the_act(string phrase, SpeechAct act) => Assert.Equal(act, NounCueLexicon.Of(phrase.Split(' ')[1])?.Act);

    [Fact]
    public void An_owner_is_resolved_to_the_full_name()
    {
        var quotes = new TextAnalyzer(LanguageModel.Default).Analyze(
            "Lena Sorel came to Tarn on Friday. Despite Sorel's claim that the road was safe, few drove on it.").Quotes;

        Assert.Equal("Lena Sorel", Assert.Single(quotes).ResolvedSpeaker.Name);
    }
}
