using FeedWorker.Language.Threats;

namespace FeedWorker.Language.Tests.Threats;

public class ThreatStatusTests
{
    [Theory]
    [InlineData(ThreatStatus.Denied, "Ostmark does not intend to attack Veridia, the ministry said.")]
    [InlineData(ThreatStatus.Denied, "The general ruled out an invasion of Veridia.")]
    [InlineData(ThreatStatus.Denied, "The envoy denied threatening to close the strait.")]
    [InlineData(ThreatStatus.Denied, "Ostmark never threatened to cut gas supplies, its minister said.")]
    [InlineData(ThreatStatus.Withdrawn, "The union has withdrawn its threat to strike over pay.")]
    [InlineData(ThreatStatus.Rejected, "Veridia rejected the threat to cut its electricity.")]
    [InlineData(ThreatStatus.MentionOnly, "Amid threats of war, the shops of Halden reopened.")]
    [InlineData(ThreatStatus.MentionOnly, "Their exchange of threats goes on.")]
    [InlineData(ThreatStatus.MentionOnly, "Ostmark routinely threatens to invade Veridia.")]
    [InlineData(ThreatStatus.MentionOnly, "Ostmark could threaten to close the strait, the envoy noted.")]
    [InlineData(ThreatStatus.Denied, "Ostmark doesn´t intend to attack Veridia, the ministry said.")]
    public void The_words_around_it_tell_whether_a_threat_stands(ThreatStatus status, string text)
    {
        Assert.Empty(ThreatText.Asserted(text));
        Assert.Contains(ThreatText.All(text), threat => threat.Status == status);
    }

    [Fact]
    public void A_denial_does_not_reach_the_threat_behind_but()
    {
        const string Text = "Orban said that Veridia is not planning any attack, but if Ostmark crosses the river, \"we will respond in kind.\"";

        var threats = ThreatText.All(Text);

        Assert.Equal([ThreatStatus.Asserted, ThreatStatus.Denied], threats.Select(threat => threat.Status));
        Assert.Equal("respond in kind", ThreatText.Words(Text, threats[0].Act));
    }

    [Fact]
    public void Private_crime_is_flagged_and_does_not_alert()
    {
        var threat = Assert.Single(ThreatText.All("He beat his wife and threatened to stab her."));

        Assert.True(threat.IsPrivate);
        Assert.Equal(ThreatStatus.MentionOnly, threat.Status);
    }

    [Theory]
    [InlineData("Orban accused the southern neighbor of theft and threatened to cut off the money that workers send home.")]
    [InlineData("Gunmen threatened to kill the hostages if the ransom is not paid.")]
    public void A_threat_by_a_leader_or_an_armed_group_is_not_private(string text) => Assert.False(ThreatText.Only(text).IsPrivate);

    [Theory]
    [InlineData("Ostmark denied carrying out the strike on Halden.")]
    [InlineData("You will not win by attacking your friends, she said.")]
    public void A_past_act_that_is_denied_is_no_denied_threat(string text) => Assert.Empty(ThreatText.All(text));

    [Theory]
    [InlineData(ThreatTime.Present, "Ostmark has threatened to close the strait.")]
    [InlineData(ThreatTime.Past, "Ostmark had threatened to close the strait.")]
    [InlineData(ThreatTime.Past, "Two years ago Ostmark threatened to close the strait.")]
    [InlineData(ThreatTime.Habitual, "Ostmark repeatedly threatened to close the strait.")]
    public void The_words_tell_when_it_was_made(ThreatTime time, string text) => Assert.Equal(time, ThreatText.Only(text).Time);
}
