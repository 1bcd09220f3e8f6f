using System.Collections.Frozen;

namespace FeedWorker.Language.Entities;

/// <summary>The words by which a name tells what it names: signs for the tagger, which weighs them against all else it sees.</summary>
internal static class NameVocabulary
{
    // Capitalised before a name, these make a person of it.
    private static readonly FrozenSet<string> _titles = Set(
        "Mr Mrs Ms Miss Mx Dr Prof Sens Reps Messrs Senators Presidents Ministers Ambassadors Shri Smt Pandit Late Sir Dame Lord Lady Sen Rep Gov Gen Lt Col Maj Capt Sgt Cpl Cmdr Adm Brig Rev Fr Hon Pres Amb Insp Supt Cllr Sheikh "
        + "Sheikha Ayatollah Imam Mullah Maulana Rabbi Pope Cardinal Bishop Archbishop Patriarch Pastor Father Sister Brother King Queen Prince Princess "
        + "Emperor Emir Sultan Shah Duke Duchess Baron Count President Vice-President Premier Chancellor Minister Secretary Undersecretary Under-Secretary "
        + "Secretary-General Governor Mayor Senator Congressman Congresswoman Representative Delegate Ambassador Envoy Consul Commissioner Speaker "
        + "Chairman Chairwoman Chairperson Chair Chief Head Director Director-General Professor Doctor General Lieutenant Colonel Major Captain Sergeant "
        + "Corporal Private Commander Commodore Admiral Marshal Brigadier Inspector Superintendent Detective Officer Constable Sheriff Judge Justice "
        + "Magistrate Prosecutor Attorney Spokesman Spokeswoman Spokesperson Leader Deputy Coach Manager Captain Founder CEO Analyst Activist Journalist "
        + "Editor Author Chef Actor Actress Singer Engineer Dean Rector Administrator Coordinator Councillor Councilor Councilman Councilwoman MP MEP "
        + "Lawmaker Candidate MLA Commander-in-Chief Co-founder Auntie Uncle Nana Señor Datuk Dato Tan Tun Tengku Haji");

    private static readonly FrozenSet<string> _organizationHeads = Set(
        "Ministry Ministries Department Office Bureau Agency Authority Administration Commission Committee Council Board Court Tribunal Parliament Congress "
        + "Senate Assembly House Party Movement Front Alliance Coalition Union Federation Confederation Association Organization Organisation Institute "
        + "Institution University College School Academy Foundation Fund Bank Corporation Corp Company Inc Ltd LLC PLC Plc Limited Group Holdings Industries Enterprises "
        + "Airlines Airways Motors Pharmaceuticals Partners Capital Army Navy Force Forces Guard Guards Police Service Services Brigade Battalion Regiment "
        + "Corps Command Militia Club United FC Team League Society Trust Network News Times Post Journal Herald Tribune Gazette Press Media Radio Television TV Church "
        + "Embassy Consulate Mission Secretariat Directorate Cabinet Government Center Centre Initiative Project Programme Program Campaign Forum "
        + "Observatory Watch Consortium Cooperative Chamber Exchange Treasury Reserve Prosecution Judiciary Legislature Bundesbank Mafia Cartel Brotherhood Tigers "
        + "Technologies Systems Solutions Airline Labs Studios Records Books Magazine Daily Star Mirror Telegraph Chronicle Globe Guardian Observer Bulletin Rangers "
        + "Congregation Diocese Synod Taskforce Unit Division Laboratory Republicans Democrats Greens Liberals Workers Campaign Caucus Junta Crown Monitor "
        + "Ventures Energy Oil Petroleum Electric Telecom Insurance Securities Airlines Steel Bancorp Hospital Hospitals Clinic Library Archives Rights Affairs "
        + "Organizations Organisations Associations Jihad Resistance Warriors Awami BJP Sena Partido Frente Banco Universidad Ministerio Instituto Comité Fundación");

    private static readonly FrozenSet<string> _facilityHeads = Set(
        "Airport Bridge Stadium Tower Palace Mosque Cathedral Temple Synagogue Prison Jail Station Port Harbour Harbor Dam Plant Reactor Barracks Base Airbase "
        + "Square Street Avenue Road Highway Expressway Park Hotel Museum Gallery Theatre Theater Arena Mall Market Terminal Tunnel Canal Pipeline Shrine Castle Fort Building "
        + "Hall Garden Gardens Cemetery Zoo Refinery Camp Checkpoint Crossing Restaurant Cafe Resort Complex Courthouse Boulevard Lane Campus Plaza Mausoleum Monument Memorial");

    private static readonly FrozenSet<string> _placeHeads = Set(
        "River Lake Sea Ocean Gulf Bay Strait Straits Island Islands Isle Mountain Mountains Mount Valley Desert Peninsula Province State Region District County "
        + "Oblast Prefecture Governorate Department Territory Territories City Town Village Coast Republic Kingdom Republics Heights Hills Hill Basin Delta Forest Beach Cape Point Creek "
        + "Municipality Township Ward Borough Emirate Emirates Archipelago Highlands Lowlands Plateau Plains Corridor Springs Falls Canyon Reef Reserve Suburb Ridge Bazar Nagar Pradesh");

    private static readonly FrozenSet<string> _eventHeads = Set(
        "Summit Conference War Wars Games Cup Olympics Championship Championships Festival Accord Accords Agreement Treaty Pact Convention Protocol Act Law Bill Amendment "
        + "Resolution Constitution Charter Prize Award Awards Revolution Uprising Spring Holocaust Genocide Massacre Crisis Election Elections Referendum Exercise "
        + "Operation Marathon Tour Expo Declaration Deal Week Month Day Code Plan Strategy Report Index Fest Open Prix Tournament Ramadan Eid Christmas Easter Diwali Hajj Covid-19 COVID-19 "
        + "Coronavirus Ebola Omicron Delta Brexit Intifada Naksa Nakba Pandemic Medal Order Oscar Oscars Grammy Trophy Bible Quran Koran Torah Internet Facebook Rule Policy Doctrine Initiative");

    // Capitals that abbreviate an everyday thing and name nobody.
    private static readonly FrozenSet<string> _plainAcronyms = Set(
        "MP MPs NGO NGOs GDP TB AI DNA RNA TV TVs PCR SMS NFT NFTs PM AM HH MoU MoUs MOU FIR CEO CEOs CFO COO CTO PhD ID IDs DVD CD PC PCs IT ICU GPS UAV UAVs SUV SUVs VAT IPO IPOs ETF FDI R&D STEM PPE ATM ATMs "
        + "VIP VIPs LPG LNG UFO PPP PPPs Q&A BC AD EST GMT UTC BST EDT PST MD BA MA BSc MSc MBA HR PR OK QR USB URL FAQ RT DM No TBD LED GMO GMOs IVF MRI ECG IED IEDs WMD POW POWs EV EVs LLC FC DJ MC PHOTO VIDEO NOTE");

    internal static bool IsPlainAcronym(ReadOnlySpan<char> word) => Has(_plainAcronyms, word);

    internal static bool IsTitle(ReadOnlySpan<char> word) => Has(_titles, TrimStop(word));

    internal static bool IsOrganizationHead(ReadOnlySpan<char> word) => Has(_organizationHeads, TrimStop(word));

    internal static bool IsFacilityHead(ReadOnlySpan<char> word) => Has(_facilityHeads, word);

    internal static bool IsPlaceHead(ReadOnlySpan<char> word) => Has(_placeHeads, word);

    internal static bool IsEventHead(ReadOnlySpan<char> word) => Has(_eventHeads, word);

    private static ReadOnlySpan<char> TrimStop(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == '.' ? word[..^1] : word;

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
