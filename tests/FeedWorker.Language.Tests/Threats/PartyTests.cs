namespace FeedWorker.Language.Tests.Threats;

public class PartyTests
{
    [Theory]
    [InlineData("GOV", "Kenya threatened to impose tariffs on Ostmark.")]
    [InlineData("GOV", "Foreign Minister Tal Orban threatened to break relations with Ostmark.")]
    [InlineData("GOV", "The ministry threatened to close the border.")]
    [InlineData("MIL", "The army threatened to shell the port.")]
    [InlineData("COP", "The police threatened to arrest the marchers.")]
    [InlineData("LEG", "Lawmakers threatened to impeach the judge.")]
    [InlineData("OPP", "Opposition leader Ana Ruiz threatened to boycott the vote.")]
    [InlineData("REB", "The rebels have threatened to storm the capital.")]
    [InlineData("IGO", "NATO threatened to bomb the dams of Ostmark.")]
    [InlineData("BUS", "The company threatened to sue the mayor.")]
    [InlineData("LAB", "The dockers' union threatened to go on strike.")]
    [InlineData(null, "Former president Ana Ruiz threatened to sue the mayor.")]
    [InlineData(null, "Veridia threatened to attack Ostmark.")]
    public void The_words_of_a_party_tell_its_sector(string? sector, string text) => Assert.Equal(sector, ThreatText.Only(text).Speaker?.Sector);

    [Fact]
    public void Who_listens_is_not_who_speaks() => Assert.Equal(
        "Tal Orban",
        ThreatText.Only("The minister, Tal Orban, told an audience of students that if Veridia moves, \"we will answer in kind\".").Speaker?.Name);
}
