using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>When a threat was made.</summary>
[JsonConverter(typeof(OpenEnumConverter<ThreatTime>))]
public enum ThreatTime
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>In the news of this article.</summary>
    Present,

    /// <summary>Earlier.</summary>
    Past,

    /// <summary>Again and again.</summary>
    Habitual,
}
