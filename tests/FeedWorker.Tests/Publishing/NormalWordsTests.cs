using CsCheck;
using FeedWorker.Publishing;

namespace FeedWorker.Tests.Publishing;

public sealed class NormalWordsTests
{
    [Theory]
    [InlineData("“We will answer,” he said.", "we will answer he said")]
    [InlineData("  100,000   troops… ", "100 000 troops")]
    [InlineData("ﬁnal Ｏffer", "final offer")]
    [InlineData("São Tomé", "são tomé")]
    [InlineData("—!?", "")]
    [InlineData("open the\ufffegates \uffff now", "open the gates now")] // no characters, and no normal form either
    public void Words_are_what_remains(string words, string normal) => Assert.Equal(normal, NormalWords.Of(words));

    [Fact]
    public void Half_a_surrogate_pair_parts_words() => Assert.Equal("open the gates", NormalWords.Of("open\ud83dthe gates\ude00"));

    [Fact]
    public void A_normal_form_is_its_own_normal_form() => Gen.String.Sample(text =>
    {
        var normal = NormalWords.Of(text);
        return NormalWords.Of(normal) == normal;
    });
}
