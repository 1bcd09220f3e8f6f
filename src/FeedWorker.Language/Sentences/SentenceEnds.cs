using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>Tells where a sentence ends: at a stop, if what stands behind it may begin another.</summary>
internal static class SentenceEnds
{
    // How many marks may stand between a stop and the next word; it keeps the time linear on a page of dots.
    private const int MostMarksBetween = 8;

    // How many stops and closing marks may end one sentence; a page of stops is cut into several, and its time stays linear.
    private const int MostMarksAtEnd = 32;

    // A quoted sentence is hardly ever longer; it bounds the look back.
    private const int MostTokensQuoted = 100;

    /// <summary>The first token behind the sentence that ends at a token, with its closing marks; the token itself when none ends there.</summary>
    internal static int EndAt(ParagraphTokens tokens, int start, int token)
    {
        if (IsStop(tokens, token))
        {
            if (IsNumbering(tokens, start, token))
            {
                return token;
            }

            var close = CloseEnd(tokens, start, token + 1, out var quoted);
            return MayBegin(tokens, token, close, quoted) ? close : token;
        }

        // "... in the U.S. Talks resume": the stop is part of the word, so that the next word decides.
        if (tokens[token].Kind == TokenKind.Word && tokens.Word(token) is [_, _, .., '.'] word && !Abbreviations.TakesName(word[..^1]))
        {
            var close = CloseEnd(tokens, start, token + 1, out _);
            var next = SkipOpening(tokens, close);
            return next >= tokens.End || SentenceOpeners.Contains(tokens.Word(next)) || (IsHour(word) && EndsHour(tokens, next)) ? close : token;
        }

        return token;
    }

    private static bool IsStop(ParagraphTokens tokens, int token) =>
        tokens.Mark(token) is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u061F' or '\u06D4' or '\u0964' && tokens.IsMark(token)
        || (tokens.Mark(token) == '[' && tokens.Word(token) is "[...]");

    // Nothing but a number or letter stands before the stop: "1. Pay.", "- 2. Go."; or nothing at all: "... and so".
    private static bool IsNumbering(ParagraphTokens tokens, int start, int stop)
    {
        var first = start;
        while (first < stop && stop - first <= 2 && !tokens.IsWord(first))
        {
            first++;
        }

        return first == stop
            ? stop - start <= 1 && stop + 1 < tokens.End && (tokens.Mark(stop) == '\u2026' || (tokens.Mark(stop) == '.' && tokens[stop].Span.Length > 1))
            : first == stop - 1 && tokens.Mark(stop) == '.' && tokens[stop].Span.Length == 1 && stop + 1 < tokens.End
                && (tokens[first].Kind == TokenKind.Number ? tokens[first].Span.Length <= 3 : tokens[first].Span.Length == 1 && tokens.Mark(first) != 'I');
    }

    // Behind what still belongs to the sentence: closing marks, the stray second stop that machine translation leaves (" . ."), notes, faces.
    private static int CloseEnd(ParagraphTokens tokens, int start, int close, out bool quoted)
    {
        quoted = false;
        var farthest = Math.Min(tokens.End, close + MostMarksAtEnd);
        while (close < farthest)
        {
            var mark = tokens.Mark(close);
            if (mark == '[' && NoteEnd(tokens, close) is var note && note > close)
            {
                close = note;
                continue;
            }

            if (!(IsStop(tokens, close) && !OpensEllipsis(tokens, close)) && !IsFace(tokens, close) && !Closes(tokens, start, close, mark))
            {
                break;
            }

            quoted |= QuotationMarks.IsMark(mark) || mark is '\'' or '\u2019' or ')';
            close++;
        }

        return OnlyMarksFollow(tokens, close) ? tokens.End : close;
    }

    // "over. ... And then": the dots stand for words left out before the next one.
    private static bool OpensEllipsis(ParagraphTokens tokens, int token) =>
        tokens[token].Span.Length > 1 && !tokens.Touches(token) && token + 1 < tokens.End && tokens.IsWord(token + 1) && char.IsUpper(tokens.Mark(token + 1));

    private static bool Closes(ParagraphTokens tokens, int start, int token, char mark)
    {
        if (!(mark is ')' or ']' or '\'' or '\u2019' || QuotationMarks.IsMark(mark)) || !tokens.IsMark(token) || QuotationMarks.OnlyOpens(mark))
        {
            return false;
        }

        if (tokens.Touches(token))
        {
            return true;
        }

        // A mark with a space before it closes when another has been left open, or when it can only close.
        var free = token + 1 >= tokens.End || !tokens.Touches(token + 1);
        return mark is '\u201D' or '\u00BB' or ')' or ']' ? free : mark == '"' && free && IsOpen(tokens, start, token);
    }

    private static bool IsOpen(ParagraphTokens tokens, int start, int token)
    {
        var open = false;
        for (var i = Math.Max(start, token - MostTokensQuoted); i < token; i++)
        {
            open ^= tokens.Mark(i) == '"';
        }

        return open;
    }

    // "[12]", "[citation needed]"
    private static int NoteEnd(ParagraphTokens tokens, int open)
    {
        var isNote = open + 2 < tokens.End && (tokens[open + 1].Kind == TokenKind.Number || tokens.Word(open + 1) is "citation" or "note");
        for (var i = open + 2; isNote && i < Math.Min(tokens.End, open + 5); i++)
        {
            if (tokens.Mark(i) == ']')
            {
                return i + 1;
            }
        }

        return open;
    }

    private static bool IsFace(ParagraphTokens tokens, int token) =>
        tokens[token].Kind == TokenKind.Symbol && tokens[token].Span.Length > 1 && tokens.Mark(token) is ':' or ';' or '=' && !tokens.Word(token).EndsWith("=");

    private static bool OnlyMarksFollow(ParagraphTokens tokens, int token)
    {
        for (var i = token; i < tokens.End; i++)
        {
            if (tokens.IsWord(i) || i - token >= MostMarksBetween)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBegin(ParagraphTokens tokens, int stop, int close, bool quoted)
    {
        var next = SkipOpening(tokens, close);
        if (next >= tokens.End)
        {
            return true;
        }

        var c = tokens.Mark(next);
        var single = tokens[stop].Span.Length == 1 && tokens.Mark(stop) != '\u2026';
        var glued = next == stop + 1 && tokens.Touches(next);
        if (char.IsUpper(c))
        {
            return true;
        }

        if (char.IsDigit(c))
        {
            return !glued || !single;
        }

        // Careless hands begin in lower case; behind a quotation it goes on instead: "Go!" he said.
        if (char.IsLower(c))
        {
            return !quoted && !glued && !IsInitial(tokens, stop - 1) && tokens.Mark(stop) is not ('\u2026' or '[') && !(tokens.Mark(stop) == '.' && !single);
        }

        return c is '(' or '[' || (c is '-' or '\u2013' or '\u2014' && !quoted) || (single && tokens[next].Kind != TokenKind.Punctuation);
    }

    private static bool IsInitial(ParagraphTokens tokens, int token) =>
        token >= tokens.First && tokens[token].Span.Length == 1 && char.IsUpper(tokens.Mark(token)) && tokens.Mark(token) != 'I';

    // The first token behind the marks that open what follows.
    private static int SkipOpening(ParagraphTokens tokens, int next)
    {
        var farthest = Math.Min(tokens.End, next + MostMarksBetween);
        while (next < farthest && (QuotationMarks.IsMark(tokens.Mark(next)) || tokens.Mark(next) is ')' or ']' || (IsStop(tokens, next) && next + 1 < tokens.End)
            || (tokens.Mark(next) is '\'' or '`' && tokens[next].Span.Length == 1 && next + 1 < tokens.End && tokens.Touches(next + 1))))
        {
            next++;
        }

        return next;
    }

    private static bool IsHour(ReadOnlySpan<char> word) => word is "a.m." or "p.m." or "A.M." or "P.M.";

    // "5 p.m. July 3", "5 p.m. Nairobi time"
    private static bool IsDateOrZone(ParagraphTokens tokens, int next) => next + 1 < tokens.End
        && (tokens[next + 1].Kind == TokenKind.Number || tokens.Word(next + 1) is "time" or "Time" or "Standard" or "Daylight" or "Summer");

    // "at 5 p.m. Falk left" ends; "at 5 p.m. Eastern", "at 5 p.m. Monday" do not.
    private static bool EndsHour(ParagraphTokens tokens, int next)
    {
        var word = tokens.Word(next);
        return char.IsUpper(word[0]) && word.Length > 3 && char.IsLower(word[1]) && !IsDateOrZone(tokens, next) && !word.EndsWith("day") && word is not ("Eastern" or "East" or "Central" or "Pacific" or "Mountain" or "Moscow" or "Greenwich" or "Beijing" or "London");
    }
}
