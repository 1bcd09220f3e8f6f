namespace FeedWorker.Language.Tests.Threats;

/// <summary>Which of the words of a sentence are the act.</summary>
public class ThreatActTests
{
    [Theory]
    [InlineData("1312", "The premier of Veridia threatened to impose a 50% tariff on goods from Ostmark.")]
    [InlineData("1312", "Veridia threatened to impose a new round of sanctions on Ostmark.")]
    [InlineData("1312", "Veridia threatened to hit Ostmarkan wine with duties.")]
    [InlineData("1311", "The league threatened to cut hundreds of millions of crowns of aid to Ostmark.")]
    [InlineData("132", "The premier threatened to call an early election over the sanctions on Ostmark.")]
    public void The_object_of_the_verb_may_stand_far_behind_it(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("fire workers who strike", "The mayor threatened to fire workers who strike.")]
    [InlineData("fire pilots who refuse to fly", "The airline threatened to fire pilots who refuse to fly.")]
    public void What_those_do_who_are_threatened_is_not_the_act(string act, string text)
    {
        var threat = ThreatText.Only(text);

        Assert.Equal(("132", act), (threat.CameoCode, ThreatText.Words(text, threat.Act)));
    }

    [Theory]
    [InlineData("132", "The governor threatened to fire the head of the water board.")]
    [InlineData("1384", "The governor threatened to fire two rockets at the water board.")]
    public void People_are_fired_from_their_posts(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("1312", "Ostmark threatened to retaliate with tariffs if Veridia raises duties.")]
    [InlineData("138", "Ostmark will respond with missiles if Veridia strikes again, its army said.")]
    [InlineData("132", "The party said it would respond with a lawsuit.")]
    [InlineData("138", "Ostmark vowed to retaliate for the raid on Tarn.")]
    [InlineData("138", "Any attack on Ostmark would be met with a crushing response, its army chief said.")]
    [InlineData("130", "Ostmark said it would retaliate if Veridia raised tariffs on cars.")]
    [InlineData("130", "Ostmark vowed to retaliate against Veridia for seizing the tanker.")]
    [InlineData("130", "Ostmark will respond to any incursion, its president said.")]
    public void Retaliation_is_as_grave_as_its_means_or_as_the_armed_deed_it_answers(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("1384", "The rebels said they would target any ship sailing to Tarn.")]
    [InlineData("1384", "Ostmark said it would target Veridian military sites.")]
    [InlineData("136", "Ostmark will withdraw its troops from the force unless partners pay, President Ivo Brek said.")]
    [InlineData("1312", "Ostmark will impose visa bans on Veridian officials, President Ivo Brek said.")]
    [InlineData("133", "Machinists threatened to extend their strike to Tarn.")]
    [InlineData("138", "The premier threatened to invoke the Insurrection Act and send troops to Tarn.")]
    public void Phrases_that_harm_are_known(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("The company said it would target buyers with low incomes.")]
    [InlineData("The ministry said it would respond to any complaint.")]
    [InlineData("Prosecutors said they would seek the death penalty for the gunman.")]
    public void What_harms_nobody_by_announcement_is_no_threat(string text) => Assert.Empty(ThreatText.Asserted(text));

    [Theory]
    [InlineData("Ostmark threatened to cut oil supplies to Veridia, and the talks in Halden will end by Friday.")]
    [InlineData("The bank threatened to cut aid to Veridia, whose parliament must pass a budget by June 12.")]
    [InlineData("The senator threatened to veto aid before Friday's summit.")]
    [InlineData("Dockers threatened to strike from Monday, and the mayor will open the bridge by Friday.")]
    public void A_time_that_belongs_to_something_else_is_no_deadline(string text) => Assert.Null(ThreatText.Only(text).Deadline);

    [Theory]
    [InlineData("by noon on Friday", "The army threatened to storm the town unless the rebels leave by noon on Friday.")]
    [InlineData("by June 12", "Ostmark demanded that Veridia withdraw by June 12 and threatened to attack.")]
    [InlineData("until Friday", "The army gave the rebels until Friday to leave and threatened to bomb the town.")]
    [InlineData("by Friday", "The union threatened to strike by Friday.")]
    public void A_deadline_belongs_to_act_condition_or_demand(string words, string text) =>
        Assert.Equal(words, ThreatText.Words(text, ThreatText.Only(text).Deadline?.Span));
}
