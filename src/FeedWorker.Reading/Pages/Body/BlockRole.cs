namespace FeedWorker.Reading.Pages.Body;

/// <summary>What part of the page a block belongs to.</summary>
internal enum BlockRole
{
    /// <summary>Nothing speaks against its being the article's.</summary>
    Open,

    /// <summary>In the article's head: title, lead, author.</summary>
    Header,

    /// <summary>Author or date.</summary>
    Byline,

    /// <summary>Belongs to a picture.</summary>
    Caption,

    /// <summary>Not of the article.</summary>
    Furniture,
}
