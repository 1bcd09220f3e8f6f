using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Threats.Words;

/// <summary>
/// Words in a row: "shoot ~ down", "leave the government|coalition". "~" stands for up to four words of the same stretch, "|" parts words of which one
/// stands there, and a word matches in every form that the lists know of it.
/// </summary>
internal sealed class PhrasePattern
{
    // "cut ~ off": "cut the whole of the valley off" is about the longest that news writes.
    private const int LongestGap = 4;

    private readonly string[][] _words;

    internal PhrasePattern(string pattern) => _words = [.. pattern.Split(' ').Select((words, place) => Forms(words.Split('|'), place))];

    /// <summary>The words of which one opens the phrase.</summary>
    internal IReadOnlyList<string> Openers => _words[0];

    /// <summary>The token behind the phrase that begins at a token; -1 when it does not.</summary>
    internal int EndAt(SentenceView view, int token)
    {
        for (var w = 0; w < _words.Length; w++)
        {
            if (_words[w] is ["~"])
            {
                token = Skip(view, token, _words[w + 1]);
                continue;
            }

            while (w > 0 && view.IsQuotationMark(token))
            {
                token++;
            }

            if (!Matches(view, token, _words[w]))
            {
                return -1;
            }

            token++;
        }

        return token;
    }

    /// <summary>Whether a passive says the phrase: its verb stands at a token, and what the phrase falls upon is the subject.</summary>
    internal bool HoldsPassive(SentenceView view, int token, TokenRange subject)
    {
        if (_words.Length < 3 || _words[^2] is not ["~"])
        {
            return false;
        }

        for (var w = 0; w < _words.Length - 2; w++)
        {
            if (!Matches(view, token + w, _words[w]))
            {
                return false;
            }
        }

        for (var i = subject.First; i < subject.End; i++)
        {
            if (Matches(view, i, _words[^1]))
            {
                return true;
            }
        }

        return false;
    }

    // Verbs are found by the form that the lists know; the other words may be nouns in the plural that no list has.
    private static string[] Forms(string[] words, int place) =>
        place == 0 || words is ["~"] ? words : [.. words.SelectMany(word => new[] { word, VerbForms.WithS(word) }).Distinct()];

    // "call off the strike" calls none, "hold talks on the strike" holds none.
    private static int Skip(SentenceView view, int token, string[] until)
    {
        for (var gap = 0; gap < LongestGap && !Matches(view, token, until) && (view.Mark(token) == '\0' || view.IsQuotationMark(token))
            && !view.Has(token, WordMarks.Will | WordMarks.If) && !view.IsAny(token, "off", "on", "about"); gap++)
        {
            token++;
        }

        return token;
    }

    private static bool Matches(SentenceView view, int token, string[] words)
    {
        var lemma = view.Lemma(token);
        foreach (var word in words)
        {
            if (lemma == word || view.Is(token, word))
            {
                return true;
            }
        }

        return false;
    }
}
