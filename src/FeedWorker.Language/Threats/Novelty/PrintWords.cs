using System.Collections.Frozen;
using System.Text;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>Words in the form in which two outlets can agree: no case, no accents, no endings.</summary>
internal static class PrintWords
{
    // Say which office or body, but not whose: alone they could be anybody's.
    private static readonly FrozenSet<string> _anybody = (
        "government governments minister ministers ministry president presidents premier prime foreign defence defense interior leader leaders official officials "
        + "authority authorities spokesman spokeswoman spokesperson state country nation people group groups organization organisation rebels rebel militants "
        + "militant insurgents gunmen fighters forces troops side sides administration regime chief senior top deputy secretary general mr mrs ms dr sir "
        + "the a an his her its their our this that these those some any all former new he she they it we i you who anyone everyone someone him them us one "
        + "man woman men women movement party republic ambassador envoy statement king queen chancellor commander").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // The alliance by the names it has had, the longest first.
    private static readonly (string Name, string Alias)[] _aliases =
    [
        ("european communities", "eu"), ("european commission", "eu"), ("european community", "eu"), ("european union", "eu"), ("european", "eu"),
        ("eec", "eu"), ("ec", "eu"), ("united nations", "un"),
    ];

    /// <summary>Lower case, without accents, full stops and apostrophes; letters and digits only.</summary>
    internal static string Fold(ReadOnlySpan<char> word)
    {
        var isPlain = true;
        foreach (var c in word)
        {
            isPlain &= char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
        }

        if (isPlain)
        {
            return word.ToString();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in Accents.Apart(word))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>The dictionary form where the lists have one, else the word without the usual endings.</summary>
    internal static string Stem(ReadOnlySpan<char> word) => ThreatLexicon.Find(word).Lemma ?? WithoutEnding(Fold(word));

    /// <summary>The words of a name that tell it from others, folded.</summary>
    internal static string NameWords(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        foreach (var range in name.SplitAny(" -/,()'’\u00a0"))
        {
            var word = Fold(name[range]);
            if (word.Length > 1 && word is not ("of" or "for" or "and" or "in" or "de") && !_anybody.Contains(word))
            {
                words.Add(word);
            }
        }

        var joined = $" {string.Join(' ', words)} ";
        foreach (var (known, alias) in _aliases)
        {
            joined = joined.Replace($" {known} ", $" {alias} ", StringComparison.Ordinal);
        }

        return joined.Trim();
    }

    /// <summary>32 bits, the same on every machine and in every version: the steps of FNV-1a over UTF-16 units, then mixed.</summary>
    internal static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        // The last letters alone would decide the high bits, by which the smallest are chosen.
        hash ^= hash >> 16;
        hash *= 0x7feb352du;
        hash ^= hash >> 15;
        return hash;
    }

    private static string WithoutEnding(string word) => word.Length switch
    {
        > 5 when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        > 4 when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        > 4 when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        > 4 when word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
        > 3 when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        > 4 when word.EndsWith('e') => word[..^1],
        _ => word,
    };
}
