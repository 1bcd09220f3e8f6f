using System.Collections.Frozen;

namespace FeedWorker.Language.Mentions.Roles;

/// <summary>The nouns that a text uses for an organisation it has named: "the ministry".</summary>
internal static class OrganizationNouns
{
    private static readonly FrozenSet<string> _specific =
        ("ministry department office bureau agency authority administration commission committee council board court tribunal parliament congress senate assembly party "
        + "movement front alliance coalition union federation confederation association institute university college school academy foundation fund bank corporation airline "
        + "army navy guard police force forces brigade corps command militia club league society trust network newspaper church embassy consulate mission secretariat cabinet government bloc "
        + "centre center newsroom station group company organization organisation body firm outlet institution team regulator watchdog charity").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _general =
        "group company organization organisation body firm outlet institution agency bloc alliance newspaper charity regulator watchdog".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    internal static bool Contains(string noun) => _specific.Contains(noun);

    /// <summary>Whether the noun fits nearly every organisation, so that the last one that spoke is meant.</summary>
    internal static bool IsGeneral(string noun) => _general.Contains(noun);

    /// <summary>Whether the name has the noun as a word of its own.</summary>
    internal static bool Names(string name, string noun)
    {
        var at = name.IndexOf(noun, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || name[at - 1] == ' ') && (at + noun.Length == name.Length || name[at + noun.Length] == ' ');
    }
}
