using System.Collections.Frozen;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Roles;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Common nouns for people, with the pronoun that they go with.</summary>
internal static class PersonNouns
{
    private static readonly FrozenSet<string> _male = Set(
        "man boy husband father son brother uncle grandfather grandson nephew king prince gentleman guy lad dad bachelor groom monk priest stepfather boyfriend widower policeman fireman businessman");

    private static readonly FrozenSet<string> _female = Set(
        "woman girl wife mother daughter sister aunt grandmother granddaughter niece queen princess lady mum mom bride nun actress waitress stepmother girlfriend widow policewoman businesswoman midwife");

    private static readonly FrozenSet<string> _either = Set(
        "person child baby teenager infant friend colleague neighbour neighbor victim suspect witness driver passenger patient killer attacker gunman survivor visitor tourist citizen voter cousin parent spouse "
        + "successor predecessor rival opponent counterpart boss employee client customer guest host adult youth refugee migrant hostage prisoner defendant plaintiff poet composer painter novelist philosopher "
        + "fan guy soldier fighter militant colleague companion assassin heir translator interpreter adviser reader speaker someone somebody anyone everyone nobody");

    /// <summary>Whether one human being is meant by the noun, in lower case.</summary>
    internal static bool Contains(string noun) => _male.Contains(noun) || _female.Contains(noun) || _either.Contains(noun) || RoleNouns.IsRole(noun);

    internal static Gender GenderOf(string noun) =>
        _male.Contains(noun) ? Gender.Male : _female.Contains(noun) ? Gender.Female : RoleNouns.GenderOf(noun);

    /// <summary>Whether a noun, in lower case, means several.</summary>
    internal static bool IsPlural(string noun) =>
        noun is "people" or "men" or "women" or "children" or "police" or "troops" or "media"
            || (noun.Length > 3 && noun[^1] == 's' && noun[^2] is not ('s' or 'u' or 'i'));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
