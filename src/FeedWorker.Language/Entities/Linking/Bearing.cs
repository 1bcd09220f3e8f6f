namespace FeedWorker.Language.Entities.Linking;

/// <summary>What a text says of a person's place in public life.</summary>
internal enum Bearing
{
    /// <summary>Nothing that tells.</summary>
    Unknown,

    /// <summary>An office.</summary>
    Official,

    /// <summary>A trade or state that nobody on a list of officials has: "a teacher".</summary>
    Private,
}
