using System.Buffers;
using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>Finds addresses, which stay whole: of pages, of mail, tags and handles, names of hosts and files.</summary>
internal ref struct AddressScanner(string text)
{
    private const int LongestAddress = 2_000;
    private const int LongestScheme = 8;
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 100;

    private static readonly SearchValues<char> _urlEnds = SearchValues.Create(" \t\r\n\u00a0<>\"{}|^`\u00ab\u00bb\u201c\u201d\u2018\u2019\u2028\u2029");

    // Endings that make "a.b" the name of a host or file. Those that are English words ("in", "us") count only behind another label.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _endings =
        ("com org net edu gov mil int info biz co uk de fr ru cn jp br za ng ke gh eu ca au nz ie es pt pl ro hu cz sk se fi dk nl ch tv fm io ly kz ua by lt lv ee tr ir "
            + "iq sa ae qa kw jo lb eg dz tn et tz ug zm zw mw mz bw rw pk bd lk np mm vn kh ph sg hk tw kr doc docx pdf xls xlsx ppt pptx txt html htm php asp aspx jsp "
            + "jpg jpeg png gif mp3 mp4 zip exe xml csv json url")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _wordsToo =
        "in us it is me my at be no to so as am la id ma".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text = text;
    private int _at = -1;
    private int _scheme = -1;

    /// <summary>The position behind the address that begins at <paramref name="start"/>; <paramref name="start"/> when none does.</summary>
    internal int EndOf(int start)
    {
        var c = _text[start];
        if (c is '@' or '#')
        {
            return TagEnd(start);
        }

        if (!char.IsAsciiLetterOrDigit(c) && c != '_')
        {
            return start;
        }

        // Both positions are sought anew only once they are passed, so that the search stays linear.
        if (_scheme < start)
        {
            _scheme = Next("://", start);
        }

        if (_at < start)
        {
            _at = Next("@", start);
        }

        if ((_scheme - start <= LongestScheme && AreLetters(start, _scheme)) || (c is 'w' or 'W' && IsWww(start)))
        {
            return UrlEnd(_text, start);
        }

        return _at - start <= LongestLocalPart ? MailEnd(start) : start;
    }

    /// <summary>The position behind the name of a host or file, with its path; <paramref name="stop"/> when it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="stop">The first stop in it.</param>
    internal static int DomainEnd(string text, int start, int stop)
    {
        var (found, label, labels) = (stop, stop + 1, 1);
        var limit = Math.Min(text.Length, start + LongestDomain);
        var smallEnd = IsSmall(text.AsSpan(start, stop - start)) ? stop : -1;
        while (true)
        {
            var end = label;
            while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '-' && end > label)))
            {
                end++;
            }

            if (end == label)
            {
                break;
            }

            labels++;
            smallEnd = smallEnd >= 0 && IsSmall(text.AsSpan(label, end - label)) ? end : -1;
            var ending = text.AsSpan(label, end - label);
            if (!MixesCase(ending) && (_endings.Contains(ending) || (labels > 2 && found > stop && _wordsToo.Contains(ending))) && !Characters.IsWordPartAt(text, end))
            {
                found = end;
            }

            if (end >= limit || text[end] != '.')
            {
                break;
            }

            label = end + 1;
        }

        // "rec.sport.cricket": a row of small words is the name of a group.
        if (found == stop && labels > 2 && smallEnd > stop)
        {
            found = smallEnd;
        }

        return found > stop && found + 1 < text.Length && text[found] == '/' && char.IsAsciiLetterOrDigit(text[found + 1]) ? UrlEnd(text, start) : found;
    }

    private static bool IsSmall(ReadOnlySpan<char> label) => label.Length > 1 && !label.ContainsAnyExceptInRange('-', 'z') && !label.ContainsAnyInRange('.', '`');

    // "The end.Com" is a lost space.
    private static bool MixesCase(ReadOnlySpan<char> ending) => char.IsUpper(ending[0]) && ending.ContainsAnyInRange('a', 'z');

    private static int UrlEnd(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(text.Length - start, LongestAddress));
        var length = rest.IndexOfAny(_urlEnds);
        var address = length < 0 ? rest : rest[..length];
        while (address.Length > 1 && (address[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' || (address[^1] is ')' or ']' && !HoldsOpening(address)) || char.IsHighSurrogate(address[^1])))
        {
            address = address[..^1];
        }

        return start + address.Length;
    }

    private static bool HoldsOpening(ReadOnlySpan<char> address) => address.IndexOfAny('(', '[') >= 0;

    private int Next(string mark, int start)
    {
        var found = _text.IndexOf(mark, start, StringComparison.Ordinal);
        return found < 0 ? int.MaxValue : found;
    }

    private readonly bool AreLetters(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiLetter(_text[i]))
            {
                return false;
            }
        }

        return end > start;
    }

    private readonly bool IsWww(int start) =>
        start + 4 < _text.Length && _text.AsSpan(start, 4).Equals("www.", StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterOrDigit(_text[start + 4]);

    // "#Elections", "@handle"; "#1" are two tokens.
    private readonly int TagEnd(int start)
    {
        if (start + 1 >= _text.Length || !char.IsLetter(_text[start + 1]) || (start > 0 && Characters.IsWordPart(_text, start - 1)))
        {
            return start;
        }

        var end = start + 1;
        while (end < _text.Length && end - start < WordScanner.LongestWord && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        return end;
    }

    private readonly int MailEnd(int start)
    {
        for (var i = start; i < _at; i++)
        {
            if (!char.IsAsciiLetterOrDigit(_text[i]) && _text[i] is not ('.' or '_' or '-' or '+' or '%' or '=' or '/' or '\''))
            {
                return start;
            }
        }

        var end = _at + 1;
        var stop = -1;
        while (end < _text.Length && end - _at < LongestDomain && (char.IsAsciiLetterOrDigit(_text[end]) || (_text[end] is '.' or '-' && end + 1 < _text.Length && char.IsAsciiLetterOrDigit(_text[end + 1]))))
        {
            stop = _text[end] == '.' ? end : stop;
            end++;
        }

        return end > _at + 1 && (stop > 0 || _text[_at - 1] != '.') ? end : start;
    }
}
