using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>Why a statement counts as new.</summary>
[JsonConverter(typeof(OpenEnumConverter<NoveltyReason>))]
public enum NoveltyReason
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>Nothing like it is remembered.</summary>
    FirstSeen,

    /// <summary>It is remembered, with a lower severity.</summary>
    HigherSeverity,

    /// <summary>It is remembered, without this deadline.</summary>
    NewDeadline,

    /// <summary>It is remembered, without this condition.</summary>
    NewCondition,

    /// <summary>It is remembered, with another status: withdrawn, for instance.</summary>
    StatusChanged,
}
