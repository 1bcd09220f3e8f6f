using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>Whether the threatened act is named.</summary>
[JsonConverter(typeof(OpenEnumConverter<Directness>))]
public enum Directness
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>It is named.</summary>
    Direct,

    /// <summary>It is hinted at.</summary>
    Veiled,
}
