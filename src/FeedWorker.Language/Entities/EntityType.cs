namespace FeedWorker.Language.Entities;

/// <summary>The kind of thing that a name stands for.</summary>
public enum EntityType
{
    /// <summary>None of the others: works of art, laws, languages.</summary>
    Misc,

    /// <summary>A named human being.</summary>
    Person,

    /// <summary>A company, ministry, party, alliance, armed group.</summary>
    Organization,

    /// <summary>A country, region, city, sea.</summary>
    Location,

    /// <summary>A built place: airport, bridge, plant.</summary>
    Facility,

    /// <summary>A nationality, religion or political group: "Russian", "Muslims", "Democrats".</summary>
    Norp,

    /// <summary>A calendar date or a part of one.</summary>
    Date,

    /// <summary>An amount with its currency.</summary>
    Money,

    /// <summary>A named product or vehicle that is not a weapon.</summary>
    Product,

    /// <summary>A named weapon system: "Sukhoi-35", not "missiles".</summary>
    Weapon,

    /// <summary>A named event: summit, war, election, exercise.</summary>
    Event,
}
