using System.Collections.Frozen;

namespace FeedWorker.Language.Entities;

/// <summary>The weapon systems that have a name or a designation.</summary>
internal sealed class WeaponNames
{
    private readonly FrozenDictionary<string, bool> _sure;
    private readonly FrozenSet<string> _openings;

    /// <param name="rows">Name, and <c>sure</c> or <c>near</c>.</param>
    internal WeaponNames(IEnumerable<string[]> rows)
    {
        _sure = rows.DistinctBy(row => Key(row[0])).ToFrozenDictionary(row => Key(row[0]), row => row[1] == "sure", StringComparer.Ordinal);
        _openings = _sure.Keys.Select(key => Opening(key).ToString()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether any name begins as the word does; most words of a text do not, and need no further look.</summary>
    internal bool MayOpen(ReadOnlySpan<char> word)
    {
        var openings = _openings.GetAlternateLookup<ReadOnlySpan<char>>();
        var opening = Opening(word);
        return openings.Contains(opening) || (opening.Length > 1 && opening[^1] == 's' && openings.Contains(opening[..^1]));
    }

    /// <summary>Whether the name is a weapon's wherever it stands (<see langword="true"/>), or only beside a word such as "missile"; <see langword="null"/> when it is none.</summary>
    internal bool? IsSure(ReadOnlySpan<char> name)
    {
        if (name.Length > 32)
        {
            return null;
        }

        if (_sure.TryGetValue(Key(name), out var sure))
        {
            return sure;
        }

        // "F-16s", "Javelins", but the S of "SU-35S" is its own.
        return name.Length > 3 && name[^1] == 's' && _sure.TryGetValue(Key(name[..^1]), out sure) ? sure : null;
    }

    // Its first letters, or its first digits.
    private static ReadOnlySpan<char> Opening(ReadOnlySpan<char> name)
    {
        var length = 1;
        while (length < name.Length && (char.IsAsciiLetter(name[0]) ? char.IsAsciiLetter(name[length]) : char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[length])))
        {
            length++;
        }

        return name[..length];
    }

    // "SU-35S", "Su-35S" and "Su35S" are one; a word without a number keeps its case: a "caesar" is none.
    private static string Key(ReadOnlySpan<char> name)
    {
        if (!name.ContainsAnyInRange('0', '9'))
        {
            return name.ToString();
        }

        Span<char> key = stackalloc char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (c is not ('-' or '\u2011' or '\u2013'))
            {
                key[length++] = char.ToUpperInvariant(c);
            }
        }

        return key[..length].ToString();
    }
}
