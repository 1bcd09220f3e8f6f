using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>Where a publication date was read from.</summary>
[JsonConverter(typeof(OpenEnumConverter<PublicationDateSource>))]
public enum PublicationDateSource
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>JSON-LD in the page.</summary>
    JsonLd,

    /// <summary>A meta element of the page.</summary>
    Meta,

    /// <summary>Microdata in the page.</summary>
    Microdata,

    /// <summary>A time element of the page.</summary>
    TimeElement,

    /// <summary>The path of the address.</summary>
    Address,

    /// <summary>The item of the feed.</summary>
    Feed,

    /// <summary>A line that the page shows, such as the one under the headline.</summary>
    Text,

    /// <summary>The data of a script of the page.</summary>
    Script,
}
