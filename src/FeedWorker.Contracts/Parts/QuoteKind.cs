using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>How much of what was said is given word for word.</summary>
[JsonConverter(typeof(OpenEnumConverter<QuoteKind>))]
public enum QuoteKind
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>All of it, between quotation marks.</summary>
    Direct,

    /// <summary>Nothing: reported speech.</summary>
    Indirect,

    /// <summary>A part, between quotation marks inside reported speech.</summary>
    Mixed,
}
