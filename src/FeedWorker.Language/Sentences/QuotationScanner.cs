using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>
/// Pairs quotation marks of every style. Marks inside a quotation that is open belong to its words. A quotation that stays open
/// goes on in the next paragraph when that one begins with a mark again, as newspapers print long speeches; otherwise it ends with its paragraph.
/// </summary>
internal static class QuotationScanner
{
    // The words of others within a quotation are few; a speech of one paragraph seldom has more than so many.
    private const int LongestInner = 60;

    private const int FarthestMark = 250;

    /// <summary>The outermost quotations, in text order.</summary>
    internal static List<Quotation> Scan(SegmentedText text)
    {
        var found = new List<Quotation>();
        var open = -1;
        var next = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            var first = next;
            while (next < text.Tokens.Count && text.Tokens[next].Span.Start < paragraph.Span.End)
            {
                next++;
            }

            if (open >= 0 && (first == next || !Repeats(text, open, first)))
            {
                found.Add(new Quotation(open, first, IsClosed: false));
                open = -1;
            }

            // A mark that is repeated at the head of a paragraph opens nothing new.
            for (var i = open >= 0 ? first + 1 : first; i < next; i++)
            {
                open = Step(text, found, open, ref i, next);
            }
        }

        if (open >= 0)
        {
            found.Add(new Quotation(open, text.Tokens.Count, IsClosed: false));
        }

        return found;
    }

    private static int Step(SegmentedText text, List<Quotation> found, int open, ref int i, int end)
    {
        var mark = MarkAt(text, i);
        if (mark == '\0' || (mark is '\u2019' or '\'' && open < 0 && !Opens(text, i)))
        {
            return open;
        }

        if (open < 0)
        {
            return Opens(text, i) || OpensLoosely(text, i, end) ? i : open;
        }

        var opener = MarkAt(text, open);
        if ((Closes(opener, mark) || (mark == opener && mark == '\u201C' && !Opens(text, i))) && !(Pairs(mark) && Opens(text, i) && !EndsWord(text, i)))
        {
            found.Add(new Quotation(open, CloseEnd(text, i), IsClosed: true));
            return -1;
        }

        // The same mark opens again: the one before was never closed, and ends with its sentence.
        if (mark == opener && Opens(text, i))
        {
            if (InnerClose(text, i, end) is var inner && inner > i)
            {
                i = inner;
                return open;
            }

            var sentence = text.Sentences[text.SentenceAt(text.Tokens[open].Span.Start)];
            found.Add(new Quotation(open, Math.Min(i, sentence.EndToken), IsClosed: false));
            return i;
        }

        return open;
    }

    // “We call it “home” here.”: two marks close, so the second opened a quotation within the first. Straight marks do not tell.
    private static int InnerClose(SegmentedText text, int token, int end)
    {
        if (MarkAt(text, token) is not ('\u201C' or '\u00AB'))
        {
            return -1;
        }

        var inner = NextMark(text, token + 1, Math.Min(end, token + LongestInner));
        return IsClose(inner) && IsClose(NextMark(text, inner + 1, Math.Min(end, inner + FarthestMark))) ? inner : -1;

        bool IsClose(int mark) => mark >= 0 && Closes(MarkAt(text, token), MarkAt(text, mark)) && !Opens(text, mark);
    }

    // Ruiz said," [We] stay here". And: " We stay ": a careless hand set the space on the wrong side, which the next mark shows by closing.
    private static bool OpensLoosely(SegmentedText text, int token, int end)
    {
        var (mark, start, behind) = (MarkAt(text, token), text.Tokens[token].Span.Start, text.Tokens[token].Span.End);
        if (mark is not ('"' or '\u201D') || behind >= text.Text.Length || text.Text[behind] != ' '
            || !(start == 0 || char.IsWhiteSpace(text.Text[start - 1]) || text.Text[start - 1] is ',' or ':'))
        {
            return false;
        }

        var next = NextMark(text, token + 1, Math.Min(end, token + FarthestMark));
        return next > token + 1 && Closes(mark, MarkAt(text, next)) && !Opens(text, next) && !char.IsWhiteSpace(text.Text[text.Tokens[next].Span.Start - 1]) == (start > 0 && !char.IsWhiteSpace(text.Text[start - 1]));
    }

    private static int NextMark(SegmentedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (MarkAt(text, i) is not ('\0' or '\'' or '\u2018' or '\u2019'))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Repeats(SegmentedText text, int open, int first)
    {
        var (opener, mark) = (MarkAt(text, open), MarkAt(text, first));
        return mark != '\0' && (mark == opener || (opener == '\u201C' && mark == '"'));
    }

    /// <summary>The mark that a token is; NUL when it is none.</summary>
    private static char MarkAt(SegmentedText text, int token)
    {
        var span = text.Tokens[token].Span;
        var c = text.Text[span.Start];
        if (span.Length != 1 || !(QuotationMarks.IsMark(c) || c is '\u2019' or '\'' or '`'))
        {
            return '\0';
        }

        // Typewriter style: '' stands for one double mark, which its first half represents.
        return c is not ('\'' or '`') ? c : IsTwin(text, token) ? '"' : c == '`' || (span.Start > 0 && text.Text[span.Start - 1] == c) ? '\0' : c;
    }

    // A single mark before the twin closes a quotation within: '''.
    private static int CloseEnd(SegmentedText text, int token)
    {
        if (!IsTwin(text, token))
        {
            return token + 1;
        }

        var third = token + 2;
        return third < text.Tokens.Count && text.Text[text.Tokens[third].Span.Start] == '\''
            && text.Tokens[third].Span.Start == text.Tokens[token + 1].Span.End ? third + 1 : third;
    }

    private static bool IsTwin(SegmentedText text, int token)
    {
        var span = text.Tokens[token].Span;
        var c = text.Text[span.Start];
        return c is '\'' or '`' && span.End < text.Text.Length && text.Text[span.End] == c
            && token + 1 < text.Tokens.Count && text.Tokens[token + 1].Span.Start == span.End
            && (span.Start == 0 || text.Text[span.Start - 1] != c);
    }

    private static bool Opens(SegmentedText text, int token)
    {
        var position = text.Tokens[token].Span.Start;
        var c = text.Text[position];
        if (QuotationMarks.OnlyOpens(c) || c is '\u2018')
        {
            return true;
        }

        // “ opens, unless a careless hand closed with it: “It is unusual,“ she said.
        if (c == '\u201C')
        {
            return !EndsWord(text, token) || position == 0 || char.IsWhiteSpace(text.Text[position - 1]);
        }

        // The rest is told by the space around the mark: it opens when it clings to the word behind it alone.
        var free = position == 0 || char.IsWhiteSpace(text.Text[position - 1]) || text.Text[position - 1] is '(' or '[' or '\u2014' or '\u2013' or '-'
            || QuotationMarks.IsMark(text.Text[position - 1]);
        return free && !EndsWord(text, token);
    }

    // Nothing but space, the end or a mark behind it.
    private static bool EndsWord(SegmentedText text, int token)
    {
        var position = text.Tokens[token].Span.End + (IsTwin(text, token) ? 1 : 0);
        // "...and so on" and ".@handle" begin with a full stop.
        if (position + 1 < text.Text.Length && text.Text[position] == '.' && (text.Text[position + 1] is '.' or '@' || char.IsLetterOrDigit(text.Text[position + 1])))
        {
            return false;
        }

        return position >= text.Text.Length || char.IsWhiteSpace(text.Text[position]) || text.Text[position] is ',' or '.' or ';' or ')' or '!' or '?';
    }

    private static bool Pairs(char mark) => mark is '"' or '\uFF02' or '\'';

    private static bool Closes(char opener, char mark) => opener switch
    {
        '"' or '\uFF02' => mark is '"' or '\uFF02' or '\u201D',
        '\u201C' or '\u201F' => mark is '\u201D' or '"',
        '\u201D' => mark is '\u201D',
        '\u201E' => mark is '\u201C' or '\u201D' or '"',
        '\u2018' or '\u201A' => mark is '\u2019' or '\'' or '\u2018',
        '\'' => mark is '\'',
        '\u2019' => mark is '\u2019',
        '\u00AB' => mark is '\u00BB',
        '\u00BB' => mark is '\u00AB' or '\u00BB',
        '\u2039' => mark is '\u203A',
        '\u203A' => mark is '\u2039' or '\u203A',
        '\u300C' => mark is '\u300D',
        '\u300E' => mark is '\u300F',
        _ => false,
    };
}
