using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>
/// Finds what stands before a report and is no part of its first sentence: where, when and by whom it was filed, as in "CAIRO (Reuters) - ...",
/// "Tehran, Nov. 20, IRNA – ..." or "[Nairobi] ...". Read as part of the sentence, the place passes for its subject.
/// </summary>
internal static class Dateline
{
    private const int MostTokens = 18;

    // A place alone counts when it is in capitals; shorter words are initials and exclamations.
    private const int ShortestPlace = 3;

    // A sentence hardly opens with a longer name.
    private const int LongestName = 8;

    // How far a second dash is looked for: "NATO — which he founded — ..." opens a sentence of its own.
    private const int MostTokensBehind = 60;

    /// <summary>The first token behind the dateline that opens a paragraph; the paragraph's first token when none does.</summary>
    internal static int EndAt(ParagraphTokens tokens)
    {
        var i = tokens.First;
        var hasAgency = Closing(tokens, i) is var bracket && bracket > i;
        if (hasAgency)
        {
            i = bracket + 1;
            if (BeginsSentence(tokens, i))
            {
                return i;
            }

            return IsDash(tokens, i) && BeginsSentence(tokens, i + 1) ? i + 1 : tokens.First;
        }

        var hasComma = false;
        var hasNumber = false;
        for (; i < Math.Min(tokens.End, tokens.First + MostTokens); i++)
        {
            if (IsDash(tokens, i))
            {
                return i > tokens.First && BeginsSentence(tokens, i + 1) && (hasAgency || (hasComma && hasNumber) || IsPlaceAlone(tokens, i)) ? i + 1 : tokens.First;
            }

            if (Closing(tokens, i) is var close && close > i)
            {
                hasAgency = true;
                i = close;
                continue;
            }

            hasComma |= tokens.Mark(i) == ',';
            hasNumber |= tokens[i].Kind == TokenKind.Number;
            if (!MayStandIn(tokens, i))
            {
                return tokens.First;
            }
        }

        return tokens.First;
    }

    private static bool MayStandIn(ParagraphTokens tokens, int token) =>
        char.IsUpper(tokens.Mark(token)) || (token > tokens.First && (tokens[token].Kind == TokenKind.Number
            || tokens.Mark(token) is ',' or '/' or '.' or '-' || tokens.Word(token) is "and" or "near" or "of" or "de" or "del" or "al" or "el" or "la"));

    // The token that closes "(Reuters)" or "[Nairobi]": up to four words or numbers that begin in capitals; the opening one itself if there is none.
    private static int Closing(ParagraphTokens tokens, int open)
    {
        var mark = tokens.Mark(open) switch { '(' => ')', '[' => ']', _ => '\0' };
        for (var i = open + 1; mark != '\0' && i < Math.Min(tokens.End, open + 7); i++)
        {
            if (tokens.Mark(i) == mark)
            {
                return i > open + 1 ? i : open;
            }

            if (!char.IsUpper(tokens.Mark(i)) && !(i > open + 1 && (tokens[i].Kind == TokenKind.Number || tokens.Mark(i) is '/' or ',' or '-' or '.')))
            {
                return open;
            }
        }

        return open;
    }

    // Behind a space, or too long to join two words.
    private static bool IsDash(ParagraphTokens tokens, int token) =>
        token < tokens.End && tokens.IsMark(token) && tokens.Mark(token) is '-' or '\u2013' or '\u2014'
        && (!tokens.Touches(token) || tokens.Mark(token) == '\u2014' || tokens[token].Span.Length > 1);

    // What follows is a sentence in small letters, not a second heading in capitals.
    private static bool BeginsSentence(ParagraphTokens tokens, int token)
    {
        if (token < tokens.End && QuotationMarks.IsMark(tokens.Mark(token)))
        {
            token++;
        }

        if (token >= tokens.End || !(char.IsUpper(tokens.Mark(token)) || tokens[token].Kind == TokenKind.Number))
        {
            return false;
        }

        for (var i = token + 1; i < Math.Min(tokens.End, token + LongestName); i++)
        {
            if (char.IsLower(tokens.Mark(i)) && tokens.IsWord(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlaceAlone(ParagraphTokens tokens, int dash)
    {
        var word = tokens.Word(tokens.First);
        if (word.Length < ShortestPlace || word.IndexOfAnyInRange('a', 'z') >= 0)
        {
            return false;
        }

        var dashes = 0;
        for (var i = dash + 1; i < Math.Min(tokens.End, dash + MostTokensBehind) && tokens.Mark(i) != '.'; i++)
        {
            dashes += IsDash(tokens, i) ? 1 : 0;
        }

        return dashes % 2 == 0;
    }
}
