namespace FeedWorker.Language.Threats.Words;

/// <summary>The words of hostile acts, by what they need beside them to be one.</summary>
internal static class HostileWords
{
    /// <summary>Verbs that are a hostile act without an object, by act.</summary>
    internal static readonly (HostileKind Kind, string Words)[] Verbs =
    [
        (HostileKind.Attack, "attack bomb bombard shell invade assault raid annihilate obliterate destroy storm torpedo overrun assassinate flatten raze "
            + "pulverize pulverise incinerate wipe massacre slaughter exterminate liquidate sink torch strafe ransack nuke ambush vaporise vaporize detonate "
            + "firebomb cannonade loot pillage plunder vandalise vandalize"),
        (HostileKind.Force, "intervene counterattack counter-attack avenge strike fight"),
        (HostileKind.Occupation, "occupy annex subjugate reconquer reoccupy"),
        (HostileKind.Siege, "blockade besiege encircle"),
        (HostileKind.Sanctions, "sanction embargo boycott penalise penalize blacklist delist"),
        (HostileKind.AidCut, "defund"),
        (HostileKind.Repression, "crush punish arrest jail imprison detain execute suppress shoot lynch flog torture quell smash "
            + "apprehend incarcerate arraign persecute muzzle purge guillotine crucify repress"),
        (HostileKind.Expulsion, "expel deport oust banish evict exile"),
        (HostileKind.Law, "prosecute sue impeach dismiss sack outlaw veto resign secede overthrow topple ban abstain indict unseat depose dethrone disbar countersue censure extradite filibuster "
            + "subpoena excommunicate defrock debar deregister derecognise derecognize decertify disenfranchise disinherit disown repossess foreclose sequester demote ostracise ostracize blackball gag"),
        (HostileKind.Protest, "protest rebel mutiny picket barricade riot"),
        (HostileKind.Murder, "kill murder behead stab rape harm beat burn hurt slay decapitate "
            + "strangle maim mutilate dismember electrocute impale disembowel castrate"),
        (HostileKind.Terror, "kidnap abduct hijack terrorise terrorize"),
        (HostileKind.Cyber, "hack deface"),
        (HostileKind.Reprisal, "reciprocate retaliate"),
    ];

    /// <summary>Nouns that name a hostile act, by act.</summary>
    internal static readonly (HostileKind Kind, string Words)[] Nouns =
    [
        (HostileKind.Attack, "attack airstrike offensive invasion assault bombardment bombing shelling war incursion raid onslaught operation hostility air-strike counteroffensive counter-offensive blitz ambush counterstrike blitzkrieg cannonade firebombing"),
        (HostileKind.Force, "counterattack force intervention strike revenge vengeance struggle retribution"),
        (HostileKind.Occupation, "occupation annexation reoccupation"),
        (HostileKind.Siege, "blockade siege encirclement"),
        (HostileKind.Sanctions, "sanction embargo tariff restriction penalty boycott quota duty levy surcharge blacklist counter-sanction counter-tariff"),
        (HostileKind.Curfew, "curfew"),
        (HostileKind.Emergency, "martial-law emergency"),
        (HostileKind.Repression, "crackdown arrest imprisonment jail execution punishment detention clampdown purge incarceration internment court-martial"),
        (HostileKind.Expulsion, "expulsion deportation eviction banishment"),
        (HostileKind.Law, "lawsuit prosecution impeachment dismissal secession veto ban litigation no-confidence resignation independence injunction court-action legal-action suspension disqualification confiscation revocation termination "
            + "subpoena excommunication expropriation nationalisation nationalization repossession foreclosure disbarment demotion indictment ouster dissolution forfeiture"),
        (HostileKind.Protest, "protest march demonstration revolt uprising walkout stoppage rally rebellion disobedience shutdown sit-in insurrection go-slow picket mutiny hunger-strike work-to-rule "
            + "lockout lock-out sick-out stayaway stay-away hartal bandh"),
        (HostileKind.Terror, "terrorism jihad massacre bloodshed kidnapping abduction hijacking beheading assassination"),
        (HostileKind.Cyber, "cyberattack cyber-attack"),
        (HostileKind.Reprisal, "retaliation reprisal countermeasure counter-measure reaction response counter-attack"),
    ];

    /// <summary>Verbs that turn a hostile noun into an act: "impose sanctions", "launch an attack".</summary>
    internal static readonly (WordMarks Marks, string Words)[] Helpers =
    [
        (WordMarks.ImposeVerb, "impose slap introduce institute declare tighten extend expand increase reimpose enforce apply restore toughen intensify escalate levy reinstate reinstitute double triple hike widen broaden stiffen reactivate"),
        (WordMarks.BreakVerb, "cut sever break suspend halt freeze stop withhold end cancel terminate revoke scrap abandon quit leave pull withdraw recall walk downgrade curtail slash cease discontinue yank abrogate repudiate pause"),
        (WordMarks.LaunchVerb,
            "launch start stage mount conduct begin resume wage unleash hold take use resort call file carry go pursue initiate undertake organise organize hit seek exact inflict commence"),
        (WordMarks.CloseVerb, "close shut block seal blockade besiege"),
        (WordMarks.SendVerb, "deploy send transfer supply arm fire target call dispatch redeploy amass airlift"),
        (WordMarks.Refusable, "tolerate allow accept permit ratify recognise recognize negotiate cooperate hesitate stand sit remain participate attend yield surrender relent compromise condone obey comply honour honor endorse sign"),
        (WordMarks.Violent, "kill murder behead stab rape shoot beat burn hurt harm strangle maim mutilate dismember"),
    ];

    /// <summary>What those verbs act upon.</summary>
    internal static readonly (WordMarks Marks, string Words)[] Objects =
    [
        (WordMarks.Bond, "relation tie link contact aid assistance supply electricity gas oil funding fund talk negotiation cooperation agreement deal "
            + "treaty membership trade peacekeeper inspector ambassador envoy embassy coalition subsidy support worker charge partnership "
            + "participation mission peacekeeping loan export import dialogue mediation bloc alliance pact water power observer credit money remittance delivery shipment account asset investment "
            + "co-operation coordination co-ordination collaboration truce ceasefire armistice accord intelligence bailout bail-out tranche grant donation contribution sponsorship "
            + "payment lending financing engagement liaison"),
        (WordMarks.Passage, "border airspace strait port road highway capital parliament crossing waterway canal route frontier harbour harbor corridor checkpoint railroad"),
        (WordMarks.Arms, "troop force missile weapon rocket army tank fighter warship soldier ammunition bullet warplane gunship artillery howitzer submarine frigate gunboat munition warhead"),
        (WordMarks.Permit, "licence license permit lease passport visa registration accreditation charter mandate contract citizenship concession franchise "
            + "residency privilege immunity membership status permission authorisation authorization tenancy"),
        (WordMarks.Step, "action measure step option legal-action move countermeasure"),
    ];
}
