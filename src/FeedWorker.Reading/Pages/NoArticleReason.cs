namespace FeedWorker.Reading.Pages;

/// <summary>Why the bytes of a page gave no article.</summary>
public enum NoArticleReason
{
    /// <summary>They are a picture, a document or data.</summary>
    OtherMedium,

    /// <summary>A page without running text, or nothing at all.</summary>
    NoText,

    /// <summary>A front page, a section or a list of results: teasers of several articles.</summary>
    IndexPage,

    /// <summary>A player, with no more than a few words about the film.</summary>
    VideoPage,

    /// <summary>It asks for a name and a password.</summary>
    LoginWall,

    /// <summary>It asks to agree to cookies or to the use of data.</summary>
    ConsentWall,

    /// <summary>It asks whether a person is reading, or refuses whoever reads.</summary>
    RobotCheck,
}
