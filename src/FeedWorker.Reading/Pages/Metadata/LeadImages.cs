using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>The picture that stands for the article, and the words under it.</summary>
internal static class LeadImages
{
    private const int LongestCaption = 800;

    // Over the headline may stand the picture; after the standfirst and a paragraph stands another one.
    private const int BlocksAbove = 3;

    private const int ParagraphsBelow = 3;

    /// <returns>The absolute address; <see langword="null"/> when the page states none.</returns>
    internal static string? Address(PageFacts facts, JsonLdFacts jsonLd, Uri? address)
    {
        var stated = facts.Meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "thumbnailUrl") ?? jsonLd.Image;
        return stated is not null && CanonicalUrl.TryResolve(stated.Trim(), address, out var image) ? image.AbsoluteUri : null;
    }

    /// <param name="outline">The page.</param>
    /// <param name="jsonLd">The page's JSON-LD.</param>
    /// <param name="headline">Index of the block of its headline.</param>
    /// <returns>The words under the first picture beside the headline, else those that JSON-LD gives the picture; at most 800 units.</returns>
    internal static string? Caption(PageOutline outline, JsonLdFacts jsonLd, int headline)
    {
        var from = Math.Max(0, headline - BlocksAbove);
        var to = End(outline.Blocks, headline);
        var captions = outline.Nodes.Where(node => node.First >= from && node.First < to && node.End > node.First
                && (node.Name == "figcaption" || (node.Hints & Hints.Caption) != 0))
            .Select(node => (node.Name, Text: TextOf(node, outline.Blocks)));
        var shown = captions.FirstOrDefault(caption => !IsByline(caption.Text, caption.Name == "figcaption")).Text;
        return shown is { Length: > 0 and <= LongestCaption } ? shown
            : jsonLd.ImageCaption is { Length: <= LongestCaption } stated ? Spaces.Fold(stated)
            : null;
    }

    /// <summary>The text, or enough of it to see that it is no caption.</summary>
    private static string TextOf(PageNode node, IReadOnlyList<Block> blocks)
    {
        var (end, length) = (node.First, 0);
        while (end < node.End && length <= LongestCaption)
        {
            length += blocks[end++].Text.Length;
        }

        return string.Join(' ', blocks.Take(node.First..end).Select(block => block.Text));
    }

    /// <summary>The author has a picture too, and style sheets lend the name of captions to every small line.</summary>
    private static bool IsByline(string text, bool isNamedCaption)
    {
        var (opens, hasDate) = (AuthorNames.OpensWithBy(text), DateText.Written(text) is not null);
        return isNamedCaption ? opens && hasDate : opens || hasDate;
    }

    private static int End(IReadOnlyList<Block> blocks, int headline)
    {
        var (at, paragraphs) = (headline + 1, 0);
        while (at < blocks.Count && paragraphs < ParagraphsBelow)
        {
            paragraphs += blocks[at++].ProseLength > 0 ? 1 : 0;
        }

        return at;
    }
}
