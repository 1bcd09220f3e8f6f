using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Kinds;

/// <summary>Tells whether the text ends where readers would have to pay, and ends it there.</summary>
internal static class Paywall
{
    // Below this share of the words that the page states for the whole article, the rest is not there; captions and boxes are counted in or not.
    private const double LeastOfStated = 0.6;

    // What a page shows for nothing: two or three paragraphs. Longer texts for payers were served whole.
    private const int LongestOpening = 1_500;

    // With the wall in sight a longer opening is one, too.
    private const int LongestBeforeWall = 3_000;

    // Between the last paragraph and the wall: a picture's line, a button, a mark of the end.
    private const int Reach = 6;

    private const int LongestOffer = 400;

    // A heading or a line above prices. What follows it is no more than them; where more follows, the text goes on.
    private const int LongestWallLine = 160;
    private const int LongestPrices = 400;
    private const double LargestPrices = 0.2;

    /// <param name="outline">The page.</param>
    /// <param name="body">The text that was found on it.</param>
    /// <param name="stated">What the page's JSON-LD states.</param>
    /// <returns>The text up to the wall, and whether there is one.</returns>
    internal static (ArticleBody Body, bool IsCut) Find(PageOutline outline, ArticleBody body, StatedKinds stated)
    {
        var places = Places(outline, body);
        if (places.Length == 0)
        {
            // Told by the page's data and not by the page: what is for payers is there as well.
            return (body, false);
        }

        if (WithoutPrices(outline, body, places) is { } before)
        {
            return (before, true);
        }

        var isCut = stated is { IsForPayers: true, WordCount: > 0 }
            ? Words(body) < LeastOfStated * stated.WordCount
            : body.ProseLength <= (stated.IsForPayers ? LongestOpening : 0)
                || (body.ProseLength <= LongestBeforeWall && StandsBehind(outline, places[^1]));
        return (body, isCut);
    }

    /// <summary>Where each paragraph stands on the page; empty when one of them does not.</summary>
    private static int[] Places(PageOutline outline, ArticleBody body)
    {
        if (outline.Blocks.Count == 0)
        {
            return [];
        }

        var (places, next) = (new int[body.Paragraphs.Count], 0);
        for (var i = 0; i < places.Length; i++)
        {
            var text = body.Paragraphs[i].Text;
            var from = next;
            while (from < outline.Blocks.Count && outline.Blocks[from].Text != text)
            {
                from++;
            }

            // A standfirst may have been mended from what the page states.
            if (from == outline.Blocks.Count && i > 0)
            {
                return [];
            }

            places[i] = from < outline.Blocks.Count ? from : next;
            next = from < outline.Blocks.Count && i > 0 ? from + 1 : next;
        }

        return places;
    }

    private static ArticleBody? WithoutPrices(PageOutline outline, ArticleBody body, int[] places)
    {
        var (kept, prices) = (places.Length, 0);
        while (kept > 1 && prices + body.Paragraphs[kept - 1].Text.Length <= Math.Max(LongestPrices, LargestPrices * body.Length))
        {
            prices += body.Paragraphs[--kept].Text.Length;
            for (var i = places[kept]; i > places[kept - 1]; i--)
            {
                // The text itself may speak of subscribers.
                var isOfText = i == places[kept] && outline.Blocks[i].ProseLength > 0 && !outline.Blocks[i].Text.AsSpan().ContainsAny(WallWords.ThisText);
                if (!isOfText && outline.Blocks[i].Text.Length <= LongestWallLine && WallWords.AskForPayment(outline.Blocks[i].Text)
                    && !IsHidden(outline, outline.Blocks[i].Node))
                {
                    return body with { Paragraphs = [.. body.Paragraphs.Take(kept)] };
                }
            }
        }

        return null;
    }

    private static bool StandsBehind(PageOutline outline, int last)
    {
        var isCutOff = outline.Blocks[last].Text is [.., '…'] or [.., '.', '.', '.'];
        for (var i = last + 1; i < Math.Min(outline.Blocks.Count, last + 1 + Reach); i++)
        {
            var block = outline.Blocks[i];
            if (block.Text.Length <= LongestOffer && Offers(block.Text, isCutOff) && !IsHidden(outline, block.Node))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Offers(string text, bool isCutOff) =>
        WallWords.AskForPayment(text) || (isCutOff && text.AsSpan().ContainsAny(WallWords.Offer));

    private static bool IsHidden(PageOutline outline, int node)
    {
        for (; node > 0; node = outline.Nodes[node].Parent)
        {
            if ((outline.Nodes[node].Hints & Hints.Hidden) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where words are not parted by spaces, each unit may be one.</summary>
    private static int Words(ArticleBody body)
    {
        var words = 0;
        foreach (var paragraph in body.Paragraphs)
        {
            words += 1 + paragraph.Text.AsSpan().Count(' ');
            foreach (var unit in paragraph.Text)
            {
                words += unit is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
            }
        }

        return words;
    }
}
