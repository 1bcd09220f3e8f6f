namespace FeedWorker.Language.Tests.Threats;

public class StatementKeyTests
{
    private const string Threat = "Ostmark threatened to attack Veridia if the talks fail.";

    [Theory]
    [InlineData("On Monday, Ostmark threatened to attack Veridia if the talks fail.")]
    [InlineData("Ostmark has again threatened to attack Veridia if the talks failed.")]
    [InlineData("Ostmark had threatened to attack Veridia if the talks fail.")]
    [InlineData("Ostmark threatened to attack Veridia if the talks fail\ufffe.")]
    public void The_same_statement_has_the_same_key(string text) =>
        Assert.Equal(ThreatText.Only(Threat).StatementKey, ThreatText.Only(text).StatementKey);

    [Theory]
    [InlineData("Norland threatened to attack Veridia if the talks fail.")]
    [InlineData("Ostmark threatened to attack Norland if the talks fail.")]
    [InlineData("Ostmark threatened to boycott Veridia if the talks fail.")]
    [InlineData("Ostmark threatened to attack Veridia if the bridge falls.")]
    public void Another_actor_recipient_act_or_condition_gives_another_key(string text) =>
        Assert.NotEqual(ThreatText.Only(Threat).StatementKey, ThreatText.Only(text).StatementKey);

    [Fact]
    public void Reprisals_made_with_something_else_have_another_key()
    {
        static string Key(string act) => ThreatText.Only($"Canada threatened to {act} if Washington raises duties.").StatementKey;

        Assert.NotEqual(Key("retaliate with tariffs"), Key("retaliate with missiles"));
    }

    [Fact]
    public void Another_status_gives_another_key() => Assert.NotEqual(
        ThreatText.Only("Ostmark threatened to attack Veridia.").StatementKey,
        Assert.Single(ThreatText.All("Ostmark never threatened to attack Veridia.")).StatementKey);

    [Fact]
    public void A_heading_shares_the_key_of_the_statement_below_it()
    {
        var threats = ThreatText.Asserted("\"We will reciprocate.\"\n\nOrban said that if Ostmark crosses the river, \"we will respond in kind.\"");

        Assert.Equal(2, threats.Count);
        Assert.Equal(threats[1].StatementKey, threats[0].StatementKey);
    }
}
