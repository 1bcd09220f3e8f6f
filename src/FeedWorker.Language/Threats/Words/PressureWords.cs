using System.Collections.Frozen;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Threats.Words;

/// <summary>Words of pressure without harm: what is withheld or stopped, and the deeds of others on which it hangs.</summary>
internal static class PressureWords
{
    /// <summary>What others want of somebody, who refuses it: "will not sign".</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wanted = Verbs(
        "sign attend pay recognise recognize accept approve ratify support back cooperate negotiate talk participate take join vote return resume renew allow let permit lift release hand free reopen meet sit abide "
        + "disburse supply deliver trade export import buy lend fund finance extradite cede give unblock endorse fly board work teach leave vacate move end call engage honour honor comply contribute share "
        + "withdraw disarm open consider budge yield compromise agree rejoin host send grant stop cease surrender observe play admit extend");

    /// <summary>What stops, shuts or ends something on which others count.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stopping = Verbs(
        "halt suspend stop withhold cancel sever block veto refuse deny close shut disconnect freeze revoke withdraw boycott bar exclude strip terminate recall reject scrap cut pull quit leave abandon oppose "
        + "obstruct discontinue curtail end disown disavow renounce unseat topple repudiate expel evict disqualify derecognise derecognize");

    /// <summary>What nobody can be pressed for: findings, needs, luck, work that takes its time.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OutOfHand = Verbs(
        "find know see prove show confirm conclude establish determine diagnose detect identify need want wish like win lose rise fall drop grow recover improve die finish complete repair clear review examine study "
        + "arrive score qualify believe think feel reach hire donate exceed happen become read ask request decide debate discuss publish present submit");

    /// <summary>Kind deeds: under "if" they are what an offer asks for.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kind = Verbs(
        "agree accept release free lift ease stop end halt meet pay promise guarantee ensure comply cooperate lay give provide help support invest offer return do join vote allow sign ratify recognise recognize "
        + "apologise apologize implement withdraw respect commit make get take hold restore grant settle resolve address heed");

    /// <summary>What is done by those who rule, employ or fight, as a participle: "unless the levy is scrapped".</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Enforced = Verbs(
        "meet pay release free reverse repeal revoke rescind drop recall restore withdraw scrap abolish sack dismiss fire reinstate remove replace lift grant implement honour honor respect address heed resolve "
        + "settle consult include recognise recognize approve adopt pass sign introduce impose raise increase extend cancel enact enforce uphold attack arrest jail detain deport expel evict harm kill bomb seize "
        + "violate breach cross block deny reject ignore exclude ban threaten harass target deploy disband dissolve disarm postpone delay amend change cut close shut demolish privatise privatize sell nominate appoint "
        + "elect extradite prosecute punish try compensate apprehend hand carry push trigger provoke suspend shelve halt stop end guarantee provide ratify build fulfil fulfill execute invite set");

    /// <summary>How what is planned or practised goes its way: "if the plan goes ahead".</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Proceeding = Verbs("go proceed continue pass persist come resume stop end take");

    /// <summary>What makes a clause that fails: "fails to pay", "persists in".</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Failing = Verbs("fail refuse continue persist insist remain");

    /// <summary>What somebody plans, decides or keeps doing.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Policies = Nouns(
        "plan bill law vote measure reform tax decision proposal project sale policy violence shelling bombing killing crackdown aggression provocation harassment attack raid cut layoff drill exercise deployment "
        + "annexation eradication demolition arrest eviction occupation practice interference legislation amendment discharge");

    /// <summary>What is asked for where a noun states the condition: "without an apology".</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Asked = Nouns(
        "deal agreement accord settlement compromise apology guarantee assurance concession contract pact recognition reparation withdrawal pardon amnesty reinstatement");

    /// <summary>What hurts, or is played, sailed and made: stopping it presses nobody.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoLever = Nouns(
        "curb fighting violence fire bombing campaign action charge case appeal complaint enrichment program programme bid match game race tour tournament festival concert flight ferry trading share trial production "
        + "product service search");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs(string words) =>
        Set(words.Split(' ').SelectMany(verb => VerbForms.Of(verb).Select(form => form.Item1)));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns(string words) => Set(words.Split(' ').SelectMany(noun => new[] { noun, VerbForms.WithS(noun) }));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
