namespace FeedWorker.Language.Threats.Words;

/// <summary>The words of hostile acts, by what they need beside them to be one.</summary>
internal static class HostileWords
{
    /// <summary>Verbs that are a hostile act without an object, by act.</summary>
    internal static readonly (HostileKind Kind, string Words)[] Verbs =
    [
        (HostileKind.Attack, "attack bomb bombard shell invade assault raid annihilate obliterate destroy storm torpedo overrun assassinate flatten raze "
            + "pulverize pulverise incinerate wipe massacre slaughter exterminate liquidate sink torch strafe ransack nuke ambush vaporise vaporize detonate"),
        (HostileKind.Force, "intervene counterattack avenge strike fight"),
        (HostileKind.Occupation, "occupy annex"),
        (HostileKind.Siege, "blockade besiege"),
        (HostileKind.Sanctions, "sanction embargo boycott penalise penalize blacklist"),
        (HostileKind.Repression, "crush punish arrest jail imprison detain execute suppress shoot lynch flog torture quell smash"),
        (HostileKind.Expulsion, "expel deport oust banish evict"),
        (HostileKind.Law, "prosecute sue impeach dismiss sack outlaw veto resign secede overthrow topple ban abstain indict unseat depose dethrone disbar countersue censure extradite filibuster"),
        (HostileKind.Protest, "protest rebel mutiny picket barricade riot"),
        (HostileKind.Murder, "kill murder behead stab rape harm beat burn hurt slay decapitate"),
        (HostileKind.Reprisal, "reciprocate retaliate"),
    ];

    /// <summary>Nouns that name a hostile act, by act.</summary>
    internal static readonly (HostileKind Kind, string Words)[] Nouns =
    [
        (HostileKind.Attack, "attack airstrike offensive invasion assault bombardment bombing shelling war incursion raid onslaught operation hostility air-strike counteroffensive counter-offensive blitz ambush"),
        (HostileKind.Force, "counterattack force intervention strike revenge vengeance struggle retribution"),
        (HostileKind.Occupation, "occupation annexation"),
        (HostileKind.Siege, "blockade siege"),
        (HostileKind.Sanctions, "sanction embargo tariff restriction penalty boycott quota duty levy surcharge blacklist counter-sanction"),
        (HostileKind.Curfew, "curfew"),
        (HostileKind.Emergency, "martial-law emergency"),
        (HostileKind.Repression, "crackdown arrest imprisonment jail execution punishment detention"),
        (HostileKind.Expulsion, "expulsion deportation eviction"),
        (HostileKind.Law, "lawsuit prosecution impeachment dismissal secession veto ban litigation no-confidence resignation independence injunction court-action legal-action suspension disqualification confiscation revocation termination"),
        (HostileKind.Protest, "protest march demonstration revolt uprising walkout stoppage rally rebellion disobedience shutdown sit-in insurrection go-slow picket mutiny hunger-strike work-to-rule"),
        (HostileKind.Terror, "terrorism jihad massacre bloodshed"),
        (HostileKind.Cyber, "cyberattack cyber-attack hack"),
        (HostileKind.Reprisal, "retaliation reprisal countermeasure counter-measure reaction response counter-attack"),
    ];

    /// <summary>Verbs that turn a hostile noun into an act: "impose sanctions", "launch an attack".</summary>
    internal static readonly (WordMarks Marks, string Words)[] Helpers =
    [
        (WordMarks.ImposeVerb, "impose slap introduce institute declare tighten extend expand increase reimpose enforce apply restore toughen intensify escalate"),
        (WordMarks.BreakVerb, "cut sever break suspend halt freeze stop withhold end cancel terminate revoke scrap abandon quit leave pull withdraw recall walk downgrade curtail slash cease discontinue"),
        (WordMarks.LaunchVerb,
            "launch start stage mount conduct begin resume wage unleash hold take use resort call file carry go pursue initiate undertake organise organize hit seek exact inflict commence"),
        (WordMarks.CloseVerb, "close shut block seal blockade besiege"),
        (WordMarks.SendVerb, "deploy send transfer supply arm fire target call"),
        (WordMarks.Refusable, "tolerate allow accept permit ratify recognise recognize negotiate cooperate hesitate stand sit remain participate attend"),
        (WordMarks.Violent, "kill murder behead stab rape shoot beat burn hurt harm"),
    ];

    /// <summary>What those verbs act upon.</summary>
    internal static readonly (WordMarks Marks, string Words)[] Objects =
    [
        (WordMarks.Bond, "relation tie link contact aid assistance supply electricity gas oil funding fund talk negotiation cooperation agreement deal "
            + "treaty membership trade peacekeeper inspector ambassador envoy embassy coalition subsidy support worker charge partnership "
            + "participation mission peacekeeping loan export import dialogue mediation bloc alliance pact water power observer credit money remittance delivery shipment account asset investment"),
        (WordMarks.Passage, "border airspace strait port road highway capital parliament crossing waterway canal route"),
        (WordMarks.Arms, "troop force missile weapon rocket army tank fighter warship soldier ammunition bullet"),
        (WordMarks.Permit, "licence license permit lease passport visa registration accreditation charter mandate contract citizenship concession franchise "
            + "residency privilege immunity membership status"),
        (WordMarks.Step, "action measure step option legal-action move countermeasure"),
    ];
}
