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
    [InlineData(ThreatStatus.Withdrawn, "The union called off its threatened strike.")]
    [InlineData(ThreatStatus.Withdrawn, "Orban backed away from his threat to fire the head of the bank.")]
    [InlineData(ThreatStatus.Withdrawn, "The pilots suspended a strike that they had threatened to begin on Monday.")]
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
    [InlineData("A passenger threatened to blow up the ferry, police said.", "Militants threatened to blow up the ferry, police said.")]
    [InlineData("A student threatened to shoot the villagers.", "Gunmen threatened to shoot the villagers.")]
    [InlineData("Two brothers threatened to kill a judge.", "Two warlords threatened to kill a judge.")]
    [InlineData("Orlo Marn threatened to kill his former partner.", "General Orlo Marn threatened to kill his former partner.")]
    [InlineData("She threatened to kill the tailor.", "Iran threatened to kill the tailor.")]
    [InlineData("He threatened to kill the prime minister, prosecutors said.", "Hezbollah threatened to kill the prime minister, prosecutors said.")]
    public void Who_threatens_decides_what_is_private_crime(string crime, string threat)
    {
        Assert.All(ThreatText.All(crime), found => Assert.True(found.IsPrivate));
        Assert.Empty(ThreatText.Asserted(crime));
        Assert.False(ThreatText.Only(threat).IsPrivate);
    }

    [Theory]
    [InlineData("Hamas threatened to kill the hostages.")]
    [InlineData("Vladimir Putin threatened to kill the defectors.")]
    [InlineData("Orlo Marn threatened to kill the captured soldiers.")]
    public void A_name_of_standing_or_a_victim_of_standing_makes_it_public(string text) => Assert.False(ThreatText.Only(text).IsPrivate);

    [Theory]
    [InlineData("Kyiv", "Russian officials accused Kyiv of threatening to shell the plant.")]
    [InlineData("Kyiv", "Kyiv was accused by Russian officials of threatening to shell the plant.")]
    [InlineData("a man", "Police charged a man with threatening to bomb a school.")]
    [InlineData("a teacher", "A judge jailed a teacher for threatening to blow up a bridge.")]
    public void Who_is_accused_of_a_threat_is_its_actor_and_it_is_only_mentioned(string actor, string text)
    {
        var threat = Assert.Single(ThreatText.All(text));

        Assert.Equal(actor, ThreatText.Words(text, threat.Actor?.Span));
        Assert.Equal(ThreatStatus.MentionOnly, threat.Status);
    }

    [Fact]
    public void Who_is_blamed_for_a_threat_has_made_it()
    {
        const string Text = "The council condemned Ostmark for threatening to attack Veridia.";

        Assert.Equal("Ostmark", ThreatText.Words(Text, ThreatText.Only(Text).Actor?.Span));
    }

    [Theory]
    [InlineData("Israel is threatened by Iran with destruction.", "Iran", "Israel")]
    [InlineData("Poland was threatened with a gas cut by Russia.", "Russia", "Poland")]
    public void Who_is_threatened_by_somebody_is_the_recipient(string text, string actor, string recipient)
    {
        var threat = ThreatText.Only(text);

        Assert.Equal((actor, recipient), (threat.Actor?.Name, Assert.Single(threat.Recipients).Name));
    }

    [Theory]
    [InlineData("In 1962 Ostmark threatened to sink Veridian ships.")]
    [InlineData("In the 1970s Ostmark threatened to sink Veridian ships.")]
    [InlineData("During the Cold War, Ostmark threatened to blockade Veridia.")]
    [InlineData("A decade ago the rebels threatened to attack the capital.")]
    [InlineData("Last year the group threatened to bomb hotels.")]
    [InlineData("The general threatened to invade the island in 1974.")]
    [InlineData("In 1914 Ostmark gave Veridia an ultimatum.")]
    [InlineData("Ostmark threatened in 1999 to cut gas supplies to Veridia.")]
    public void What_was_threatened_long_ago_is_only_mentioned(string text)
    {
        var threat = Assert.Single(ThreatText.All(text));

        Assert.Equal((ThreatStatus.MentionOnly, ThreatTime.Past), (threat.Status, threat.Time));
    }

    [Theory]
    [InlineData("Last week the group threatened to bomb hotels.")]
    [InlineData("Ostmark, which lost the war in 1999, threatened to attack Veridia.")]
    [InlineData("Ostmark threatened to attack Veridia, which killed its general two years ago.")]
    [InlineData("Ostmark threatened to tear up the 1979 treaty with Veridia.")]
    [InlineData("Ostmark did not back down from its threat to invade Veridia.")]
    [InlineData("After the war of 1999, Ostmark threatened to invade Veridia again.")]
    [InlineData("The minister said rebels had threatened to attack the dam.")]
    public void An_old_time_beside_a_threat_does_not_date_it(string text) => Assert.Equal(ThreatTime.Present, ThreatText.Only(text).Time);

    [Fact]
    public void A_year_is_old_by_the_day_of_publication()
    {
        const string Text = "In 2024 Ostmark threatened to attack Veridia.";

        ThreatText.OnlyOn(new DateOnly(2024, 5, 1), Text);
        Assert.Throws<Xunit.Sdk.SingleException>(() => ThreatText.OnlyOn(new DateOnly(2026, 5, 1), Text));
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
    [InlineData(ThreatTime.Past, "Three months ago Ostmark threatened to close the strait.")]
    [InlineData(ThreatTime.Habitual, "Ostmark repeatedly threatened to close the strait.")]
    public void The_words_tell_when_it_was_made(ThreatTime time, string text) => Assert.Equal(time, ThreatText.Only(text).Time);
}
