using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>How a feed is doing.</summary>
[JsonConverter(typeof(OpenEnumConverter<FeedState>))]
public enum FeedState
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>The last poll succeeded.</summary>
    Healthy,

    /// <summary>Several polls in a row failed; it is asked ever less often, but never given up.</summary>
    Failing,

    /// <summary>Its server says that it is gone for good (410); it is asked no more.</summary>
    Ended,
}
