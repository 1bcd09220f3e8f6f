using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>The kind of thing that a name stands for.</summary>
[JsonConverter(typeof(OpenEnumConverter<EntityType>))]
public enum EntityType
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>A named human being.</summary>
    Person,

    /// <summary>A company, ministry, party, alliance or armed group.</summary>
    Organization,

    /// <summary>A country, region, city or sea.</summary>
    Location,

    /// <summary>A built place: airport, bridge, plant.</summary>
    Facility,

    /// <summary>A nationality, religion or political group.</summary>
    Norp,

    /// <summary>A calendar date or a part of one.</summary>
    Date,

    /// <summary>An amount with its currency.</summary>
    Money,

    /// <summary>A named product or vehicle that is not a weapon.</summary>
    Product,

    /// <summary>A named weapon system.</summary>
    Weapon,

    /// <summary>A named event: summit, war, election, exercise.</summary>
    Event,

    /// <summary>None of the others.</summary>
    Misc,
}
