namespace FeedWorker.Language.Networks;

/// <summary>
/// The hash that vectors and models know words by. It sees a word as its readers should: lower case, straight quotation marks. It is part of
/// the model files: when it changes, they have to be made anew.
/// </summary>
internal static class WordHash
{
    private const ulong Start = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    /// <summary>Hash of a form.</summary>
    internal static uint Of(ReadOnlySpan<char> word) => Of(word, 0);

    /// <summary>Hash of a form as a feature of the given kind, so that the suffix "er" is not the prefix "er".</summary>
    internal static uint Of(ReadOnlySpan<char> word, uint kind)
    {
        var hash = Start ^ kind;
        foreach (var unit in word)
        {
            hash = (hash ^ Fold(unit)) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>Hash of a form whose digits count as zeros; <see langword="null"/> when it has none.</summary>
    internal static uint? OfFoldedDigits(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var hash = Start;
        foreach (var unit in word)
        {
            hash = (hash ^ (char.IsAsciiDigit(unit) ? '0' : Fold(unit))) * Prime;
        }

        return Finish(hash);
    }

    // FNV leaves its high bits weak on short words; a multiply and a shift spread them.
    private static uint Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9e3779b97f4a7c15;
        return (uint)(hash >> 32);
    }

    private static char Fold(char unit) => unit switch
    {
        < (char)128 => char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : unit,
        '‘' or '’' or 'ʼ' or '´' or '＇' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '‚' or '＂' => '"',
        _ => char.ToLowerInvariant(unit),
    };
}
