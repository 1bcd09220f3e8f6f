namespace FeedWorker.Language.Tests.Threats;

public class ThreatRuleTests
{
    [Theory]
    [InlineData("threaten-to", "Veridia threatened on Monday to close its border with Ostmark.")]
    [InlineData("threaten-to", "The rebels have repeatedly threatened to storm the capital.")]
    [InlineData("threaten-to", "The minister sent a letter to the mayor of Halden, threatening to pull all funding.")]
    [InlineData("threaten-that", "The envoy threatened that Ostmark would sever all ties with Veridia.")]
    [InlineData("threaten-with", "The council threatened the mining firm with sanctions.")]
    [InlineData("threaten-with", "The reporter was threatened with arrest after she asked about the dam.")]
    [InlineData("threaten-act", "Farmers are threatening a blockade of the port of Halden.")]
    [InlineData("threat-to", "The party repeated its threat to boycott the vote in Ostmark.")]
    [InlineData("threat-to", "Shops stayed open despite opposition threats to launch a general strike.")]
    [InlineData("threat-to", "It followed weeks of threats by the Ostmark president that he would expel the envoys.")]
    [InlineData("threat-issued", "The Palace issued a veto threat against the budget.")]
    [InlineData("ultimatum", "The army has issued an ultimatum to the hill tribes.")]
    [InlineData("deadline-given", "President Ana Ruiz gave Ostmark a May 15 deadline to return the ships.")]
    [InlineData("deadline-given", "The general is giving the rebels 48 hours to surrender.")]
    [InlineData("or-else", "The general said the village must hand over the men or face an assault.")]
    [InlineData("warn-will", "The king warned that his army would strike the dams.")]
    [InlineData("warn-will", "Ostmark warned the traders that they would face severe consequences.")]
    [InlineData("warn-will", "The governor has issued a warning to the militia that he would not tolerate a coup.")]
    [InlineData("warn-of", "Hill rebels warned of a reaction if the deal is not honoured.")]
    [InlineData("warn-of", "Ostmark warned of military action over the seized ships.")]
    [InlineData("vow-to", "The Northern Front vowed to retaliate for the raid on Halden.")]
    [InlineData("if-will", "Ruiz said that if Ostmark crosses the river, her country will respond in kind.")]
    [InlineData("if-will", "The agency's charter is clear: \"We will suspend aid unless the roads are opened,\" said Ana Ruiz.")]
    [InlineData("if-will", "The mayor made it clear that if the miners disobeyed, they would be jailed, and he said so twice.")]
    [InlineData("any-met-with", "General Orban said that any incursion by Veridian forces would be met with force.")]
    [InlineData("any-met-with", "Ruiz said any attack would be answered with missiles.")]
    [InlineData("anyone-punished", "The court said that anyone who helps the rebels will be punished.")]
    [InlineData("sanctions-would-include", "The Palace said any sanctions Veridia might impose on Ostmark would include its banks.")]
    [InlineData("said-will", "Rivals of the premier said they will boycott the election.")]
    [InlineData("said-will", "Veridia announced on Friday it will withdraw its peacekeepers from Ostmark.")]
    [InlineData("not-hesitate", "\"We will not hesitate to bomb the camps,\" General Orban said.")]
    [InlineData("not-tolerate", "The premier said his government would not tolerate rallies by the Halden Front.")]
    [InlineData("veiled", "\"They will pay a heavy price,\" General Orban said.")]
    public void Each_rule_sees_its_threat(string rule, string text)
    {
        var threat = ThreatText.Only(text);

        Assert.Contains(rule, threat.Rules);
    }

    [Theory]
    [InlineData("A storm threatens to flood the coast of Veridia.")]
    [InlineData("The loss of the bridge threatened the entire project.")]
    [InlineData("Rising debt threatens the economy of Ostmark.")]
    [InlineData("The Halden crane is threatened with extinction.")]
    [InlineData("A severe weather warning is in place for northern Veridia.")]
    [InlineData("Scientists warned that the reef will be destroyed if the sea warms.")]
    [InlineData("The health ministry warned that the virus would spread.")]
    [InlineData("The weapons pose a threat to the security of Ostmark.")]
    [InlineData("The exercises do not represent a threat to Ostmark, the ministry said.")]
    [InlineData("Halden United threatened to score before half-time.")]
    [InlineData("The minister said the plan would strike a balance between growth and debt.")]
    [InlineData("He died after a heart attack, the clinic said.")]
    [InlineData("The deadline for taxes is May 15.")]
    [InlineData("The review panel set a deadline for the new road.")]
    [InlineData("If the rain stops, the harvest will begin, farmers said.")]
    [InlineData("Will Ostmark attack Veridia if the talks fail?")]
    [InlineData("Analysts said Ostmark would invade if the talks failed.")]
    [InlineData("The two presidents will meet in Halden on Monday for talks on the war.")]
    [InlineData("Ana Ruiz said her country would provide military aid to Veridia.")]
    [InlineData("The minister warned against scrapping the treaty.")]
    [InlineData("The premier said his government would not tolerate corruption.")]
    public void What_only_looks_like_a_threat_is_none(string text) => Assert.Empty(ThreatText.Asserted(text));
}
