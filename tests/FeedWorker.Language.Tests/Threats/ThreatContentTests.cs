using FeedWorker.Language.Threats;

namespace FeedWorker.Language.Tests.Threats;

public class ThreatContentTests
{
    [Theory]
    [InlineData("1312", ThreatKind.SanctionsEconomic, 3, "Veridia threatened to impose tariffs on Ostmark.")]
    [InlineData("1311", ThreatKind.SanctionsEconomic, 3, "Veridia threatened to cut gas supplies to Ostmark.")]
    [InlineData("1313", ThreatKind.Diplomatic, 2, "Veridia threatened to break relations with Ostmark.")]
    [InlineData("1323", ThreatKind.Repression, 4, "The governor threatened to impose a curfew in Halden.")]
    [InlineData("1324", ThreatKind.Repression, 4, "The governor threatened to declare martial law in Halden.")]
    [InlineData("1322", ThreatKind.PoliticalLegal, 3, "The governor threatened to ban the Halden party.")]
    [InlineData("132", ThreatKind.PoliticalLegal, 2, "The firm threatened to sue the mayor.")]
    [InlineData("133", ThreatKind.Protest, 2, "Nurses threatened to strike in the spring.")]
    [InlineData("133", ThreatKind.Protest, 2, "The Dockers' Union threatened on Thursday to strike at all the terminals of Halden.")]
    [InlineData("134", ThreatKind.Diplomatic, 2, "Veridia threatened to end talks with Ostmark.")]
    [InlineData("136", ThreatKind.Diplomatic, 3, "Veridia threatened to expel the ambassador of Ostmark.")]
    [InlineData("137", ThreatKind.Repression, 4, "The governor threatened to jail the marchers.")]
    [InlineData("138", ThreatKind.Military, 4, "Ostmark threatened to use force against Veridia.")]
    [InlineData("1381", ThreatKind.Military, 4, "Ostmark threatened to blockade Veridia.")]
    [InlineData("1382", ThreatKind.Military, 5, "Ostmark threatened to annex the island.")]
    [InlineData("1383", ThreatKind.Cyber, 4, "The group threatened to launch a cyberattack on the bank.")]
    [InlineData("1384", ThreatKind.Military, 5, "Ostmark threatened to bomb the dams of Veridia.")]
    [InlineData("1385", ThreatKind.Cbrn, 5, "Ostmark threatened to use nuclear weapons against Veridia.")]
    [InlineData("139", ThreatKind.Unspecified, 3, "Ostmark issued an ultimatum to Veridia.")]
    [InlineData("130", ThreatKind.Unspecified, 2, "The envoy threatened to walk out of the hall.")]
    public void The_act_tells_code_kind_and_level(string code, ThreatKind kind, int level, string text)
    {
        var threat = ThreatText.Only(text);

        Assert.Equal((code, kind, level), (threat.CameoCode, threat.Kinds[0], threat.Severity.Level));
        Assert.NotEmpty(threat.Severity.Reasons);
    }

    [Theory]
    [InlineData(ConditionType.If, "if Ostmark crosses the river", "The king threatened to strike if Ostmark crosses the river.")]
    [InlineData(ConditionType.Unless, "unless the talks resume", "The king threatened to strike unless the talks resume.")]
    [InlineData(ConditionType.Until, "until the siege ends", "The king threatened to bomb the port until the siege ends.")]
    [InlineData(ConditionType.When, "when the snow melts", "The king threatened to attack when the snow melts.")]
    [InlineData(ConditionType.NominalTrigger, "any incursion", "The king said any incursion would be met with force.")]
    public void A_condition_is_found_with_its_words(ConditionType type, string words, string text)
    {
        var condition = ThreatText.Only(text).Condition;

        Assert.Equal((type, words), (condition?.Type, ThreatText.Words(text, condition?.Span)));
    }

    [Theory]
    [InlineData("PT72H", "The army issued an ultimatum, giving the rebels 72 hours to surrender.")]
    [InlineData("P21D", "The front gave out a 21-day ultimatum.")]
    [InlineData("P10D", "The tribe threatened to strike unless the law is dropped within 10 days.")]
    public void A_deadline_is_given_in_iso_8601(string value, string text) => Assert.Equal(value, ThreatText.Only(text).Deadline?.Value);

    [Fact]
    public void A_deadline_with_a_named_means_raises_the_level()
    {
        var without = ThreatText.Only("Veridia threatened to impose tariffs on Ostmark.");
        var with = ThreatText.Only("Veridia threatened to impose tariffs on Ostmark within 10 days.");

        Assert.Equal(without.Severity.Level + 1, with.Severity.Level);
    }

    [Theory]
    [InlineData("Veridia", "Ostmark", "Veridia threatened on Monday to attack Ostmark.")]
    [InlineData("the army", "the hill tribes", "On Sunday the army delivered an ultimatum to the hill tribes.")]
    [InlineData("President Ana Ruiz", "Ostmark", "President Ana Ruiz threatened new measures against Ostmark over the seized ships.")]
    [InlineData("Northern Front leader Tal Orban", "Veridia", "Northern Front leader Tal Orban said his men would attack Veridia if the talks failed.")]
    public void Speaker_and_recipient_are_found(string speaker, string recipient, string text)
    {
        var threat = ThreatText.Only(text);

        Assert.Equal(speaker, ThreatText.Words(text, threat.Speaker?.Span));
        Assert.Equal([recipient], threat.Recipients.Select(party => ThreatText.Words(text, party.Span)));
    }

    [Theory]
    [InlineData(ThreatReporting.ThirdPartyReport, "Ostmark threatened to attack Veridia.")]
    [InlineData(ThreatReporting.Paraphrase, "The king said Ostmark would attack Veridia.")]
    [InlineData(ThreatReporting.DirectQuote, "\"We will attack Veridia,\" the king said.")]
    [InlineData(ThreatReporting.MixedQuote, "The king said that if Veridia moves, Ostmark would \"do whatever it must.\"")]
    [InlineData(ThreatReporting.Heading, "Ostmark threatens to attack Veridia\n\nThe talks went on for a second day.")]
    public void The_reporting_is_told_apart(ThreatReporting reporting, string text) => Assert.Equal(reporting, ThreatText.Only(text).Reporting);

    [Theory]
    [InlineData(Directness.Direct, "The king said that if Veridia moves, Ostmark would attack.")]
    [InlineData(Directness.Veiled, "The king said that if Veridia moves, Ostmark would do whatever is needed.")]
    public void A_veiled_threat_is_told_from_a_direct_one(Directness directness, string text) =>
        Assert.Equal(directness, ThreatText.Only(text).Directness);
}
