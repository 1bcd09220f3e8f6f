namespace FeedWorker.Language.Tests.Threats;

/// <summary>Sentences in which several parties threaten.</summary>
public class SeveralThreatsTests
{
    [Theory]
    [InlineData("Ostmark: ultimatum to Halden | Veridia: bomb Tarn", "Ostmark issued an ultimatum to Halden, and Veridia threatened to bomb Tarn.")]
    [InlineData("The envoy: ultimatum to the rebels | the rebels: shell the capital", "The envoy issued an ultimatum to the rebels, who threatened to shell the capital.")]
    [InlineData("Ostmark: consequences | Veridia: bomb Tarn", "Ostmark warned of consequences, and Veridia threatened to bomb Tarn.")]
    [InlineData("Ostmark: close the strait | Veridia: bomb its ports", "Ostmark threatened to close the strait, while Veridia vowed to bomb its ports.")]
    [InlineData("Ostmark: suspend the treaty | Veridia: cut off its water", "Ostmark threatened to suspend the treaty after Veridia threatened to cut off its water.")]
    [InlineData("Ostmark: sanctions on Veridia | Veridia: expel its ambassador", "Ostmark threatened sanctions on Veridia; Veridia threatened to expel its ambassador.")]
    [InlineData("The minister: sack the teachers | the teachers: strike", "The minister threatened to sack the teachers, who said they would strike.")]
    [InlineData("The airline: pull out of Tarn | pilots: strike", "The airline threatened to pull out of Tarn, and pilots vowed to strike.")]
    public void Nobody_is_given_the_act_of_another(string expected, string text)
    {
        var threats = ThreatText.Asserted(text);

        Assert.Equal(expected, string.Join(" | ", threats.Select(threat => $"{threat.Actor?.Name}: {ThreatText.Words(text, threat.Act)}")));
        Assert.Equal(threats.Count, threats.DistinctBy(threat => threat.StatementKey).Count());
    }

    [Theory]
    [InlineData("strike on Monday", "The union issued an ultimatum and threatened to strike on Monday.")]
    [InlineData("strike Tarn", "Ostmark issued an ultimatum to Veridia, saying it would strike Tarn unless the raids end.")]
    [InlineData("storm the town", "The army issued an ultimatum to the rebels, and it threatened to storm the town.")]
    public void What_one_party_threatens_is_one_statement(string act, string text) =>
        Assert.Equal(act, ThreatText.Words(text, ThreatText.Only(text).Act));

    [Fact]
    public void A_condition_belongs_to_the_threat_that_it_is_tied_to()
    {
        const string Text = "Ostmark threatened to close the strait, and Veridia vowed to bomb its ports if it did.";

        var threats = ThreatText.Asserted(Text);

        Assert.Equal([null, "if it did"], threats.Select(threat => ThreatText.Words(Text, threat.Condition?.Span)));
    }

    [Fact]
    public void A_party_is_not_threatened_with_what_stands_in_the_act_of_another() =>
        Assert.Empty(ThreatText.Asserted("Ostmark warned of consequences, and Veridia threatened to bomb Tarn.")[0].Recipients);

    [Fact]
    public void Rules_agree_only_about_one_party()
    {
        var alone = ThreatText.Only("Veridia threatened to bomb Tarn.");

        var beside = ThreatText.Asserted("Ostmark issued an ultimatum to Halden, and Veridia threatened to bomb Tarn.")[1];

        Assert.Equal(alone.Confidence, beside.Confidence);
        Assert.Equal(alone.Rules, beside.Rules);
    }

    [Fact]
    public void An_act_ends_where_another_party_acts()
    {
        const string Text = "The general said his army would bomb the port and the rebels would flee to Tarn.";

        Assert.Equal("bomb the port", ThreatText.Words(Text, ThreatText.Only(Text).Act));
    }

    [Fact]
    public void A_repeated_sentence_repeats_each_of_its_threats()
    {
        const string Sentence = "Ostmark threatened to close the strait, while Veridia vowed to bomb its ports.";

        var threats = ThreatText.Asserted($"{Sentence} Trade in the region has halved since March. {Sentence}");

        Assert.Equal(4, threats.Count);
        Assert.Equal([threats[0].StatementKey, threats[1].StatementKey], threats.Skip(2).Select(threat => threat.StatementKey));
    }
}
