using FeedWorker.Language.Quotes;

namespace FeedWorker.Language.Tests.Quotes;

public class CueLexiconTests
{
    [Fact]
    public void More_than_two_hundred_verbs_report_speech_or_belief() =>
        Assert.True(CueLexicon.Verbs().Select(verb => verb.Lemma).Distinct().Count() >= 200);

    [Fact]
    public void Every_verb_is_found_by_its_own_base_form() =>
        Assert.All(CueLexicon.Verbs(), verb => Assert.Contains(CueLexicon.Forms(verb.Lemma.Split(' ')[0]), form => form.Verb == verb));

    [Theory]
    [InlineData("said", "say")]
    [InlineData("says", "say")]
    [InlineData("Saying", "say")]
    [InlineData("written", "write")]
    [InlineData("denies", "deny")]
    [InlineData("denied", "deny")]
    [InlineData("replying", "reply")]
    [InlineData("stressed", "stress")]
    [InlineData("stresses", "stress")]
    [InlineData("noting", "note")]
    [InlineData("admitted", "admit")]
    [InlineData("admitting", "admit")]
    [InlineData("agreeing", "agree")]
    [InlineData("swore", "swear")]
    [InlineData("dubbed", "dub")]
    [InlineData("bragging", "brag")]
    [InlineData("labelled", "label")]
    [InlineData("labeled", "label")]
    [InlineData("echoes", "echo")]
    public void Forms_follow_rule_and_exception(string word, string lemma) =>
        Assert.Contains(CueLexicon.Forms(word), form => form.Verb.Lemma == lemma);
}
