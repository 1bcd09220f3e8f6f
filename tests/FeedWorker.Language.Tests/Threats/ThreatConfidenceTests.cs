namespace FeedWorker.Language.Tests.Threats;

public class ThreatConfidenceTests
{
    [Theory]
    [InlineData(
        "If Ostmark closes the strait, President Orban said, Veridia will attack Ostmark.",
        "\"They will pay a heavy price,\" she said.")]
    [InlineData(
        "Veridia threatened to invade Ostmark if the pact fails.",
        "Veridia threatened to invade Ostmark.")]
    [InlineData(
        "Veridia threatened to invade Ostmark.",
        "Veridia threatened to leave the song contest.")]
    [InlineData(
        "Veridia threatened to invade Ostmark.",
        "Veridia hinted at an invasion of Ostmark.")]
    public void What_is_said_plainly_is_surer_than_what_is_not(string plain, string less) =>
        Assert.True(ThreatText.Only(plain).Confidence > ThreatText.Only(less).Confidence);
}
