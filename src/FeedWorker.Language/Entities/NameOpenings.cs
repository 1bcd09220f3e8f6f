namespace FeedWorker.Language.Entities;

/// <summary>
/// How long the names of a list are that begin with the same few letters. Most places of a text are thereby known to begin no name, or none of a given length,
/// before anything is looked up.
/// </summary>
internal sealed class NameOpenings
{
    // Shorter names are rare, and quickly looked up.
    internal const int Letters = 4;

    // Lengths in a set of 64 bits; all that are longer share the last.
    private const int Longest = 63;

    private readonly ulong[] _lengths = new ulong[1 << 14];

    internal NameOpenings(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => name.Length >= Letters))
        {
            _lengths[Slot(name)] |= 1UL << Math.Min(name.Length, Longest);
        }
    }

    /// <summary>The lengths of the names that may begin as a text does; <see cref="Holds"/> reads the set, which is empty when there is no such name.</summary>
    internal ulong LengthsOf(ReadOnlySpan<char> text) => text.Length < Letters ? ulong.MaxValue : _lengths[Slot(text)];

    /// <summary>Whether a name of such a length may be in the set.</summary>
    internal static bool Holds(ulong lengths, int least, int most)
    {
        (least, most) = (Math.Min(least, Longest), Math.Min(most, Longest));
        return least < Letters || (lengths >> least & ((2UL << (most - least)) - 1)) != 0;
    }

    private int Slot(ReadOnlySpan<char> name)
    {
        var hash = 0u;
        foreach (var letter in name[..Letters])
        {
            hash = (hash ^ letter) * 0x01000193;
        }

        return (int)(hash * 0x9E3779B1 >> 18) & (_lengths.Length - 1);
    }
}
