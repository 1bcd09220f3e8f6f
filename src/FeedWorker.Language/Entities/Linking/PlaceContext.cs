using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>How a text places its mentions in one another: "Paris, Texas", "the Indian city of Hyderabad", "Tripoli in northern Lebanon".</summary>
internal sealed class PlaceContext(SegmentedText text, IReadOnlyList<EntityMention> mentions)
{
    // Longer than "'s third largest commercial port city of".
    private const int LongestGap = 7;

    /// <summary>The index of the mention that a mention is said to lie in; -1 when the text says nothing.</summary>
    internal int ParentOf(int mention, Func<int, bool> isPlace)
    {
        // The pattern needs a place on either side; the nearest mention is the only one that can be meant.
        var next = mention + 1;
        if (next < mentions.Count && isPlace(next) && (IsComma(mention, next) || IsLinked(mention, next, needsIn: true)))
        {
            return next;
        }

        var previous = mention - 1;
        return previous >= 0 && isPlace(previous) && (IsLinked(previous, mention, needsIn: false) || Touch(previous, mention)) ? previous : -1;
    }

    /// <summary>Whether two neighbours are named in one breath: "Georgia and Alabama", "Sindh, Punjab".</summary>
    internal bool Coordinated(int first, int second)
    {
        var gap = Gap(first, second);
        return gap is "," or "and" or ", and" or "or" or "&" or "/";
    }

    internal bool IsComma(int first, int second) => Gap(first, second) is "," or "(" or ", in" or ", the";

    /// <summary>Whether the mention opens the report: "NAIROBI, Kenya (AP) - ...", "LONDON \u2014 ...".</summary>
    internal bool IsDateline(int mention)
    {
        var span = mentions[mention].Span;
        var first = text.TokenAt(span.Start);
        var sentence = text.SentenceAt(span.Start);
        if (sentence < 0 || first > text.Sentences[sentence].FirstToken + 4)
        {
            return false;
        }

        for (var i = first + 1; i < Math.Min(text.Sentences[sentence].EndToken, first + 12); i++)
        {
            if (text.Word(i) is "-" or "\u2013" or "\u2014" or "--" && text.Tokens[i].Span.Start > text.Tokens[i - 1].Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Gap(int first, int second)
    {
        var (from, to) = (mentions[first].Span.End, mentions[second].Span.Start);
        return to > from && to - from <= 8 ? text.Text.AsSpan(from, to - from).Trim() : default;
    }

    // "Indian Punjab", "Indian-administered"
    private bool Touch(int first, int second) =>
        mentions[first].Type == EntityType.Norp && mentions[second].Span.Start - mentions[first].Span.End == 1 && text.Text[mentions[first].Span.End] == ' ';

    private bool IsLinked(int first, int second, bool needsIn)
    {
        var from = text.TokenAt(mentions[first].Span.End);
        var to = text.TokenAt(mentions[second].Span.Start);
        if (to <= from || to - from > LongestGap)
        {
            return false;
        }

        // "Punjab in Pakistan" names the larger place last, "Pakistan's Punjab" and "the Indian city of Hyderabad" first.
        var sign = false;
        for (var i = from; i < to; i++)
        {
            var word = text.Word(i);
            if (!PlaceWords.MayLink(word))
            {
                return false;
            }

            sign |= needsIn ? word is "in" or "of" : word is "-" || Contractions.IsPossessive(word) || PlaceWords.IsTown(word) || PlaceWords.IsDivision(word);
        }

        return sign && (needsIn || mentions[first].Type == EntityType.Norp || Contractions.IsPossessive(text.Word(from)));
    }
}
