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
    public void Words_are_what_remains(string words, string normal) => Assert.Equal(normal, NormalWords.Of(words));

    [Fact]
    public void A_normal_form_is_its_own_normal_form() => Gen.String.Sample(text =>
    {
        var normal = NormalWords.Of(new string([.. text.Where(c => !char.IsSurrogate(c))]));
        return NormalWords.Of(normal) == normal;
    });
}
