namespace FeedWorker.Language.Tests.Threats;

/// <summary>What looks like a threat and is none, each beside a neighbour that is one.</summary>
public class FalseAlarmTests
{
    [Theory]
    [InlineData(
        "\"He will crush every village that votes against him,\" said Mara Orban of her rival.",
        "\"We will crush every village that votes against us,\" said Mara Orban.")]
    [InlineData(
        "If you block the trade of Veridia, you would be attacking your own farmers, the minister said.",
        "If you block the trade of Veridia, we would be attacking your ships, the minister said.")]
    [InlineData(
        "The council said it would take strong action against the drought.",
        "The council said it would take strong action against those who waste water.")]
    [InlineData(
        "The rebels will be punished in the end.",
        "The rebels will be punished in the end, General Orban said.")]
    [InlineData(
        "Okwiri will be jailed again if he is found with drugs.",
        "Okwiri will be jailed again if he is found in Halden, the minister said.")]
    [InlineData(
        "It is likely, the lawyer said, that they will be deported to Veridia.",
        "The minister said that they will be deported to Veridia.")]
    [InlineData(
        "Give the river villages their water back, or else fighting will break out, the elder told reporters.",
        "Give the river villages their water back, or else we will attack the dam, the elder told reporters.")]
    [InlineData(
        "\"Nobody should be surprised,\" said Mara Orban of her rival. \"I know him. He will crush the mountain villages.\"",
        "\"Nobody should be surprised,\" said Mara Orban. \"I know them. We will crush the mountain villages.\"")]
    [InlineData(
        "The king said that without the pact he would have attacked Veridia.",
        "The king said that without the pact he would attack Veridia.")]
    public void What_is_foreseen_is_no_threat_and_what_is_announced_is(string foreseen, string threat) => AssertOnly(threat, foreseen);

    [Theory]
    [InlineData(
        "If it lost the seat, the party said, it would shoot itself in the foot.",
        "If it lost the seat, the militia said, it would shoot the mayor in the foot.")]
    [InlineData(
        "The republic said that it would sink further into debt if the bank closes.",
        "The republic said that it would sink tankers if the strait closes.")]
    [InlineData(
        "The fund vowed to fight malaria in the hills of Veridia.",
        "The rebels vowed to fight Veridia in the hills.")]
    [InlineData(
        "The minister vowed to crush malaria in the hills.",
        "The minister vowed to crush the rebels in the hills.")]
    [InlineData(
        "If the union strikes, we will close ranks, the owners said.",
        "If the union strikes, we will close the ports, the owners said.")]
    [InlineData(
        "If the guests come, we will do whatever you want, the mayor said.",
        "If the troops come, we will do whatever we must, the mayor said.")]
    public void Words_of_harm_in_harmless_company_are_no_threat(string harmless, string threat) => AssertOnly(threat, harmless);

    [Theory]
    [InlineData(
        "The party threatens to become a shadow of its former self.",
        "The party threatens to leave the coalition.")]
    [InlineData(
        "It threatens to shatter the lives of thousands.",
        "It has threatened to leave the coalition.")]
    [InlineData(
        "Strengthening Hurricane Nora, now a storm of the first rank, threatened to blockade Halden.",
        "Ageing General Nora, now a leader of the first rank, threatened to blockade Halden.")]
    public void A_danger_is_no_threat_whoever_seems_to_make_it(string danger, string threat) => AssertOnly(threat, danger);

    [Theory]
    [InlineData("Wildfires threatened to destroy the village.", "Rioters threatened to destroy the village.")]
    [InlineData("Floodwaters threatened to destroy the dam.", "Highlanders threatened to destroy the dam.")]
    [InlineData("A bear threatened to attack hikers in Ostmark.", "A militia threatened to attack hikers in Ostmark.")]
    [InlineData("A giant iceberg threatened to crush the station.", "A giant warlord threatened to crush the station.")]
    [InlineData("The river threatened to destroy the bridge.", "The rebels threatened to destroy the bridge.")]
    [InlineData("Tigers threatened to attack villagers in Veridia.", "The Orlo Tigers of Ostmark threatened to attack villagers in Veridia.")]
    [InlineData("Stocks threatened to break below the mark on Tuesday.", "Ostmark threatened to break ties with Veridia on Tuesday.")]
    public void What_cannot_act_threatens_nobody_whatever_the_verb(string danger, string threat) => AssertOnly(threat, danger);

    [Theory]
    [InlineData("Lobstermen threatened to blockade the harbour.")]
    [InlineData("Dockers threatened to blockade the harbour.")]
    [InlineData("Clerics threatened to expel the teachers.")]
    [InlineData("Quarrymen threatened to attack the mill.")]
    public void People_whom_no_list_has_can_threaten_at_the_start_of_a_sentence(string text) => ThreatText.Only(text);

    [Theory]
    [InlineData("Halden Rovers will attack Orlo Athletic on Sunday, coach Nora Quist said.", "Halden will attack Orlo on Sunday, General Nora Quist said.")]
    [InlineData("The Hawks vowed to avenge their loss to Orlo.", "The rebels vowed to avenge their defeat in Orlo.")]
    [InlineData("Ostmark threatened to crush Veridia in the final.", "Ostmark threatened to crush Veridia in the spring.")]
    [InlineData("Veridia threatened to run away with the match before the rain came.", "Veridia threatened to leave the alliance before the vote came.")]
    public void A_contest_is_told_in_words_of_war(string sport, string threat) => AssertOnly(threat, sport);

    [Theory]
    [InlineData("The rebels, who scored a major victory last week, threatened to attack Halden.")]
    [InlineData("Ostmark threatened to attack Veridia during the world championship.")]
    [InlineData("The president, once a striker, threatened to jail his rivals.")]
    public void A_word_of_sport_beside_a_threat_does_not_hide_it(string text) => ThreatText.Only(text);

    [Theory]
    [InlineData("In the series, Ostmark threatens to invade Veridia.", "In the north, Ostmark threatens to invade Veridia.")]
    [InlineData("In her new novel, a minister threatens to jail the poet.", "In her new post, a minister threatens to jail the poet.")]
    [InlineData("The film tells of a general who threatens to bomb Veridia.", "The paper tells of a general who threatens to bomb Veridia.")]
    [InlineData("The villain threatens to bomb Halden.", "The general threatens to bomb Halden.")]
    [InlineData("In the film, Ostmark threatens to cut aid to Veridia.", "In the film, the envoy says Ostmark threatened to cut aid to Veridia.")]
    public void What_happens_in_a_story_threatens_nobody(string story, string threat) => AssertOnly(threat, story);

    [Theory]
    [InlineData("Firefighters will attack the flames from the north, the chief said.", "Rebels will attack the capital from the north, the chief said.")]
    [InlineData("The minister vowed to crack down on illegal fishing.", "The minister vowed to crack down on illegal immigrants.")]
    [InlineData("The governor vowed to crack down on smuggling.", "The governor vowed to crack down on protests.")]
    [InlineData("Voters will punish the premier at the polls, the party said.", "The courts will punish the premier, the party said.")]
    public void What_is_done_to_a_thing_or_an_evil_harms_nobody(string harmless, string threat) => AssertOnly(threat, harmless);

    [Fact]
    public void A_toll_is_foreseen_and_not_threatened() => AssertOnly(
        "If the army comes, the hostages will be killed, the rebels warned.",
        "If the truce fails, thousands will be killed, the envoys warned.");

    [Fact]
    public void Plans_that_nobody_owns_are_no_threat() => AssertOnly(
        "The islanders have said that they plan to start an uprising.",
        "The islanders have said that there were plans to start an uprising.");

    [Fact]
    public void A_question_threatens_nobody() => AssertOnly("The king hinted at sanctions on Ostmark.", "Has the king hinted at sanctions on Ostmark?");

    [Fact]
    public void Who_threatened_to_do_it_is_said_but_not_what() => AssertOnly(
        "Many fear a blockade, since Orban has threatened to close the strait.",
        "Many fear a blockade, which is what Orban has threatened to do.");

    [Fact]
    public void Who_was_abused_and_threatens_is_a_private_matter() => AssertOnly(
        "The guards accused of abuse went to the press; the union threatened to go on strike.",
        "When she had been abused for a year, she wrote to him and threatened to tell the neighbours.");

    [Fact]
    public void What_somebody_made_quite_clear_he_has_said() =>
        Assert.Contains("if-will", ThreatText.Only("Orban made it quite clear that if he is elected, he will deport the islanders.").Rules);

    private static void AssertOnly(string threat, string harmless)
    {
        Assert.Empty(ThreatText.Asserted(harmless));
        Assert.Single(ThreatText.Asserted(threat));
    }
}
