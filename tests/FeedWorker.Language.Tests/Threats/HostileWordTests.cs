namespace FeedWorker.Language.Tests.Threats;

/// <summary>The classes of hostile words: some of each with its code, and the same words in harmless company.</summary>
public class HostileWordTests
{
    [Theory]
    [InlineData("1382", "Ostmark's army said it would retake the lost province.")]
    [InlineData("1384", "The militia said it would dismantle every outpost of the army.")]
    [InlineData("1384", "The general said he would order a full-scale offensive.")]
    [InlineData("1384", "The rebels said they would loot the town if it shelters soldiers.")]
    [InlineData("138", "Ostmark said it would intervene militarily.")]
    [InlineData("138", "The navy said it would ram any trawler in its waters.")]
    [InlineData("138", "The militia said it would spill the blood of the invaders.")]
    [InlineData("1381", "The rebels said they would encircle the capital.")]
    [InlineData("1381", "The army said it would starve the town into surrender.")]
    [InlineData("1383", "The gang threatened to kidnap the judge.")]
    [InlineData("1383", "Hackers threatened to deface the ministry's pages.")]
    public void Force_has_many_verbs(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("1312", "Ostmark threatened to double tariffs on Veridian wine.")]
    [InlineData("1312", "Ostmark threatened to tax Veridian goods.")]
    [InlineData("1312", "Ostmark said it would bar Veridian airlines from its airspace.")]
    [InlineData("1311", "The fund threatened to withhold the last tranche.")]
    [InlineData("1311", "Ostmark said it would pause aid to Veridia.")]
    [InlineData("1311", "The utility threatened to switch the power off.")]
    [InlineData("1313", "Ostmark said it would halt intelligence sharing with Veridia.")]
    [InlineData("1313", "Ostmark said it would yank its ambassador from Veridia.")]
    [InlineData("134", "The rebels said they would renounce the truce.")]
    [InlineData("134", "Ostmark said it would skip the talks if Veridia attends.")]
    [InlineData("136", "Ostmark threatened to throw the mission out of the country.")]
    [InlineData("136", "The king said he would send the dissidents into exile.")]
    public void So_have_pressure_and_withdrawal(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("132", "The senator threatened to subpoena the banker.")]
    [InlineData("132", "The bishops said they would excommunicate anyone who signed the law.")]
    [InlineData("132", "The league threatened to bar the club from its cup.")]
    [InlineData("132", "The party said it would force an early election.")]
    [InlineData("132", "The province said it would declare its independence.")]
    [InlineData("132", "The party said it would torpedo the budget if its demands were ignored.")]
    [InlineData("137", "The governor threatened to place the editor under house arrest.")]
    [InlineData("137", "The minister threatened to incarcerate the strikers.")]
    [InlineData("133", "Farmers said they would dump manure in front of the ministry.")]
    [InlineData("133", "The union said its members would refuse overtime.")]
    [InlineData("133", "Taxi owners said they would clog the roads of the capital.")]
    [InlineData("133", "The front said it would bring its supporters onto the streets.")]
    [InlineData("130", "The council said it would answer the sanctions one by one.")]
    [InlineData("130", "If one captive is hurt, we will hold the junta responsible, the movement said.")]
    public void And_law_and_protest(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("The rebels said they would behead a captive.", "The rebels said they would feed a captive.")]
    [InlineData("The guild of miners threatened to walk out.", "The tunnel of the mine threatened to cave in.")]
    [InlineData("The town threatened residents with water cuts.", "The heat threatened residents with water cuts.")]
    [InlineData("If a shell falls on our land, they will answer for their crimes, the premier said.", "If a guest rings at our gate, they will answer for their boss, the premier said.")]
    [InlineData("If a shell falls on our land, they will not sleep in peace, the premier said.", "If a tree falls on our land, they will not sleep in tents, the premier said.")]
    public void What_captives_and_killers_are_told_threatens(string threat, string other)
    {
        ThreatText.Only(threat);

        Assert.Empty(ThreatText.Asserted(other));
    }

    [Theory]
    [InlineData("The carmaker said it would attack the market with three new models.")]
    [InlineData("The mayor warned that the toll would strangle trade if it rose.")]
    [InlineData("The club said it would purge its old records if members agreed.")]
    [InlineData("Gardeners will hack away at the hedge if it blocks the path, the town said.")]
    [InlineData("The veterans said they would march through the town in June.")]
    [InlineData("The cook said he would quit the contest if there was sugar in the sauce.")]
    [InlineData("The bank said it would freeze hiring if profit fell.")]
    [InlineData("The airline said it would drop the route if too few people flew.")]
    [InlineData("The office said it would send a bus into the village.")]
    [InlineData("The utility said it would switch the street lamps off at dawn.")]
    [InlineData("The runner said she would sit out the race if her knee ached.")]
    [InlineData("The league said it would bring down the price of its tickets.")]
    [InlineData("Farmers will reclaim land from the sea if the grant is approved, the ministry said.")]
    [InlineData("Fans will pour into the streets if the team wins, the mayor said.")]
    [InlineData("The king will cancel his visit if the volcano erupts, the palace said.")]
    [InlineData("The regulator will rescind the rule on pay-day loans, it said.")]
    [InlineData("The regulator said it would punish no bank for the outage.")]
    [InlineData("The committee will strike the name from the list if the runner retires, it said.")]
    [InlineData("The army will detonate an unexploded bomb on Sunday, the mayor said.")]
    [InlineData("The ministry will shut off the water supply on Tuesday to replace a pipe.")]
    [InlineData("The crew said it would tow the boat to the harbour if the sea calmed.")]
    [InlineData("The union will rally outside parliament to thank its members, it said.")]
    public void The_same_words_in_harmless_company_threaten_nobody(string text) => Assert.Empty(ThreatText.Asserted(text));
}
