using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>Finds where a number ends: separators, dates and telephone numbers belong to it, units do not.</summary>
internal static class NumberScanner
{
    private const int LongestNumber = 100;
    private const int LongestUnit = 20;

    // What is written right behind a number and is a word of its own: "10|pm", "340|mn", "5|km".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _units =
        ("am pm AM PM Am Pm k K m M mn Mn mm MM b B bn Bn tn trn mln bln cr Cr km Km KM cm nm kg Kg KG g mg lb lbs oz ft in sq mi ha x hh hrs hr h min mins sec secs "
            + "kb KB Mb MB GB gb TB kW kw KW MW GW mw kWh MWh mph kph kmh C F f c p l ml L Hz kHz MHz GHz W V GMT EST ET BST IST CET UTC "
            + "thousand million billion trillion lakh crore percent pct people persons years days hours minutes months weeks metres meters miles dollars euros yen rupees tonnes tons pounds")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a number begins at the position: a digit, or a separator right before one (".5", "'05", "+1").</summary>
    internal static bool Begins(string text, int position)
    {
        var c = text[position];
        if (char.IsDigit(c))
        {
            return true;
        }

        if (c is not ('.' or '\'' or '\u2019' or '+') || position + 1 >= text.Length || !char.IsAsciiDigit(text[position + 1])
            || (position > 0 && !Characters.IsBlank(text[position - 1]) && text[position - 1] is not ('(' or '$' or '"' or '\u201c')))
        {
            return false;
        }

        // An apostrophe stands for the century, before two digits only.
        return c is '.' or '+' || (Digits(text, position + 1) == position + 3 && !(position + 3 < text.Length && Characters.IsApostrophe(text[position + 3])));
    }

    /// <summary>The position behind the number that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="isWord">Whether letters belong to it: "20th", "1990s", "3D".</param>
    internal static int EndOf(string text, int start, out bool isWord)
    {
        isWord = false;
        if (NumberShapes.InstantEnd(text, start) is var instant && instant > start)
        {
            return instant;
        }

        var digits = char.IsDigit(text[start]) ? start : start + 1;
        var end = Grouped(text, digits);
        if (end < text.Length && text[end] is '/' or '-')
        {
            var joint = NumberShapes.EndOf(text, digits, Digits(text, digits));
            if (joint > end)
            {
                return joint;
            }
        }

        if (end >= text.Length)
        {
            return end;
        }

        if (Characters.IsApostrophe(text[end]) && IsDecade(text, digits, end))
        {
            isWord = true;
            return end + 2;
        }

        if ((!Characters.IsWordPart(text, end) && text[end] != '_') || IsUnit(text, end))
        {
            return end;
        }

        var word = WordScanner.EndOf(text, Digits(text, digits) == end ? digits : end);
        isWord = word > end;
        return Math.Max(word, end);
    }

    private static int Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestNumber && char.IsDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    // "100,000", "1,00,000", "3.5", "10:30"; "2010,2011" are two.
    private static int Grouped(string text, int start)
    {
        var end = Digits(text, start);
        while (end + 1 < text.Length && end - start < LongestNumber && text[end] is ',' or '.' or ':' && char.IsDigit(text[end + 1]))
        {
            var next = Digits(text, end + 1);
            if (text[end] == ',' && next - end - 1 is not (2 or 3))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static bool IsDecade(string text, int start, int apostrophe) =>
        apostrophe + 1 < text.Length && text[apostrophe + 1] == 's' && !Characters.IsWordPartAt(text, apostrophe + 2)
        && text[apostrophe - 1] == '0' && (apostrophe - start == 2 || (apostrophe - start == 4 && text[start] == '1'));

    // "20th", "90s" and "3D" are words; "50million" and "10pm" are two.
    private static bool IsUnit(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestUnit && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(start, end - start);
        if (Characters.IsWordPartAt(text, end) || word is "s" or "th" or "st" or "nd" or "rd" or "TH" or "ST" or "ND" or "RD")
        {
            return false;
        }

        return _units.Contains(word);
    }
}
