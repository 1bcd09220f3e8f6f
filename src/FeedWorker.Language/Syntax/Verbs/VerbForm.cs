namespace FeedWorker.Language.Syntax.Verbs;

/// <summary>The shape in which a verb stands.</summary>
internal enum VerbForm
{
    /// <summary>say</summary>
    Base,

    /// <summary>says</summary>
    Present,

    /// <summary>said, as a past tense or participle</summary>
    Past,

    /// <summary>written: never a past tense</summary>
    Participle,

    /// <summary>saying</summary>
    Gerund,
}
