using System.Collections.Frozen;

namespace FeedWorker.Language.Entities;

/// <summary>The words that names of events are made of; case matters.</summary>
internal static class EventWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers = Set("Operation Exercise");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openersOf = Set("Battle Siege Treaty Massacre Summit");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _heads = Set(
        "Summit Conference War Wars Games Olympics Paralympics Cup Championship Championships Festival Accord Accords Agreement Treaty Pact Revolution Uprising Intifada Genocide Massacre "
        + "Election Elections Referendum Exercise Exercises Marathon Expo Prix Dialogue Protocol Crisis Armistice Offensive Rebellion Insurrection Coup Airlift Mutiny Talks");

    // What they stand for any event may be called.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _generic = Set(
        "General Presidential Parliamentary Legislative National Local Federal State Primary Midterm Peace Annual International Global Regional Press News Joint Military First Second Third "
        + "Civil Trade Drug Strategic Free Partnership Cooperation Security Economic Political Financial Debt Climate Food Energy Hostage Refugee Migration Security Price Star Information Title Class "
        + "Cultural Film Music Snap Early Special Emergency Virtual Bilateral Trilateral Ministerial High-Level Nuclear Grain Ceasefire Truce Host Loan Licence License Purchase Merger Service Lease Housing "
        + "The This That Next Last New Old Our Their His Her My Its A An Any Every No");

    // They open a sentence or a clause, and no name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notFirst = Set(
        "At In On During After Before Since Until When While As For From By With Under Ahead Both And But Or If Then Where Why How What Who Whose That The This These Those Despite Amid Following To Of Its His Her "
        + "Their Our Like Unlike Also Because Although Though So Yet About Around Between Without Within Against Over Across Through Attending Hosting Signing President Minister Secretary");

    // What only looks like an event.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _bodies = Set("Warsaw Pact|Baghdad Pact|Islamic Conference|Epic Games|Riot Games|Hunger Games|Rockstar Games|Star Wars|Saatchi Accord|Honda Accord", '|');

    // "Games" is a firm's name as often as an event's.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _gamesOf = Set(
        "Olympic Olympics Asian Commonwealth World Paralympic African Pan American Americas Invictus SEA Southeast Mediterranean Islamic Solidarity University Youth European Para Maccabiah Winter Summer Pacific Arab Universiade");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _votes = Set("election elections referendum coup");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _voteKinds = Set(
        "general presidential parliamentary legislative local municipal snap midterm federal national regional gubernatorial state provincial primary constitutional independence military");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _joins = Set("of on for the and against in to & de la del des du with");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _exercises = Set(
        "exercise exercises Exercise Exercises drill drills Drill Drills manoeuvres maneuvers games wargames");

    /// <summary>"Operation": the name begins here.</summary>
    internal static bool Opens(ReadOnlySpan<char> word) => _openers.Contains(word);

    /// <summary>"Battle": the name begins here if "of" follows.</summary>
    internal static bool OpensWithOf(ReadOnlySpan<char> word) => _openersOf.Contains(word);

    /// <summary>"Summit": a name may end here.</summary>
    internal static bool IsHead(ReadOnlySpan<char> word) => _heads.Contains(word);

    /// <summary>"General": no name by itself, whatever it stands before.</summary>
    internal static bool IsGeneric(ReadOnlySpan<char> word) => _generic.Contains(word);

    /// <summary>"At", "President": stands before a name and is no part of it.</summary>
    internal static bool IsNeverFirst(ReadOnlySpan<char> word) => _notFirst.Contains(word);

    /// <summary>"Warsaw Pact": two words that look like the end of an event's name and belong to a body or a product.</summary>
    internal static bool IsNoEvent(ReadOnlySpan<char> name) => _bodies.Contains(name);

    /// <summary>"Olympic": "Games" behind it is an event.</summary>
    internal static bool IsGamesOf(ReadOnlySpan<char> word) => _gamesOf.Contains(word);

    /// <summary>"election"</summary>
    internal static bool IsVote(ReadOnlySpan<char> word) => _votes.Contains(word);

    /// <summary>"presidential": may stand between a year and "election".</summary>
    internal static bool IsVoteKind(ReadOnlySpan<char> word) => _voteKinds.Contains(word);

    /// <summary>"of": a small word between the capitalised ones.</summary>
    internal static bool Joins(ReadOnlySpan<char> word) => _joins.Contains(word);

    /// <summary>"drill": next to the name of an exercise.</summary>
    internal static bool IsExercise(ReadOnlySpan<char> word) => _exercises.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words, char between = ' ') =>
        words.Split(between).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
