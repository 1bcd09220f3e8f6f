using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>In whose words a threat stands.</summary>
[JsonConverter(typeof(OpenEnumConverter<ThreatReporting>))]
public enum ThreatReporting
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>In the words of the speaker.</summary>
    DirectQuote,

    /// <summary>Partly in the words of the speaker.</summary>
    MixedQuote,

    /// <summary>In reported speech.</summary>
    Paraphrase,

    /// <summary>In the words of the writer, without an utterance.</summary>
    ThirdPartyReport,

    /// <summary>In a heading.</summary>
    Heading,
}
