namespace FeedWorker.Language.Tests.Threats;

/// <summary>What is stopped, refused or left and depends on another's deed presses him; on weather, markets, findings and time it does not.</summary>
public class PressureTests
{
    [Theory]
    [InlineData("The council said it would halt coordination if the annexation plan went ahead.", "The ferry line said it would halt sailings if the storm went ahead of the forecast.")]
    [InlineData("The ruling party said on Tuesday it would leave the bloc if the vote went through.", "The firm said on Tuesday it would leave the market if sales did not recover.")]
    [InlineData("Ostmark would pull out of the pact if Veridia sold the jets, its minister said.", "Ostmark would pull out of recession if Veridia bought its jets, an analyst said.")]
    [InlineData("The bloc would withhold the loan should the junta delay the vote, its envoy said.", "The bloc would welcome the loan should the junta hold the vote, its envoy said.")]
    [InlineData("Gas supplies would be cut off if the arrears were not paid, the utility said.", "Gas meters would be read if the arrears were not paid, the utility said.")]
    [InlineData("The alliance's partner said it would contest the vote alone unless it was consulted.", "The alliance's partner said it would contest the vote alone in the north.")]
    [InlineData("If the detainees are harmed, we will hold the regime responsible, the front said.", "If the parcels are late, we will hold the reception for you, the hotel said.")]
    public void What_is_stopped_or_left_presses_when_it_hangs_on_anothers_deed(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("Ostmark said it would not attend the summit if the rebels were invited.", "Ostmark said it would not attend the summit because of the snow.")]
    [InlineData("The creditors' chief insisted that Veridia would get no further loans unless it cut pensions.", "The weather chief insisted that Veridia would get no further rain unless the wind turned.")]
    [InlineData("Drivers said they would not carry coal until the ministry paid the arrears.", "Drivers said they would not carry coal until the snow had gone.")]
    [InlineData("Roads will stay blocked until the decree is repealed, the farmers' leader said.", "Roads will stay blocked until the wreck is found, the farmers' leader said.")]
    [InlineData("Schools would remain closed until the government paid the wages, the teachers' leader said.", "Schools would remain closed until the flood receded, the teachers' leader said.")]
    [InlineData("The chief said no truck would be allowed through until his son was freed.", "The chief said no truck would be allowed through until the bridge was completed.")]
    [InlineData("In the absence of an apology, the council would suspend all cooperation, its speaker said.", "In the absence of a doctor, the council would suspend all sittings, its speaker said.")]
    [InlineData("The minister said his country would veto the budget as long as the funds were blocked by Veridia.", "The minister said his country would mediate as long as the funds lasted.")]
    public void Refusals_press_until_another_does_as_he_is_asked(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The militants said they would behead one captive every day until the troops had left the valley.", "The bakers said they would bake one loaf every day until the troops had left the valley.")]
    [InlineData("The junta gave the aid mission six months to leave.", "The junta gave the aid mission six months to report.")]
    [InlineData("The station has a week to change its coverage or it will be taken off the air, the ministry said.", "The station has a week to change its aerial or listeners will hear less, an engineer said.")]
    [InlineData("The channel faces a Friday deadline to comply or face a ban.", "The channel faces a Friday deadline to comply with the survey.")]
    [InlineData("The party promised to quit the cabinet if the bill was adopted.", "The party promised to quit the hall if the air became stale.")]
    [InlineData("Were the court to uphold the ban, the party would boycott the assembly, its leader said.", "Were the court to uphold the ban, the party would be surprised, its leader said.")]
    public void Time_that_is_left_and_acts_that_go_on_until_then_press(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The president said he would not sign the bill until he had read it.")]
    [InlineData("The museum said it would not return the statue until experts had examined it.")]
    [InlineData("The rebels said they would stop the attacks if the army withdrew.")]
    [InlineData("The minister said his country would withdraw its troops if peace was restored.")]
    [InlineData("Aid workers said they would have to close the clinic unless donors paid.")]
    [InlineData("The bank said it would close the branch if customers did not return.")]
    [InlineData("The strikers said they would not end the strike until their demands were met.")]
    [InlineData("The exchange said trading would be suspended if prices fell by a tenth.")]
    public void Business_offers_and_what_goes_on_already_press_nobody(string text) => Assert.Empty(ThreatText.Asserted(text));

    private static void AssertOnly(string threat, string other)
    {
        Assert.NotEmpty(ThreatText.Asserted(threat));
        Assert.Empty(ThreatText.Asserted(other));
    }
}
