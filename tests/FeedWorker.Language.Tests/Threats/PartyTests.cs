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

    [Theory]
    [InlineData("Tal Orban", "The envoy, who met Ana Ruiz on Monday, left. Tal Orban wrote a letter to the council of Ostmark threatening to cut all ties.")]
    [InlineData("The union", "The union met on Friday, threatening to strike.")]
    [InlineData("Veridia", "The two sides argued for months, which led Veridia to threaten to walk away.")]
    [InlineData("Kenya", "Kenya said it cannot take more goods, the first time the country has threatened to close its border.")]
    public void Who_threatens_is_found_past_asides(string speaker, string text) => Assert.Equal(speaker, ThreatText.Only(text).Speaker?.Name);

    [Theory]
    [InlineData("Several judges", "The army", "Several judges were threatened with arrest by the army.")]
    [InlineData(null, null, "Several judges told the police that they were threatened with arrest.")]
    public void A_passive_threat_is_aimed_at_its_subject_and_made_by_its_agent(string? recipient, string? speaker, string text)
    {
        var threat = ThreatText.Only(text);

        Assert.Equal(speaker, threat.Speaker?.Name, ignoreCase: true);
        Assert.Equal(recipient, threat.Recipients.Count == 0 ? null : threat.Recipients[0].Name);
    }

    [Theory]
    [InlineData("Ostmark", "Veridia threatened to attack Ostmark.")]
    [InlineData("Ostmark", "Veridia said it would break off all contact with Ostmark.")]
    [InlineData("Ostmark", "Veridia threatened to recall its envoy from Ostmark unless the king of Halden signs.")]
    [InlineData("Ostmark", "Veridia will suspend the gas supply of Ostmark, the minister said.")]
    [InlineData("the council", "The king warned the council that his army would strike.")]
    [InlineData("British forces based in the town of Halden", "The rebels threatened to shell British forces based in the town of Halden.")]
    [InlineData("the police and other agencies in the country", "The front issued a 21-day ultimatum to the police and other agencies in the country to find the killers.")]
    [InlineData("the workers", "The company threatened to dismiss the workers.")]
    [InlineData("those responsible", "We will not hesitate to prosecute those responsible, the minister said.")]
    public void A_threat_is_aimed_at_whom_the_act_hits(string recipient, string text) => Assert.Equal(recipient, Assert.Single(ThreatText.Only(text).Recipients).Name);

    [Fact]
    public void A_thing_leads_to_whom_it_belongs_to()
    {
        const string Text = "The minister of Veridia threatened to impose tariffs on Kenyan goods.";

        var recipient = Assert.Single(ThreatText.Only(Text).Recipients);

        Assert.Equal("Kenyan goods", ThreatText.Words(Text, recipient.Span));
        Assert.Equal("KE", recipient.CountryCode);
    }

    [Theory]
    [InlineData("The rebels threatened to blow up the Orlo dam.")]
    [InlineData("All deputies would resign their seats if the budget is put to the vote, the leader of the party said.")]
    [InlineData("Teachers are threatening to strike on September 1.")]
    public void A_thing_that_nobody_is_named_with_is_no_recipient(string text) => Assert.Empty(ThreatText.Only(text).Recipients);

    [Fact]
    public void What_a_president_takes_from_others_is_not_aimed_at_his_own_country() => Assert.Equal(
        "the head of the Halden Health Board",
        Assert.Single(ThreatText.Only("President Donald Trump sent a letter to the head of the Halden Health Board threatening to cut US funding.").Recipients).Name);

    [Fact]
    public void A_government_that_its_minister_speaks_of_is_his_side()
    {
        var threat = ThreatText.Only("Prime Minister Ana Ruiz has announced that the government will impose a curfew in Halden.");

        Assert.Equal("Ana Ruiz", threat.Actor?.Name);
        Assert.Equal("GOV", threat.Actor?.Sector);
    }

    [Theory]
    [InlineData("the port authority", "The union threatened to strike at the terminals of Halden unless the port authority restored the allowance.")]
    [InlineData("the largest steelworks of Halden", "The supplier has warned the largest steelworks of Halden that it will stop deliveries if the bills are not paid.")]
    [InlineData("the council", "The minister issued a warning to the council that he would cut all aid if the vote fails.")]
    public void Who_is_warned_and_whom_a_condition_binds_is_the_recipient(string recipient, string text) =>
        Assert.Equal(recipient, Assert.Single(ThreatText.Only(text).Recipients).Name);

    // Several countries have a body of this name.
    [Fact]
    public void The_joint_chiefs_of_staff_speak_for_the_state_that_they_name() => Assert.Equal(
        "Kenya", ThreatText.Only("Kenya will attack Ostmark, the Joint Chiefs of Staff said.").Actor?.Name);

    [Fact]
    public void A_letter_speaks_for_who_wrote_it() => Assert.Equal(
        "the council of Halden",
        ThreatText.Only("\"If you stay, we will attack you,\" a letter from the council of Halden said.").Speaker?.Name);

    [Fact]
    public void A_party_is_named_without_the_occasion_behind_it() => Assert.Equal(
        "The minister",
        ThreatText.Only("The minister in a meeting with the union threatened to close the port.").Speaker?.Name);

    [Fact]
    public void Who_would_act_is_not_whom_it_is_aimed_at() => Assert.Empty(
        ThreatText.Only("He threatened that if the crisis outlasts the march, Kenya would call a strike.").Recipients);

    [Fact]
    public void Nobody_threatens_the_one_who_speaks_for_him() => Assert.Empty(
        ThreatText.Only("\"If the boat is touched, Veridia will do what is necessary,\" the envoy, Ana Ruiz, said as she left the hall.").Recipients);

    [Theory]
    [InlineData("CAIRO (Reuters) - The dockers' union said it would close the port if it is not paid.")]
    [InlineData("TARN, Veridia — The dockers' union threatened to close the port.")]
    public void The_place_where_a_report_was_filed_threatens_nobody(string text) =>
        Assert.Equal("The dockers' union", ThreatText.Only(text).Speaker?.Name);

    [Theory]
    [InlineData("Serbia was given an ultimatum by Austria.", "Austria", "Serbia")]
    [InlineData("Hill rebels were given a 72-hour ultimatum to surrender by the prime minister.", "the prime minister", "Hill rebels")]
    [InlineData("Kenya received an ultimatum from Chad on Monday.", "Chad", "Kenya")]
    [InlineData("An ultimatum was issued to Kenya by Chad.", "Chad", "Kenya")]
    [InlineData("The rebels were given 48 hours to surrender by the army.", "the army", "The rebels")]
    [InlineData("The army gave the rebels an ultimatum to leave the town.", "The army", "the rebels")]
    public void Who_is_given_an_ultimatum_does_not_give_it(string text, string giver, string receiver)
    {
        var threat = ThreatText.Only(text);

        Assert.Equal(giver, threat.Actor?.Name);
        Assert.Equal(receiver, Assert.Single(threat.Recipients).Name);
    }

    [Theory]
    [InlineData("The army gave the rebels 48 hours to lay down their arms.", "the rebels")]
    [InlineData("The league gave Kenya's junta one week to free the crew.", "Kenya's junta")]
    [InlineData("Rebels threatened to execute the hostages one by one unless the government frees their comrades.", "the hostages")]
    [InlineData("Chad vowed to assassinate rebel leaders wherever they are.", "rebel leaders")]
    [InlineData("The mayor threatened to sack nurses who refuse to work.", "nurses who refuse to work")]
    [InlineData("The general said his army would strike deep inside Kenya if talks fail.", "Kenya")]
    [InlineData("\"We will bomb Tel Aviv,\" the commander said.", "Tel Aviv")]
    [InlineData("Chad's rulers ordered UN peacekeepers to leave or be expelled.", "UN peacekeepers")]
    public void A_recipient_is_named_in_full_and_with_nothing_more(string text, string words) =>
        Assert.Equal(words, ThreatText.Words(text, Assert.Single(ThreatText.Only(text).Recipients).Span));

    [Theory]
    [InlineData("Iran threatened to close the Strait of Hormuz.")]
    [InlineData("Ostmark threatened to block the Halden Canal.")]
    [InlineData("Chad vowed to retaliate for the killing of a senior commander in Nairobi.")]
    [InlineData("Chad vowed to avenge General Tal Orban.")]
    [InlineData("Kenya threatened revenge after Tal Orban was killed.")]
    [InlineData("Kenya will not stand idly by if Kenyans in Chad are attacked, President Ana Ruiz said.")]
    [InlineData("Ana Ruiz, who leads the Dockers' Union, said 600 members would put down their tools on Monday if no offer came.")]
    public void Waters_the_avenged_and_the_protected_are_threatened_by_nobody(string text) => Assert.Empty(ThreatText.Only(text).Recipients);

    [Theory]
    [InlineData("Iran threatened to close the Strait of Hormuz if the United States imposes new sanctions.", "United States")]
    [InlineData("Chad vowed to retaliate for the shelling of its villages by Kenya.", "Kenya")]
    [InlineData("The company threatened to pull its phones from Britain rather than pay the tax.", "Britain")]
    public void Who_did_it_and_who_would_lose_something_is_threatened(string text, string recipient) =>
        Assert.Equal(recipient, Assert.Single(ThreatText.Only(text).Recipients).Name);
}
