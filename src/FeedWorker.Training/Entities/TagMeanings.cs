using FeedWorker.Language.Entities;

namespace FeedWorker.Training.Entities;

/// <summary>What the tags of published sets mean here. Where a set does not tell our types apart, a tag means several.</summary>
internal static class TagMeanings
{
    private static readonly Dictionary<string, EntityType[]> _meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = [EntityType.Person],
        ["person"] = [EntityType.Person],
        ["politician"] = [EntityType.Person],
        ["ORG"] = [EntityType.Organization],
        ["organization"] = [EntityType.Organization],
        ["organisation"] = [EntityType.Organization],
        ["politicalparty"] = [EntityType.Organization],
        ["corporation"] = [EntityType.Organization],
        ["LOC"] = [EntityType.Location],
        ["location"] = [EntityType.Location],
        ["country"] = [EntityType.Location],
        ["NORP"] = [EntityType.Norp],
        ["nationality"] = [EntityType.Norp],
        ["facility"] = [EntityType.Facility],
        ["product"] = [EntityType.Product],
        ["date"] = [EntityType.Date],
        ["money"] = [EntityType.Money],
        ["MISC"] = [EntityType.Misc, EntityType.Norp],
        ["event"] = [EntityType.Misc],
        ["election"] = [EntityType.Misc],
        ["creative-work"] = [EntityType.Misc],
        ["group"] = [EntityType.Organization],
    };

    /// <summary>The types that a tag may mean.</summary>
    /// <exception cref="InvalidDataException">The tag is not known.</exception>
    internal static IReadOnlyList<EntityType> Of(string tag) => _meanings.TryGetValue(tag, out var types)
        ? types
        : throw new InvalidDataException($"The tag {tag} is not known; TagMeanings lists those that are.");
}
