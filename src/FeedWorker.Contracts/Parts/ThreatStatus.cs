using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>Whether a threat stands, by the words of the article. Only Asserted is meant to alert.</summary>
[JsonConverter(typeof(OpenEnumConverter<ThreatStatus>))]
public enum ThreatStatus
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>The speaker threatens, or is reported to have threatened.</summary>
    Asserted,

    /// <summary>The speaker denies the threat or the intention.</summary>
    Denied,

    /// <summary>An earlier threat is taken back.</summary>
    Withdrawn,

    /// <summary>The one who is threatened turns it down.</summary>
    Rejected,

    /// <summary>Talk about threats without a particular one, and private crime.</summary>
    MentionOnly,
}
