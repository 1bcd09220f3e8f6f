using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Threats;

public class VerbArgumentsTests
{
    [Theory]
    [InlineData("minister", "The minister of Ostmark, who met reporters on Monday, threatened to close the border.", "threatened")]
    [InlineData("minister", "The minister of Ostmark threatened to close the border.", "close")]
    [InlineData("rebels", "The rebels met the envoys and threatened to attack.", "threatened")]
    [InlineData("rebels", "The envoys met the rebels, who threatened to attack.", "threatened")]
    [InlineData("union", "The union wrote a letter, threatening to strike.", "threatening")]
    [InlineData("army", "The village was threatened by the army.", "threatened")]
    [InlineData(null, "The village was threatened on Monday.", "threatened")]
    [InlineData("villagers", "The army told the villagers to leave.", "leave")]
    public void The_doer_of_a_verb_is_its_subject_its_agent_or_the_one_it_borrows(string? doer, string text, string verb)
    {
        var view = View(text);

        var found = VerbArguments.Doer(view, TokenOf(view, verb));

        Assert.Equal(doer, found < 0 ? null : view.Word(found).ToString());
    }

    [Theory]
    [InlineData("Veridia", "Ostmark will attack Veridia.", "attack")]
    [InlineData("Veridia", "Veridia will be attacked by Ostmark.", "attacked")]
    public void What_is_done_to_is_the_object_or_the_subject_of_a_passive(string target, string text, string verb)
    {
        var view = View(text);

        Assert.Equal(target, view.Word(VerbArguments.Object(view, TokenOf(view, verb))).ToString());
    }

    [Fact]
    public void A_noun_behind_a_preposition_is_found_at_its_governor()
    {
        var view = View("The sanctions against Veridia hurt.");

        Assert.Equal("Veridia", view.Word(VerbArguments.Behind(view, TokenOf(view, "sanctions"), "against")).ToString());
        Assert.Equal(-1, VerbArguments.Behind(view, TokenOf(view, "sanctions"), "from"));
    }

    private static SentenceView View(string text)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var parsed = new ParsedText(segments, LanguageModel.Default.Syntax.Parse(segments));
        return new SentenceView(parsed, new Lazy<MarkedText>(() => new MarkedText(parsed)), segments.Sentences[0]);
    }

    private static int TokenOf(SentenceView view, string word) =>
        Enumerable.Range(view.First, view.End - view.First).First(token => view.Is(token, word));
}
