namespace FeedWorker.Language.Tests.Threats;

/// <summary>Constructions in which news agencies report threats without a word for it, each beside a neighbour that threatens nobody.</summary>
public class WireStyleTests
{
    [Theory]
    [InlineData("The union said its members would start blockading the port on Friday.", "The union said its members would start harvesting the beans on Friday.")]
    [InlineData("The opposition said it would move to impeach the president in June.", "The opposition said it would move to larger offices in June.")]
    [InlineData("The front said it would begin killing hostages if the raids went on.", "The front said it would begin counting votes if the rain went on.")]
    [InlineData("The ministry said it would raise its flag and expel the envoy of Veridia.", "The ministry said it would raise its flag and invite the envoy of Veridia.")]
    public void The_act_may_be_the_second_verb_of_what_will_be_done(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The regulator said it would not shy away from revoking the licence of the channel.", "The regulator said it would not shy away from praising the staff of the channel.")]
    [InlineData("The general said his army would not think twice about striking the ships.", "The general said his army would not think twice about helping the ships.")]
    [InlineData("Not one of those who burned the mill will escape punishment, the minister said.", "Not one of those who built the mill will escape attention, the minister said.")]
    public void Readiness_is_told_by_what_somebody_does_not_shrink_from(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("Miners have announced an indefinite strike from 5 July to press for higher pay.", "Miners have announced an indefinite strike ballot from 5 July to press for higher pay.")]
    [InlineData("The nurses' union called a two-day strike starting on Monday.", "The nurses' union called the strike that ended on Monday a success.")]
    [InlineData("Weavers are set to down their tools on Monday.", "Weavers are set to show their tools on Monday.")]
    [InlineData("The unions have resolved to go on strike on Wednesday.", "The unions have resolved to go on a tour on Wednesday.")]
    [InlineData("Dockers will stop unloading ships from Veridia on Tuesday, their union said.", "Museums will stop displaying ships from Veridia on Tuesday, their lawyer said.")]
    [InlineData("Inspectors will begin a work-to-rule on Monday, the union said.", "Inspectors will begin a tour on Monday, the union said.")]
    [InlineData("The labour centres will stage a walkout on Monday, a statement said.", "The labour centres will stage a concert on Monday, a statement said.")]
    public void Strikes_that_are_announced_threaten(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The bishops said that clerics who backed the law risked dismissal.", "The bishops said that clerics who backed the law risked ridicule.")]
    [InlineData("The ministry said banks that deal with the cartel run the risk of losing access to its market.", "The ministry said banks that deal with the cartel run the risk of losing sleep.")]
    [InlineData("Anyone who hides the rebels faces arrest, the army said.", "Anyone who hides the rebels faces hunger, the army said.")]
    [InlineData("The station could lose its licence if it airs the film, the regulator said.", "The station could lose its charm if it airs the film, the regulator said.")]
    [InlineData("The federation could be suspended if the ministry meddled again, the league said.", "The ferry could be suspended if the wind rose again, the league said.")]
    [InlineData("The tax authority announced that it will seal the offices of firms that have not paid.", "The tax authority announced that it will paint the offices of firms that have not paid.")]
    public void What_others_face_threatens_by_the_word_of_an_office(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The general said the response to any raid by Veridia would be crushing.", "The general said the response to any question by Veridia would be polite.")]
    [InlineData("Ostmark would give a decisive reply to any adventure, its minister said.", "Ostmark would give a detailed reply to any letter, its minister said.")]
    [InlineData("Veridia would regard any closure of the northern shipping canal an act of war, its council said.", "Veridia would regard any closure of the northern shipping canal an act of folly, its council said.")]
    [InlineData("The delivery of rockets would make the donors a legitimate target, the council's chairman said.", "The delivery of rockets would make the donors a good profit, the council's chairman said.")]
    [InlineData("\"Our missiles are aimed at every one of their bases,\" the commander said.", "\"Our efforts are aimed at every one of their schools,\" the commander said.")]
    [InlineData("\"We reserve the right to take all necessary measures,\" the ministry said.", "\"We reserve the right to take all necessary breaks,\" the ministry said.")]
    [InlineData("There will be hell to pay if the captives are not freed, the president said.", "There will be duty to pay if the parcels are not returned, the president said.")]
    public void Answers_that_are_held_ready_threaten(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The front called on foreigners to leave the delta, or they would become legitimate targets.", "The front called on foreigners to leave the delta, or they would become thirsty.")]
    [InlineData("The junta demanded that the general surrender or be treated as an outlaw.", "The junta demanded that the general rest or be treated for his cough.")]
    [InlineData("The utility has given the ministries a week's grace, after which they will be disconnected.", "The utility has given the ministries a week's grace, after which they will be visited.")]
    [InlineData("The gunmen left notes telling teachers to go or face death.", "The gunmen left notes telling teachers to go or face rain.")]
    [InlineData("The prosecutor said she will seek the arrest of the banker should he fail to appear.", "The prosecutor said she will seek the advice of the banker should he fail to appear.")]
    [InlineData("Players said they would refuse to board the plane unless their bonuses were paid.", "Players said they would be happy to board the plane unless their bonuses were paid.")]
    [InlineData("Villagers vowed not to let a truck through until the mine paid them.", "Villagers vowed not to rest until the mine was clean.")]
    public void What_follows_when_a_demand_is_not_met_threatens(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("Kenya will reduce its cooperation with the watchdog if the board censures it, the head of its atomic agency said.",
        "Kenya will reduce its cooperation with the watchdog if the board censures it, a polling agency said.")]
    [InlineData("Kenya is considering filing a case against Chad over the dam, its minister said.", "Kenya is considering filing the papers of Chad over the dam, its minister said.")]
    [InlineData("The new sanctions would target banks and oil traders, an official told reporters.", "The new buses would target banks and oil traders, an official told reporters.")]
    [InlineData("The shop said it would sue the council.", "The shop said it would sue no one.")]
    public void States_and_firms_threaten_with_papers(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The premier said his country would enter the strip if Veridia attacked the villages.", "The premier said his country would mourn its dead if Veridia attacked the villages.")]
    [InlineData("Owners said they would ground their buses unless the government cut the fee.", "Owners said they would repaint their buses when the government cut the fee.")]
    [InlineData("Nurses declared their readiness to go on strike on Friday.", "Nurses declared their readiness to go on tour on Friday.")]
    [InlineData("The rebels warned that more attacks would follow.", "The consul warned that more attacks would follow.")]
    [InlineData("The governor said women who leave the house would be named and detained.", "The governor said women who leave the house would be named and thanked.")]
    [InlineData("Traders vowed to keep their shops shut until the levy is dropped.", "Traders vowed to keep their shops tidy until the fair is over.")]
    [InlineData("The guard said it would not hesitate to use water cannon.", "The guard said it would not hesitate to use water bottles.")]
    public void What_answers_harm_or_presses_for_a_demand_threatens_whatever_it_is(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The general said the answer to the question of who fired would be decisive for the inquiry.")]
    [InlineData("The company said it would give a firm answer to the buyers in April.")]
    [InlineData("The city gave residents until June to apply, after which the offices will be closed.")]
    [InlineData("The company said its planes would start bombing the forest fire with water.")]
    [InlineData("The new tariffs would hit exporters of cheese and wine, an industry official said.")]
    [InlineData("The minister said the country could lose its funding if it missed the targets.")]
    [InlineData("Workers will stop using the old crane after an accident, the company said.")]
    [InlineData("The pilots have scheduled a strike vote for next week.")]
    [InlineData("\"We will appeal this ruling because if there is a strike on Tuesday we need clarity,\" the mayor said.")]
    public void Look_alikes_threaten_nobody(string text) => Assert.Empty(ThreatText.Asserted(text));

    private static void AssertOnly(string threat, string other)
    {
        Assert.NotEmpty(ThreatText.Asserted(threat));
        Assert.Empty(ThreatText.Asserted(other));
    }
}
