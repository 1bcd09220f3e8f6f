namespace FeedWorker.Language.Threats.Words;

/// <summary>Nouns of those who can threaten, and of things that only endanger.</summary>
internal static class PartyWords
{
    /// <summary>Nouns in the singular.</summary>
    internal static readonly (WordMarks Marks, string Words)[] Nouns =
    [
        (WordMarks.Agent, "government army force troop military country nation state ministry minister president premier party group rebel "
            + "militant militia insurgent movement front parliament senate congress administration regime authority official leader "
            + "commander general spokesman spokeswoman spokesperson opposition junta court police king prince emir emirate chief union "
            + "organisation organization company bank council alliance bloc coalition faction lawmaker senator governor mayor mp mep "
            + "club board committee federation league association kingdom republic navy guard separatist supporter activist protester "
            + "extremist terrorist fighter gunman guerrilla warlord power ally member rival side secretary chairman head director "
            + "prosecutor ambassador envoy diplomat cabinet leadership inhabitant resident student villager tribe clan network cartel "
            + "gang cell regulator lender creditor investor broadcaster landlord rioter firm chancellor deputy parliamentarian resistance islamist "
            + "donor supplier buyer importer exporter broker shareholder bondholder tenant squatter commuter voter delegate backer partner hacker pirate "
            + "tribesman clansman herder fleet airline carrier operator manufacturer maker retailer publisher studio label newspaper lawyer attorney solicitor "
            + "parent pupil prisoner inmate settler cleric priest bishop archbishop imam rabbi sheikh ayatollah mullah monk church mercenary dictator ruler monarch "
            + "queen sultan tsar commissioner commission mediator negotiator delegation shopkeeper merchant crew officer captain colonel admiral marshal major "
            + "brigade battalion regiment unit contingent squad veteran reservist hardliner loyalist royalist communist socialist conservative liberal democrat republican nationalist secessionist "
            + "fundamentalist anarchist jihadist dissident protestor demonstrator peasant grower landowner policeman judge magistrate tribunal ombudsman sheriff "
            + "speaker candidate nominee contender challenger assemblyman councillor legislator backbencher legislature assembly duma politburo caucus syndicate "
            + "consortium corporation conglomerate utility station university college owner producer breeder supremo strongman putschist plotter abductor "
            + "captor hostage-taker hijacker bomber sniper assassin insurgency heir claimant plaintiff kingpin barons baron lord "
            + "superpower house chamber watchdog occupier coloniser neighbour-state secretariat directorate taskforce legion brotherhood caliphate sect lawman "
            + "vigilante nomad mob medic paramedic bandit brigand smuggler trafficker poacher looter hooligan fan player athlete footballer actor actress musician singer artist editor journalist "
            + "reporter blogger lobbyist pensioner retiree taxpayer consumer user subscriber homeowner householder community bailiff developer contractor builder subcontractor vendor "
            + "hawker stallholder wholesaler distributor dealer stockbroker banker financier trustee liquidator youth militiaman rifleman commando paratrooper marine "
            + "gendarme constable detective superintendent commandant brigadier spymaster operative spy consul emissary arbitrator conciliator organiser organizer "
            + "convener convenor treasurer founder executive manager boss foreman supervisor principal headteacher headmaster dean rector provost pontiff pope cardinal "
            + "vicar pastor preacher mufti caliph patriarch elder headman chieftain duke regent institution fund coach clerk city town province region county municipality district "
            + "guild synod diocese archdiocese collective cooperative co-operative presidium presidency bureau department treasury prefecture chancellery "
            + "vice-president vice-premier undersecretary under-secretary prefect paramilitary garrison platoon squadron flotilla vanguard cadre hierarchy "
            + "clergy workforce trade-union shipowner shipper trawlerman planter rancher winegrower winemaker refiner brewer insurer underwriter pharmacist dentist "
            + "surgeon mobster mafia gangster triad hitman hacktivist extortionist blackmailer mutineer defector deserter conscript sergeant lieutenant corporal "
            + "cadet attache viceroy empress emperor shah khan chairwoman chairperson congressman congresswoman councilwoman frontbencher jirga oligarch tycoon "
            + "magnate mogul billionaire franchise stevedore porter steward signalman airman anaesthetist radiographer dockworker mineworker metalworker autoworker "
            + "steelmaker hauler stallkeeper grocer imamate sultanate principality archbishopric convocation champion mujahideen peshmerga taliban"),
        (WordMarks.Agent | WordMarks.Worker,
            "worker teacher doctor nurse driver farmer miner pilot employee staff unionist trucker trader docker fisherman firefighter postman steelworker railwayman lorry-driver haulier seafarer sailor controller "
            + "civil-servant cleaner midwife baker butcher taxi-driver labourer laborer technician engineer guardsman"),
        (WordMarks.Expert, "expert analyst scientist researcher economist professor academic study report survey poll observer commentator "
            + "forecaster meteorologist epidemiologist conservationist environmentalist lecturer scholar historian paper author agency "
            + "critic campaigner ngo charity physician columnist auditor pollster strategist"),
        (WordMarks.Thing, "storm hurricane crisis drought flood virus disease pandemic outbreak climate dispute loss war conflict shortage law plan "
            + "row scandal deficit inflation cost price weapon missile heat fire wave cut rise decline fall change growth debt slump "
            + "development project bill decision move policy event problem issue pollution warming recession unemployment famine "
            + "illness condition situation factor aggression gap weather wind rain snow season blaze failure delay volatility uncertainty "
            + "eruption earthquake landslide shock pest invasion pressure violence attack tension trend practice process proposal "
            + "wildfire inferno flame floodwater water river sea ocean tide surge tsunami lava volcano ash avalanche mudslide rockfall boulder glacier iceberg "
            + "sinkhole erosion tornado typhoon cyclone monsoon blizzard lightning thunder hail cloud dust smoke sewage oil spill leak asteroid meteor comet satellite debris "
            + "locust insect swarm mosquito rat mouse bird dog cat bear wolf tiger lion leopard elephant shark crocodile snake boar deer monkey hippo buffalo cattle animal beast "
            + "predator weed fungus parasite bacterium cancer tumour tumor plague stock share bond currency dollar euro yen pound rouble ruble index yield market "
            + "technology algorithm robot chatbot rift feud"),
        (WordMarks.Individual, "man woman boy girl teenager defendant accused stalker caller shopper motorist cyclist customer passenger suspect employee student resident villager "
            + "supporter activist protester protestor demonstrator tenant squatter commuter voter parent pupil prisoner inmate player fan athlete footballer actor actress musician "
            + "singer artist pensioner retiree taxpayer consumer user subscriber homeowner householder patient shareholder youth looter hooligan worker teacher doctor nurse "
            + "driver farmer miner trucker cleaner labourer laborer builder peasant neighbour neighbor husband wife boyfriend girlfriend ex-husband ex-wife ex-boyfriend "
            + "ex-girlfriend father mother son daughter brother sister robber thief burglar stepfather kidnapper rapist classmate migrant immigrant refugee"),
        (WordMarks.Intimate, "husband wife boyfriend girlfriend ex-husband ex-wife ex-boyfriend ex-girlfriend neighbour neighbor robber thief burglar "
            + "suspect victim mother father son daughter brother sister family child woman girl boy stepfather kidnapper rapist "
            + "passenger customer classmate"),
    ];
}
