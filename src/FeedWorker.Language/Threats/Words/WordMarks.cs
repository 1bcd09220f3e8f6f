namespace FeedWorker.Language.Threats.Words;

/// <summary>What a word can be for the threat rules; several at once, since the rules have no tagger.</summary>
[Flags]
internal enum WordMarks : long
{
    None = 0,

    // Words that announce a threat.
    Threaten = 1L << 0,
    Vow = 1L << 1,
    Warn = 1L << 2,
    Say = 1L << 3,
    Hand = 1L << 4,
    ThreatNoun = 1L << 5,
    WarningNoun = 1L << 6,
    Ultimatum = 1L << 7,
    Deadline = 1L << 8,
    Consequence = 1L << 9,

    // The small words of the sentence.
    Will = 1L << 10,
    Might = 1L << 11,
    Not = 1L << 12,
    Be = 1L << 13,
    Have = 1L << 14,
    If = 1L << 15,
    Pronoun = 1L << 16,
    Determiner = 1L << 17,
    Preposition = 1L << 18,
    Conjunction = 1L << 19,
    Adverb = 1L << 20,
    Day = 1L << 21,
    Finite = 1L << 22,
    Duration = 1L << 23,

    // Hostile acts: verbs that are one, verbs that become one with an object, and those objects.
    HostileVerb = 1L << 24,
    ImposeVerb = 1L << 25,
    BreakVerb = 1L << 26,
    LaunchVerb = 1L << 27,
    CloseVerb = 1L << 28,
    SendVerb = 1L << 29,
    HostileNoun = 1L << 30,
    Bond = 1L << 31,
    Passage = 1L << 32,
    Arms = 1L << 33,
    Step = 1L << 34,
    Refusable = 1L << 35,

    // Who speaks or acts.
    Agent = 1L << 36,
    Thing = 1L << 37,
    Expert = 1L << 38,
    Worker = 1L << 39,
    Intimate = 1L << 40,

    // What becomes of a threat.
    Deny = 1L << 41,
    Withdraw = 1L << 42,
    Defy = 1L << 43,
    Habit = 1L << 44,
    Violent = 1L << 45,

    // Words that a rule begins with and that no other mark covers.
    Prompt = 1L << 46,

    // What only supposes or asks: "doubt they would", "how it would".
    Guess = 1L << 47,

    // Opens a phrase that is an act only as a whole: "shoot" of "shoot down".
    Opener = 1L << 48,

    // What an office grants and takes away: "licence".
    Permit = 1L << 49,

    // Forms of verbs.
    Base = 1L << 50,
    ThirdPerson = 1L << 51,
    Past = 1L << 52,
    Gerund = 1L << 53,

    // In the singular and without a name somebody who speaks for himself: "a student".
    Individual = 1L << 54,
}
