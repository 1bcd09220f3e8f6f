namespace FeedWorker.Reading.Pages.Body;

/// <summary>What the class, id, role and microdata of an element say about its content.</summary>
[Flags]
internal enum Hints
{
    None = 0,

    /// <summary>Furniture of the page: navigation, sharing, teasers, advertisements, consent.</summary>
    Furniture = 1,

    /// <summary>What readers wrote.</summary>
    Comments = 2,

    /// <summary>Holds the body of an article.</summary>
    Body = 4,

    /// <summary>Marked as the body by microdata.</summary>
    ArticleBody = 8,

    /// <summary>The lead above the body.</summary>
    Standfirst = 16,

    /// <summary>Words that belong to a picture.</summary>
    Caption = 32,

    /// <summary>Who wrote it.</summary>
    Byline = 64,

    /// <summary>When it was written, how long it takes to read, and the like.</summary>
    Dateline = 128,

    /// <summary>Not shown, or only to screen readers.</summary>
    Hidden = 256,

    /// <summary>About the author: after the name, a life.</summary>
    Biography = 512,

    // Words that mean something only together with another one.
    Text = 1024,
    Page = 2048,
    Read = 4096,
    More = 8192,

    /// <summary>Laid over the page: consent, a message, a picture alone.</summary>
    Overlay = 16384,

    /// <summary>A box beside the text: background, figures, a document.</summary>
    FactBox = 32768,
}
