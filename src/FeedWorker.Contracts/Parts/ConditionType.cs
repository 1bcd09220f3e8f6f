using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>How the condition of a threat is put.</summary>
[JsonConverter(typeof(OpenEnumConverter<ConditionType>))]
public enum ConditionType
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>If, should, in case of.</summary>
    If,

    /// <summary>Unless.</summary>
    Unless,

    /// <summary>Until.</summary>
    Until,

    /// <summary>When, once.</summary>
    When,

    /// <summary>A noun phrase does the work: "any attack would be met with".</summary>
    NominalTrigger,
}
