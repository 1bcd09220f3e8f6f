using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>Marks the tokens that are together a name of the long lists of people, bodies and places, by kind and by which of its tokens each is; 0 for all others.</summary>
internal static class ListedSpans
{
    // The lists have longer names, but their beginnings and ends tell as much.
    private const int MostTokens = 7;

    internal static byte[] Of(SegmentedText text, Gazetteer gazetteer, CapitalizedWords capitals)
    {
        var marks = new byte[text.Tokens.Count];
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (capitals.IsWritten(i) && Longest(text, i, sentence.EndToken, gazetteer, capitals, out var end) is { } kind)
                {
                    for (var j = i; j < end; j++)
                    {
                        marks[j] = (byte)(1 + (4 * (int)kind) + (j == i ? 1 : 0) + (j == end - 1 ? 2 : 0));
                    }

                    i = end - 1;
                }
            }
        }

        return marks;
    }

    private static ListedKind? Longest(SegmentedText text, int first, int limit, Gazetteer gazetteer, CapitalizedWords capitals, out int end)
    {
        var (hash, at) = (NameTable.NoLetters, text.Tokens[first].Span.Start);
        var start = at;
        ListedKind? longest = null;
        end = first;
        for (var i = first; i < Math.Min(limit, first + MostTokens); i++)
        {
            var stop = text.Tokens[i].Span.End;
            hash = NameTable.Continue(hash, text.Text.AsSpan(at, stop - at));
            at = stop;
            if (!capitals.IsWritten(i))
            {
                // "of", "the", "-": what joins the words of a name.
                if (text.Tokens[i].Kind == TokenKind.Word && stop - text.Tokens[i].Span.Start > 3)
                {
                    break;
                }

                continue;
            }

            if (KindOf(text.Text.AsSpan(start, stop - start), hash, capitals.InUpperCase(i), i > first, gazetteer) is { } kind)
            {
                (longest, end) = (kind, i + 1);
            }
        }

        return longest;
    }

    private static ListedKind? KindOf(ReadOnlySpan<char> name, uint hash, bool caseless, bool hasWords, Gazetteer gazetteer) =>
        gazetteer.Actors.IsPerson(name, hash, caseless) is { } isPerson ? isPerson ? ListedKind.Person : ListedKind.Body
            : gazetteer.Places.KindOf(name, hash, caseless) is { } kind
                ? kind == PlaceKind.Subdivision ? ListedKind.Subdivision : hasWords || kind != PlaceKind.Town ? ListedKind.Town : null
            : null;
}
