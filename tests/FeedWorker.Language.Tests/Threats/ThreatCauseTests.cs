namespace FeedWorker.Language.Tests.Threats;

/// <summary>Threats that hang on who speaks, to whom, or of what, each beside the same words without it.</summary>
public class ThreatCauseTests
{
    [Theory]
    [InlineData("Rebel commander Sten Alm warned of more attacks in the coming days.", "The army warned of attacks by the rebels in the coming days.")]
    [InlineData("Separatists in the hills warned of attacks on resorts.", "The embassy warned of attacks on resorts.")]
    [InlineData("Ostmark warned of punitive steps against firms that sell chips to the island.", "Ostmark warned of steps that are slippery in winter.")]
    [InlineData("The prime minister warned of tough measures against striking drivers.", "The prime minister warned of tough measures to save water.")]
    [InlineData("Ostmark warned of \"serious consequences\" should the ship dock.", "Surgeons warned of serious consequences for patients.")]
    [InlineData("The junta warned of consequences for Kenya.", "The central bank warned of consequences of the tariff war for growth.")]
    public void A_warning_threatens_when_the_speaker_would_see_to_it(string threat, string foreseen) => AssertOnly(threat, foreseen);

    [Theory]
    [InlineData("Kenya will do whatever it takes to prevent Chad from getting the dam, its premier said.", "Kenya will do whatever it takes to save the dam, its premier said.")]
    [InlineData("The king said his country would do whatever it takes to protect itself from Chad.", "The king said his country would do whatever it takes to protect itself from floods.")]
    [InlineData("Kenya will take all necessary measures to defend its waters, the ministry said, warning Chad not to meddle.",
        "Kenya will take all necessary measures to defend its waters, the ministry said, thanking Chad for its help.")]
    [InlineData("\"We will do whatever it takes to stop these gangs,\" the president said.", "\"We will do whatever it takes to stop these floods,\" the president said.")]
    public void Resolve_threatens_when_it_is_aimed_at_a_party(string threat, string resolve) => AssertOnly(threat, resolve);

    [Theory]
    [InlineData("The army could launch strikes on rebel camps within days, Defence Minister Jan Holt warned.", "The army could launch strikes on rebel camps within days, a shepherd said.")]
    [InlineData("Kenya could revoke the visas of Chadian students, its interior minister warned.", "Kenya could revoke the visas of Chadian students, the Chadian interior minister warned.")]
    [InlineData("The United States could expel diplomats, Secretary Ana Ruiz warned.", "The United States could expel diplomats, a Chadian official warned.")]
    [InlineData("Kenya could attack the camps at any moment, Kenya's defence minister said.", "Kenya could attack the camps at any moment, Defence Minister Jan Holt said.")]
    [InlineData("President Ivo Brek said the army could launch a new operation in the north.", "President Ivo Brek said the army could launch a rescue operation in the north.")]
    public void What_could_be_done_threatens_when_those_say_so_who_can_do_it(string threat, string foreseen) => AssertOnly(threat, foreseen);

    [Theory]
    [InlineData("The ministry warned Kenya that any step toward the dam means war.", "The ministry warned Kenya that any step toward the dam means delays.")]
    [InlineData("The speaker said any landing means a full war with the islanders.", "The speaker said any landing means a full inquiry with the islanders.")]
    [InlineData("The envoy warned that foreign troops on the island would be legitimate targets.", "The envoy warned that foreign troops on the island would be legitimate guests.")]
    [InlineData("Crossing the river means war, the rebel chief told the governor.", "Crossing the river means a war of nerves, the rebel chief told the governor.")]
    [InlineData("The junta said any foreign intervention would be a declaration of war.", "The junta said the foreign intervention was a declaration of war.")]
    [InlineData("Seizing the ship is an act of war, the general said.", "Seizing the ship is no worse than an act of war, the general said.")]
    [InlineData("Another raid would be an act of war, the general said.", "Another raid would be an act of war, the historian said.")]
    public void A_deed_that_would_be_war_is_threatened_with_war(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The ministry said the base would force Kenya to take countermeasures.", "The ministry said the drought would force Kenya to take out loans.")]
    [InlineData("Further sanctions would force us to close the border, the president warned.", "Further rain would force us to close the pool, the president warned.")]
    [InlineData("The decision leaves us no choice but to retaliate, the foreign minister said.", "The raid had left them no choice but to retaliate, the foreign minister said.")]
    public void What_another_would_force_somebody_to_is_threatened(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("Minister: army ready to retake the town by force", "Minister: army ready to help flood victims")]
    [InlineData("Kenya: we will respond to any attack", "Kenya: we will respond to any request")]
    [InlineData("Premier says army ready to use nuclear weapons if attacked", "Premier says army ready to use new tents if invited")]
    [InlineData("Rebels ready to resume war, leader says", "Rebels ready to resume talks, leader says")]
    [InlineData("Teachers in Kenya vow to disrupt presidential vote", "Teachers in Kenya vow to follow presidential vote")]
    public void Headings_report_with_a_colon_and_leave_out_verbs(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("Dockers served a 14-day strike notice on the port authority.", "Dockers served a 14-day sentence for the strike.")]
    [InlineData("The doctors' association has given the government a 21-day strike notice.", "The doctors' association withdrew its 21-day strike notice.")]
    [InlineData("Railway workers filed notice of an indefinite strike.", "Railway workers put up a notice about the strike.")]
    [InlineData("Drivers sent the company notice of a strike.", "The airline sent passengers a notice of the strike.")]
    [InlineData("The union notified the company of a strike beginning on Sunday.", "The union notified the company of a meeting on the strike.")]
    public void Who_gives_notice_of_a_strike_threatens_with_it(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The militia said it would halt the release of hostages until further notice.", "The label said it would halt the release of the album until further notice.")]
    [InlineData("Kenya said it would stop delivering to the island if dockers unionised.", "Kenya said it would start delivering to the island if dockers unionised.")]
    [InlineData("The company will suspend deliveries to Kenya until the ministry pays.", "The company will suspend deliveries to Kenya because of the snow.")]
    public void What_is_held_back_from_somebody_threatens_him(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("\"We know where your families live,\" the cartel told the police chief.", "\"We know where your families live because we are neighbours,\" the cartel told the police chief.")]
    [InlineData("\"We are coming for you,\" the militia told the mayor.", "\"We are coming for you,\" the crew told them.")]
    [InlineData("\"Your days are numbered,\" the junta told the mayor.", "\"Your days are numbered,\" the quizmaster told the candidate.")]
    [InlineData("\"Your time is running out,\" the president told the rebels.", "\"Time is running out for the whales,\" the president told the biologists.")]
    [InlineData("Those who play with fire will perish by it, the president told Kenya.", "Those who play with matches will learn by it, the president told Kenya.")]
    public void Veiled_words_threaten_whom_they_are_said_to(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("The group posted a video in which a masked man says \"we will slaughter you in your streets\".", "The group says a masked man said \"we will slaughter you in your streets\".")]
    [InlineData("The militia released a recording in which a hooded man says \"we will burn your churches\".", "The studio released a trailer in which a hooded man says \"we will burn your churches\".")]
    [InlineData("The militia posted a video in which a fighter says \"we will crush them on Saturday\".", "The club posted a video in which a player says \"we will crush them on Saturday\".")]
    public void Who_speaks_in_the_video_of_a_group_speaks_for_it(string threat, string other) => AssertOnly(threat, other);

    [Theory]
    [InlineData("Kenya gave Chad an ultimatum in May to cede the islands.", "In May 1968 Kenya gave Chad an ultimatum to cede the islands.")]
    [InlineData("On Monday the king gave the rebels 48 hours to accept his ultimatum.", "In 1914 the king gave the rebels 48 hours to accept his ultimatum.")]
    [InlineData("\"The army will shoot you if you spill the soup,\" the general said.", "\"Grandma will shoot me if I spill the soup,\" he said.")]
    [InlineData("The mayor said he would sue the printer.", "The mayor said he would sue his mother.")]
    [InlineData("Members who talk to the press will be expelled, the ruling party said.", "Members who do not pay their dues will be expelled, the chess club said.")]
    [InlineData("All options are on the table against the junta, the envoy said.", "All options are on the table for the new bridge, the envoy said.")]
    public void What_is_long_past_private_or_of_a_house_threatens_nobody(string threat, string other) => AssertOnly(threat, other);

    private static void AssertOnly(string threat, string harmless)
    {
        Assert.Empty(ThreatText.Asserted(harmless));
        Assert.Single(ThreatText.Asserted(threat));
    }
}
