namespace FeedWorker.Language.Mentions;

/// <summary>How a phrase was led back to the one it stands for.</summary>
public enum Resolution
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The phrase holds the full name.</summary>
    FullName,

    /// <summary>A surname or short form of a name given elsewhere.</summary>
    ShortName,

    /// <summary>An acronym of a name given elsewhere.</summary>
    Acronym,

    /// <summary>A title or office: "the Russian minister".</summary>
    Title,

    /// <summary>The head noun of an organisation's name: "the ministry".</summary>
    HeadNoun,

    /// <summary>A capital or seat that stands for its government: "Moscow", "the White House".</summary>
    Metonym,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>No phrase of its own; the speaker before goes on.</summary>
    Continued,
}
