namespace FeedWorker.Language.Threats.Novelty;

/// <summary>A name or a party as it is remembered.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its telling words, folded, with a space between; empty for "the government".</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; <see langword="null"/> when unknown.</param>
/// <param name="Id">Its id in the lists of the world; <see langword="null"/> when none has it.</param>
/// <param name="Sector">CAMEO sector of a party; <see langword="null"/> when unknown.</param>
internal sealed record PrintName(PrintNameKind Kind, string Words, string? Country, string? Id, string? Sector)
{
    /// <summary>Whether nothing is known of it: "the group".</summary>
    internal bool IsAnybody => Words.Length == 0 && Country is null && Id is null;

    /// <summary>Whether it only describes somebody: "the mayor", "truck drivers" can be anybody's, in any town.</summary>
    internal bool IsDescription => Kind == PrintNameKind.Phrase && Country is null && Id is null;

    /// <summary>By what a store can look it up: its country, else its last word; <see langword="null"/> when it has neither.</summary>
    internal string? Key => Country ?? LastWord;

    /// <summary>The surname of a person.</summary>
    internal string? LastWord => Words.Length == 0 ? null : Words[(Words.LastIndexOf(' ') + 1)..];
}

/// <summary>What a remembered name stands for.</summary>
internal enum PrintNameKind
{
    /// <summary>A group without a name of its own: "truck drivers".</summary>
    Phrase,

    /// <summary>A human being.</summary>
    Person,

    /// <summary>A country or its people.</summary>
    Country,

    /// <summary>Another place.</summary>
    Place,

    /// <summary>Anything else with a name.</summary>
    Named,
}
