using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Looks up the names of the gazetteer in a text.</summary>
internal sealed class KnownNames(SegmentedText text, Gazetteer gazetteer)
{
    /// <summary>The longest known name that begins at a token, and the first token behind it; <see langword="null"/> when none does.</summary>
    internal GazetteerEntry? Longest(int first, int limit, out int end)
    {
        for (end = Math.Min(limit, first + Gazetteer.LongestName); end > first; end--)
        {
            if (text[end - 1].Kind == TokenKind.Word && gazetteer.Find(text.SpanOf(first, end).In(text.Text)) is { } entry)
            {
                return entry;
            }
        }

        // "CAIRO", as datelines and headlines write it.
        end = first + 1;
        var word = text.Word(first);
        return word.Length >= 4 && word.Length < 32 && !word.ContainsAnyInRange('a', 'z') ? Recapitalized(word) : null;
    }

    private GazetteerEntry? Recapitalized(ReadOnlySpan<char> word)
    {
        Span<char> title = stackalloc char[word.Length];
        word.ToLowerInvariant(title);
        title[0] = word[0];
        return gazetteer.Find(title);
    }
}
