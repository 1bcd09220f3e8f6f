using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Sentences;

public sealed class CompoundTests
{
    [Theory]
    [InlineData("Two Su-35S jets left.", "Two|Su-35S|jets|left|.")]
    [InlineData("An F-16-launched rocket", "An|F-16-launched|rocket")]
    [InlineData("al-Odholi's men", "al-Odholi|'s|men")]
    [InlineData("from 2019-20 on", "from|2019|-|20|on")]
    [InlineData("a 5-year plan", "a|5-year|plan")]
    [InlineData("He left - and came back", "He|left|-|and|came|back")]
    [InlineData("wait- no", "wait|-|no")]
    public void A_compound_is_one_token_in_the_joined_view(string text, string expected) => Assert.Equal(expected, Joined(text));

    [Fact]
    public void Sentences_of_the_joined_view_hold_the_same_text()
    {
        var text = Cut("A cease-fire. A Su-35 fell.\nA sit-in.");
        var joined = text.JoinCompounds();

        Assert.Equal(text.Sentences.Select(sentence => sentence.Span), joined.Sentences.Select(sentence => joined.SpanOf(sentence.FirstToken, sentence.EndToken)));
        Assert.Same(joined, joined.JoinCompounds());
    }

    private static string Joined(string text)
    {
        var joined = Cut(text).JoinCompounds();
        return string.Join('|', joined.Tokens.Select(token => joined.Words(token.Span)));
    }

    private static SegmentedText Cut(string text) => SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
}
