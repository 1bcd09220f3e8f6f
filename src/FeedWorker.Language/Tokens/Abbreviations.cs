using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>Words whose stop belongs to them.</summary>
internal static class Abbreviations
{
    // Titles and the like: a name or number follows, so that the stop never ends a sentence.
    private static readonly FrozenSet<string> _beforeName = Set(
        "Mr Mrs Ms Mx Dr Prof Rev Fr Sr Hon Gen Lt Col Maj Capt Cpl Sgt Cmdr Adm Brig Gov Sen Rep Pres Amb Insp Supt Det "
        + "St Ste Mt Ft No Nos vs v Art Sec Fig Vol Pvt Msgr Cllr Atty");

    // These may close a sentence as well; the next word decides.
    private static readonly FrozenSet<string> _anywhere = Set(
        "Jr Inc Ltd Co Corp Bros etc al approx est dept Dept Univ Assn Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct "
        + "Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla "
        + "Ore Pa Tenn Tex Va Vt Wash Wis Wyo a.m p.m A.M P.M i.e e.g U.S U.K U.N E.U D.C Ph.D M.D B.A M.A");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beforeNameLookup =
        _beforeName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _anywhereLookup =
        _anywhere.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the stop at <paramref name="stop"/> belongs to the word that begins at <paramref name="start"/>.</summary>
    internal static bool EndsWithStop(string text, int start, int stop)
    {
        var word = text.AsSpan(start, stop - start);

        // An initial ("J. Smith") or an abbreviation with inner stops ("U.S.").
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return stop + 1 < text.Length && text[stop + 1] is ' ' or '\u00a0'
                && stop + 2 < text.Length && char.IsUpper(text[stop + 2]) && word[0] != 'I';
        }

        // "No. 7" counts; "No. We stay." answers.
        if (word is "No" or "Nos")
        {
            return stop + 1 < text.Length && text.AsSpan(stop + 1).TrimStart(" \u00a0") is [var next, ..] && char.IsDigit(next);
        }

        return TakesName(word) || _anywhereLookup.Contains(word)
            || (word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1]) && word[1] == '.');
    }

    /// <summary>Whether a name or number must follow the abbreviation, given without its stop.</summary>
    internal static bool TakesName(ReadOnlySpan<char> word) => _beforeNameLookup.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
