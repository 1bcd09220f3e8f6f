namespace FeedWorker.Language.Mentions.Names;

/// <summary>How readily a person among several of one surname is meant by it alone, the least first.</summary>
internal enum Standing
{
    /// <summary>Introduced as somebody's wife or son.</summary>
    Relative,

    Plain,

    /// <summary>Has a title, or is on the list.</summary>
    Known,

    /// <summary>Holds an office of state.</summary>
    InOffice,
}
