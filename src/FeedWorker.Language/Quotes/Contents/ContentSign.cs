namespace FeedWorker.Language.Quotes.Contents;

/// <summary>What shows that a content begins.</summary>
internal enum ContentSign
{
    /// <summary>A quotation mark.</summary>
    Quotation,

    /// <summary>"that".</summary>
    That,

    /// <summary>A question word.</summary>
    Question,

    /// <summary>Nothing but a clause.</summary>
    Bare,

    /// <summary>"to" and a verb.</summary>
    Infinitive,

    /// <summary>A noun phrase.</summary>
    Noun,

    /// <summary>A few words between quotation marks inside a clause of the writer.</summary>
    Fragment,

    /// <summary>What a noun governs: "her claim that".</summary>
    Owned,

    /// <summary>The content stands before its attribution.</summary>
    Before,

    /// <summary>A label beside words as they were spoken: "HOLM: We stay."</summary>
    Label,

    /// <summary>A label in a headline, which may shorten the words.</summary>
    Headline,
}
