using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>Words whose stop belongs to them.</summary>
internal static class Abbreviations
{
    // Longer than any word that opens a sentence; it bounds the look ahead.
    private const int MostMarksBehind = 16;

    // Titles and the like: a name or number follows, so that the stop never ends a sentence.
    private static readonly FrozenSet<string> _beforeName = Set(
        "Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Dra Prof Profs Rev Revd Fr Sr Sra Srta Hon Gen Lt Lieut Col Maj Capt Cpl Sgt SSgt Cmdr Cdr Comdr Adm Brig Gov Govs "
        + "Sen Sens Rep Reps Pres Amb Insp Supt Det Asst Dep Dy Engr Eng Ing Lic Arq Adv Alh Md Mohd Mst Smt Shri Ven Rt Mgr Msgr Bp Abp Cllr Atty Pvt Spc Pfc "
        + "St Ste Sts Mt Ft Pt No Nos vs v Art Arts Sec Fig Figs Vol Vols Ch Chap pp Rs Re Tk Sh cf viz ca c Para para ext Ext esp Attn PVT");

    // These may close a sentence as well; the next word decides.
    private static readonly FrozenSet<string> _anywhere = Set(
        "Jr Inc Ltd Co Corp Cos Bros Pty Pte Bhd Sdn Cia etc al approx est dept Dept Depts govt Govt Univ Assn Assoc Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct "
        + "Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla "
        + "Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Ph.D M.Sc B.Sc M.Phil D.Phil Esq Hwy Intl Natl hrs mins ft lbs INC LTD CO CORP LLC");

    // Words of their own, unless a number follows: "born c. 1571", "Oct. 26".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beforeNumber =
        ("No Nos no nos Re Art Arts art arts Ch Pt v c b d m p para Para ext Ext Tel tel Sat Sun Sc sc fig figs sec vol vols ch Ph Fax Mob").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beforeNameLookup =
        _beforeName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _anywhereLookup =
        _anywhere.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the stop at <paramref name="stop"/> belongs to the word that begins at <paramref name="start"/>.</summary>
    internal static bool EndsWithStop(string text, int start, int stop)
    {
        var word = text.AsSpan(start, stop - start);

        // An initial ("J. Smith", "J.Smith") or an abbreviation with inner stops ("U.S.").
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            var name = stop + 1 < text.Length && text[stop + 1] is ' ' or '\u00a0' ? stop + 2 : stop + 1;
            return name < text.Length && char.IsUpper(text[name]) && word[0] != 'I' && !(start > 0 && Characters.IsHyphen(text[start - 1])) && !(name == stop + 2 && OpensSentence(text, name, shortest: 3));
        }

        // "No. 7" counts; "No. We stay." answers.
        if (_beforeNumber.Contains(word))
        {
            return stop + 1 < text.Length && text.AsSpan(stop + 1).TrimStart(" \u00a0") is [var next, ..] && (char.IsDigit(next) || (word is "v" && char.IsUpper(next)));
        }

        // "St. Odhol", but "on Falk St. The police"; "Sr. Ruiz", but "Falk Sr. The senator".
        if (word is "St" or "Sr" && stop + 2 < text.Length && text[stop + 1] == ' ' && OpensSentence(text, stop + 2, shortest: 3))
        {
            return false;
        }

        if (TakesName(word) || (word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1]) && word[1] == '.'))
        {
            return true;
        }

        return _anywhereLookup.Contains(word) && !ClosesSentence(text, stop);
    }

    // "... and so on, etc." at a paragraph's end, or before a word that opens a sentence: the stop is the sentence's.
    private static bool ClosesSentence(string text, int stop)
    {
        var next = stop + 1;
        var limit = Math.Min(text.Length, next + MostMarksBehind);
        while (next < limit && (QuotationMarks.IsMark(text[next]) || text[next] is ')' or ']' or '\u2019' or '\''))
        {
            next++;
        }

        while (next < limit && text[next] is ' ' or '\u00a0')
        {
            next++;
        }

        if (next >= text.Length || text[next] is '\n' or '\r' or '\u2029')
        {
            return true;
        }

        return OpensSentence(text, next, shortest: 1);
    }

    // "Plan B. The others" and "Plan B. It failed" end; "J. He" and "B. An" may be people.
    private static bool OpensSentence(string text, int start, int shortest)
    {
        var end = start;
        while (end < text.Length && end - start < MostMarksBehind && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(start, end - start);
        return (word.Length >= shortest || word is "It" or "We" or "In" or "On" or "At" or "As" or "If") && SentenceOpeners.Contains(word);
    }

    /// <summary>Whether the stop stands inside an abbreviation: "Ph.D".</summary>
    internal static bool GoesOn(string text, int start, int stop)
    {
        var end = stop + 1;
        while (end < text.Length && end - stop < 6 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return stop - start <= 2 && _anywhereLookup.Contains(text.AsSpan(start, end - start));
    }

    /// <summary>Whether a name or number must follow the abbreviation, given without its stop.</summary>
    internal static bool TakesName(ReadOnlySpan<char> word) => _beforeNameLookup.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
