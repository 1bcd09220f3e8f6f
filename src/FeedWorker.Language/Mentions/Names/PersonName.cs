using System.Collections.Frozen;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>A person's name by its words, and which other names may be the same person's.</summary>
internal sealed class PersonName
{
    // What tells father and son apart. Letters of an order may follow a name too, and tell nobody apart.
    private static readonly FrozenSet<string> _generations = "JR SR II III IV".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _nicknames =
        ("bill william|billy william|will william|bob robert|rob robert|dick richard|rick richard|mike michael|joe joseph|jim james|jimmy james|tom thomas|tony anthony|ted edward|ed edward|larry lawrence"
        + "|dan daniel|danny daniel|dave david|steve steven|steve stephen|chris christopher|matt matthew|nick nicholas|alex alexander|andy andrew|ben benjamin|sam samuel|ken kenneth|ron ronald"
        + "|don donald|pete peter|phil philip|greg gregory|jeff jeffrey|tim timothy|kate katherine|liz elizabeth|beth elizabeth|sue susan|peggy margaret|maggie margaret|jack john|charlie charles|chuck charles|harry henry|fred frederick|vlad vladimir|bibi benjamin")
        .Split('|').Select(pair => pair.Split(' ')).GroupBy(pair => NameFolding.Fold(pair[0])).ToFrozenDictionary(group => group.Key, group => NameFolding.Fold(group.First()[1]));

    internal PersonName(string[] words)
    {
        var end = words.Length;
        while (end > 1 && words[end - 1].Trim(',', '.') is var suffix && (Generations(suffix) is not null || IsOrder(suffix, words[0])))
        {
            Generation = Generations(suffix) ?? Generation;
            end--;
        }

        Words = [.. words.Take(end).SelectMany(Initials).Select(word => NameFolding.Fold(word.TrimEnd(','))).Where(word => word.Length > 0)];
        Words = Words.Length > 0 ? Words : [""];
    }

    /// <summary>The folded words, without what follows the name; at least one.</summary>
    internal string[] Words { get; }

    /// <summary>"JR" or "III"; <see langword="null"/> when the name has none.</summary>
    internal string? Generation { get; }

    /// <summary>
    /// Whether both are full names of one person: "Tayyip Erdogan", "Recep Tayyip Erdogan"; "Xi Jinping", "Jinping Xi". A son who is told
    /// from his father by "Jr.", and a George W. from a George H. W., are others.
    /// </summary>
    internal bool IsSameAs(PersonName other)
    {
        if (Generation != other.Generation || InitialsContradict(other))
        {
            return false;
        }

        if (Words[^1] == other.Words[^1])
        {
            return Words.All(other.Has) || other.Words.All(Has);
        }

        return Words.Length > 1 && other.Words.Length > 1 && (Begins(other) || other.Begins(this) || IsTurned(other));
    }

    /// <summary>How well a single word can stand for the bearer: 3 for the last name, 2 for the first, 1 for one between, 0 when it cannot.</summary>
    internal int FitOf(string folded)
    {
        if (Words[^1] == folded)
        {
            return 3;
        }

        return Words[0] == folded ? 2 : Words.Length > 2 && Words.Contains(folded) ? 1 : 0;
    }

    // A second surname, as Spanish names have: "Ana Ruiz", "Ana Ruiz Castro".
    private bool Begins(PersonName other) => other.Words.AsSpan().StartsWith(Words);

    private bool IsTurned(PersonName other) =>
        Words[^1] == other.Words[0] && Words.Order(StringComparer.Ordinal).SequenceEqual(other.Words.Order(StringComparer.Ordinal));

    private static string? Generations(string suffix) => suffix.ToUpperInvariant() is var upper && _generations.Contains(upper) ? upper : null;

    private static bool IsOrder(string word, string first) =>
        word.Length is 2 or 3 && !word.AsSpan().ContainsAnyExceptInRange('A', 'Z') && first.AsSpan().ContainsAnyInRange('a', 'z');

    // "H.W." is two words.
    private static IEnumerable<string> Initials(string word) =>
        word.Length > 3 && word[1] == '.' && word[3] == '.' ? word.Split('.', StringSplitOptions.RemoveEmptyEntries) : [word];

    private bool InitialsContradict(PersonName other)
    {
        var (own, others) = (MiddleInitials(), other.MiddleInitials());
        return own.Length > 0 && others.Length > 0 && !own.SequenceEqual(others);
    }

    // Those behind the first name.
    private string[] MiddleInitials() => [.. Words.Skip(1).TakeWhile(word => word.Length == 1)];

    // An initial stands for any word that it begins; Bill is William.
    private bool Has(string word) => Words.Contains(word)
        || (word.Length == 1 && Words.Any(own => own.StartsWith(word, StringComparison.Ordinal)))
        || (Words.Length > 1 && (Nick(word) == Words[0] || Nick(Words[0]) == word));

    private static string? Nick(string word) => _nicknames.GetValueOrDefault(word);
}
