using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>How the phrase that names a speaker was led back to a full name.</summary>
[JsonConverter(typeof(OpenEnumConverter<SpeakerResolution>))]
public enum SpeakerResolution
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>It was not; the name is absent.</summary>
    None,

    /// <summary>The phrase holds the full name.</summary>
    FullName,

    /// <summary>A surname or short form.</summary>
    ShortName,

    /// <summary>An acronym.</summary>
    Acronym,

    /// <summary>A title or office: "the minister".</summary>
    Title,

    /// <summary>The head noun of an organisation: "the ministry".</summary>
    HeadNoun,

    /// <summary>A capital or seat for its government.</summary>
    Metonym,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>No phrase of its own: the speaker before goes on.</summary>
    Continued,
}
