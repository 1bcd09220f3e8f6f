using FeedWorker.Language.Quotes;
using FeedWorker.Language.Quotes.Cues;

namespace FeedWorker.Language.Tests.Quotes;

public class CueLexiconTests
{
    [Fact]
    public void More_than_three_hundred_verbs_report_speech() =>
        Assert.True(CueLexicon.Verbs().Where(verb => verb.Act != SpeechAct.Belief).Select(verb => verb.Lemma).Distinct().Count() >= 300);

    [Fact]
    public void Belief_is_kept_apart_from_speech() =>
        Assert.All(CueLexicon.Verbs().GroupBy(verb => verb.Lemma), rows => Assert.Single(rows.Select(row => row.Act == SpeechAct.Belief).Distinct()));

    [Fact]
    public void No_verb_stands_twice_for_the_same_thing() =>
        Assert.All(
            CueLexicon.Verbs().GroupBy(verb => verb.Lemma).Where(rows => rows.Count() > 1),
            rows => Assert.DoesNotContain(rows, row => rows.Any(other => other != row && (row.Frames & other.Frames) != 0 && row.Act == other.Act)));

    [Theory]
    [InlineData("claim", "claim")]
    [InlineData("Claims", "claim")]
    [InlineData("testimonies", "testimony")]
    [InlineData("pleas", "plea")]
    [InlineData("refusal", "refusal")]
    public void Nouns_are_found_in_both_numbers(string word, string lemma) => Assert.Equal(lemma, NounCueLexicon.Of(word)?.Lemma);

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
