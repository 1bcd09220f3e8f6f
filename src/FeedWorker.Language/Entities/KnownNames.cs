using System.Text;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Looks up the names of the gazetteer in a text.</summary>
internal sealed class KnownNames(SegmentedText text, Gazetteer gazetteer)
{
    /// <summary>The longest known name that begins at a token, and the first token behind it; <see langword="null"/> when none does.</summary>
    internal GazetteerEntry? Longest(int first, int limit, out int end)
    {
        var lengths = gazetteer.LengthsOfNamesIn(text.Text.AsSpan(text[first].Span.Start));
        for (end = Math.Min(limit, first + Gazetteer.LongestName); end > first; end--)
        {
            if (text[end - 1].Kind == TokenKind.Word && text.SpanOf(first, end).In(text.Text) is var name && MayBeKnown(name, lengths) && gazetteer.Find(name) is { } entry)
            {
                return entry;
            }
        }

        // "CAIRO", as datelines and headlines write it.
        end = first + 1;
        var word = text.Word(first);
        return word.Length >= 4 && word.Length < 32 && !word.ContainsAnyInRange('a', 'z') ? Recapitalized(word) : null;
    }

    // The lists spell a letter beyond ASCII with none to two others, and white space as one space or none.
    private static bool MayBeKnown(ReadOnlySpan<char> name, ulong lengths)
    {
        if (NameOpenings.Holds(lengths, name.Length, name.Length) || Ascii.IsValid(name))
        {
            return NameOpenings.Holds(lengths, name.Length, name.Length);
        }

        var (least, most) = (0, name.Length);
        foreach (var c in name)
        {
            least += char.IsAscii(c) && !char.IsWhiteSpace(c) ? 1 : 0;
            most += char.IsAscii(c) ? 0 : 1;
        }

        return !Ascii.IsValid(name[..NameOpenings.Letters]) || NameOpenings.Holds(lengths, least, most);
    }

    private GazetteerEntry? Recapitalized(ReadOnlySpan<char> word)
    {
        Span<char> title = stackalloc char[word.Length];
        word.ToLowerInvariant(title);
        title[0] = word[0];
        return gazetteer.Find(title);
    }
}
