using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class NestedSpeechTests
{
    [Theory]
    [InlineData("Ruiz said that Holm had warned that the bridge would fall.")]
    [InlineData("Ruiz said the ministry accused the brigade of shelling the bridge.")]
    [InlineData("Ruiz said the road was closed, according to Holm.")]
    [InlineData("Ruiz said the council had ignored Holm's warning that the bridge would fall.")]
    [InlineData("“The council said that the road was closed,” Ruiz said.")]
    [InlineData("“Holm told us that he would wait,” Ruiz said, “and we believed him.”")]
    public void Words_that_report_the_words_of_others_are_flagged_and_stay_whole(string text) => Assert.True(Assert.Single(Find(text)).HasNestedSpeech);

    [Theory]
    [InlineData("Ruiz said that the road was closed.")]
    [InlineData("“The road is closed,” Ruiz said.")]
    [InlineData("“I said that the road was closed,” Ruiz said.")]
    [InlineData("Ruiz said that Holm had not said that the road was closed.")]
    [InlineData("Ruiz said the council had ignored her warning that the bridge would fall.")]
    [InlineData("Ruiz said that Holm believed that the road was closed.")]
    [InlineData("“The road is closed,” Ruiz told reporters on Monday.")]
    public void A_speakers_own_words_are_not(string text) => Assert.False(Assert.Single(Find(text)).HasNestedSpeech);

    [Fact]
    public void Two_speakers_side_by_side_are_not_nested() =>
        Assert.All(Find("Ruiz said that the road was closed, but Holm stressed that the bridge was open."), quote => Assert.False(quote.HasNestedSpeech));
}
