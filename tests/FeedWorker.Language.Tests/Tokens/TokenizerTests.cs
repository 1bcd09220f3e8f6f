using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("the U.S. firm", "the|U.S.|firm")]
    [InlineData("Dr. Mbeki", "Dr.|Mbeki")]
    [InlineData("J. R. Falk", "J.|R.|Falk")]
    [InlineData("at 5 p.m. today", "at|5|p.m.|today")]
    [InlineData("it ended.", "it|ended|.")]
    public void A_stop_stays_with_the_abbreviation_it_belongs_to(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("Odhol's car", "Odhol|'s|car")]
    [InlineData("Odhol\u2019s car", "Odhol|\u2019s|car")]
    [InlineData("they don't", "they|do|n't")]
    [InlineData("we'll go", "we|'ll|go")]
    [InlineData("O'Neill", "O'Neill")]
    public void Possessives_and_contracted_verbs_stand_apart(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("3.5 percent", "3.5|percent")]
    [InlineData("100,000 troops", "100,000|troops")]
    [InlineData("$2.5m", "$|2.5m")]
    [InlineData("US$20", "US|$|20")]
    [InlineData("an 18-year-old", "an|18-year-old")]
    [InlineData("the 20th of May", "the|20th|of|May")]
    [InlineData("2019-2021", "2019|-|2021")]
    public void Numbers_keep_their_separators(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("SU-35S jets", "SU-35S|jets")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("visit example.com.", "visit|example.com|.")]
    public void Hyphens_ampersands_and_addresses_hold_a_word_together(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("\u201cGo,\u201d", "\u201c|Go|,|\u201d")]
    [InlineData("\u00abgo\u00bb", "\u00ab|go|\u00bb")]
    [InlineData("\"\"", "\"|\"")]
    [InlineData("wait...", "wait|...")]
    public void Quotation_marks_are_single_and_dots_run_together(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Fact]
    public void A_lost_space_behind_a_full_stop_still_parts_the_words() => Assert.Equal("the|end|.|The|next", Tokens("the end.The next"));

    [Fact]
    public void A_surrogate_pair_is_one_token_and_a_lone_one_too() => Assert.Equal(["\ud83d\ude00", "\ud800"], Split("\ud83d\ude00\ud800"));

    private static string Tokens(string text) => string.Join('|', Split(text));

    private static string[] Split(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Span.In(text).ToString())];
}
