using FeedWorker.Language.Quotes;
using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class SpeechActTests
{
    [Theory]
    [InlineData("Holm said that the road was closed.", SpeechAct.Statement, "say", "that the road was closed")]
    [InlineData("Holm announced that the road was closed.", SpeechAct.Announcement, "announce", "that the road was closed")]
    [InlineData("Holm confirmed that the road was closed.", SpeechAct.Assertion, "confirm", "that the road was closed")]
    [InlineData("Holm threatened to close the border.", SpeechAct.Threat, "threaten", "to close the border")]
    [InlineData("Holm warned the rebels that the road was closed.", SpeechAct.Warning, "warn", "that the road was closed")]
    [InlineData("Holm demanded the release of all prisoners.", SpeechAct.Demand, "demand", "the release of all prisoners")]
    [InlineData("Holm called for an immediate truce.", SpeechAct.Request, "call for", "an immediate truce")]
    [InlineData("Holm called on both sides to leave the valley.", SpeechAct.Request, "call on", "both sides to leave the valley")]
    [InlineData("Holm called the president to send food.", SpeechAct.Request, "call", "the president to send food")]
    [InlineData("Holm denied any plan to close the border.", SpeechAct.Denial, "deny", "any plan to close the border")]
    [InlineData("Holm ruled out a new border.", SpeechAct.Denial, "rule out", "a new border")]
    [InlineData("Holm accused the rebels of shelling the road.", SpeechAct.Accusation, "accuse", "the rebels of shelling the road")]
    [InlineData("Holm condemned the shelling of the road.", SpeechAct.Criticism, "condemn", "the shelling of the road")]
    [InlineData("Holm vowed to answer any attack.", SpeechAct.Promise, "vow", "to answer any attack")]
    [InlineData("Holm welcomed the truce in the valley.", SpeechAct.Welcome, "welcome", "the truce in the valley")]
    [InlineData("Holm admitted that the road was closed.", SpeechAct.Agreement, "admit", "that the road was closed")]
    [InlineData("Holm proposed that the road be closed.", SpeechAct.Proposal, "propose", "that the road be closed")]
    [InlineData("Holm asked whether the road was closed.", SpeechAct.Question, "ask", "whether the road was closed")]
    [InlineData("Holm expressed hope that the road would open.", SpeechAct.Statement, "express", "that the road would open")]
    [InlineData("Holm believes that the road will open soon.", SpeechAct.Belief, "believe", "that the road will open soon")]
    public void The_cue_tells_the_act(string text, SpeechAct act, string lemma, string content)
    {
        var quote = Assert.Single(Find(text));

        Assert.Equal((act, lemma, content), (quote.Act, quote.CueLemma, quote.Content.In(text).ToString()));
    }

    [Theory]
    [InlineData("“We will answer,” said Ruiz.", QuoteKind.Direct)]
    [InlineData("Ruiz said that \"the road is closed.\"", QuoteKind.Direct)]
    [InlineData("Ruiz said the road was \"closed for good\".", QuoteKind.Mixed)]
    [InlineData("Ruiz called the plan “a trap”.", QuoteKind.Mixed)]
    [InlineData("Ruiz said that the road was closed.", QuoteKind.Indirect)]
    [InlineData("Ruiz said that four \"Sukhoi-35\" had left the base.", QuoteKind.Indirect)]
    public void The_share_of_quoted_words_tells_the_kind(string text, QuoteKind kind) => Assert.Equal(kind, Assert.Single(Find(text)).Kind);

    [Fact]
    public void What_is_built_more_surely_is_believed_more()
    {
        var direct = Assert.Single(Find("“We will answer,” said Ruiz."));
        var reported = Assert.Single(Find("Ruiz said the road was closed."));
        var implied = Assert.Single(Find("Ruiz denied any plan to close the border."));

        Assert.True(direct.Confidence > reported.Confidence && reported.Confidence > implied.Confidence);
    }

    [Fact]
    public void A_quote_whose_speaker_has_a_namesake_in_the_text_is_less_sure()
    {
        const string Said = "\"We will rebuild the port,\" Okwiri said on Monday.";
        var (alone, doubtful) = (Of("Mary Okwiri came to Oslo. " + Said), Of("Mary Okwiri met Peter Okwiri in Oslo. " + Said));

        Assert.Equal("Mary Okwiri", doubtful.ResolvedSpeaker.Name);
        Assert.True(doubtful.Confidence < alone.Confidence);

        static Quote Of(string text) => Assert.Single(new TextAnalyzer(LanguageModel.Default).Analyze(text).Quotes);
    }
}
