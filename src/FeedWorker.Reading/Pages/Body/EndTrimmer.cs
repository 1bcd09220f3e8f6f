namespace FeedWorker.Reading.Pages.Body;

/// <summary>Cuts what stands under headings that end an article, unless the text goes on after a box.</summary>
internal static class EndTrimmer
{
    // An end that comes earlier is none.
    private const double LeastBefore = 0.4;

    // Under a short article may stand many comments.
    private const double LeastOfArticle = 0.15;

    // A box in the middle holds no more of the text.
    private const double LargestBox = 0.2;

    // So many are looked at; a page has a handful. Bounds the work on any page.
    private const int MostEndings = 24;

    // A text parted among more kinds of holders than this has no place of its own.
    private const int MostPlaces = 12;

    // A box has one teaser, a note on the author one paragraph.
    private const int LeastUnder = 2;

    internal static List<int> Trim(PageOutline outline, PageNode container, List<int> chosen)
    {
        var total = chosen.Sum(i => outline.Blocks[i].ProseLength);
        var places = new HashSet<Place>();
        var depths = Depths(outline);
        var (before, next, endings) = (0, 0, 0);
        var kept = new List<int>(chosen.Count);
        for (var i = container.First; i < container.End && next < chosen.Count && places.Count <= MostPlaces; i++)
        {
            if (before > 0 && endings < MostEndings && Endings.Begin(outline.Blocks, i) && !HeadsText(outline, chosen, next, i, places, depths))
            {
                endings++;
                var resumes = Resumption(outline, chosen, next, i, places, depths);
                if (resumes < 0 && before >= (IsBehindArticle(outline, chosen[0], i) ? LeastOfArticle : LeastBefore) * total)
                {
                    return kept;
                }

                if (resumes >= 0 && chosen[next..resumes].Sum(at => outline.Blocks[at].ProseLength) <= LargestBox * total)
                {
                    next = resumes;
                }
            }

            if (chosen[next] == i)
            {
                if (outline.Blocks[i].ProseLength > 0)
                {
                    places.Add(Place.Of(outline, i, depths));
                    before += outline.Blocks[i].ProseLength;
                }

                kept.Add(i);
                next++;
            }
        }

        kept.AddRange(chosen.Skip(next));
        return kept;
    }

    /// <summary>Of all nodes at once: a deep page costs no more than a flat one.</summary>
    private static int[] Depths(PageOutline outline)
    {
        var depths = new int[outline.Nodes.Count];
        for (var i = 1; i < depths.Length; i++)
        {
            depths[i] = depths[outline.Nodes[i].Parent] + 1;
        }

        return depths;
    }

    /// <summary>An article has ended before it, by its element or by its name.</summary>
    private static bool IsBehindArticle(PageOutline outline, int first, int ending)
    {
        for (var at = outline.Blocks[first].Node; at > 0; at = outline.Nodes[at].Parent)
        {
            if (outline.Nodes[at].End <= ending && (outline.Nodes[at].Name == "article" || (outline.Nodes[at].Hints & (Hints.Body | Hints.ArticleBody)) != 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Comments", as a heading of the text itself: paragraphs follow at once, where those before stood.</summary>
    private static bool HeadsText(PageOutline outline, List<int> chosen, int next, int heading, HashSet<Place> places, int[] depths)
    {
        var isText = outline.Blocks[heading].HeadingLevel > 0 && chosen[next] == heading && next + LeastUnder < chosen.Count;
        for (var i = 1; isText && i <= LeastUnder; i++)
        {
            var block = outline.Blocks[heading + i];
            isText = chosen[next + i] == heading + i && block is { InParagraph: true, ProseLength: > 0 } && places.Contains(Place.Of(outline, heading + i, depths));
        }

        return isText;
    }

    /// <summary>The first of what follows that stands where the text has stood, with the headings above it; -1 when nothing does.</summary>
    private static int Resumption(PageOutline outline, List<int> chosen, int from, int ending, HashSet<Place> places, int[] depths)
    {
        var resumes = chosen.FindIndex(from, i => i > ending && outline.Blocks[i].ProseLength > 0 && IsPlace(i));
        while (resumes > from && chosen[resumes - 1] > ending && outline.Blocks[chosen[resumes - 1]].HeadingLevel > 0 && IsPlace(chosen[resumes - 1]))
        {
            resumes--;
        }

        return resumes;

        bool IsPlace(int block) => Place.Of(outline, block, depths) is var place && places.Any(other => other.IsLike(place));
    }

    /// <summary>What holds a paragraph. A text may be parted into several holders, side by side or of one look.</summary>
    private readonly record struct Place(string Name, string? Look, string AroundName, string? AroundLook, int Around, int Depth)
    {
        internal static Place Of(PageOutline outline, int block, int[] depths)
        {
            var at = outline.Blocks[block].Node;
            at = outline.Nodes[at].Name is "p" or ['h', >= '1' and <= '6'] ? outline.Nodes[at].Parent : at;
            var node = outline.Nodes[at];
            var around = at > 0 ? outline.Nodes[node.Parent] : node;
            return new Place(node.Name, node.Look, around.Name, around.Look, node.Parent, depths[at]);
        }

        internal bool IsLike(Place other) =>
            Depth == other.Depth && Name == other.Name
            && (Around == other.Around || (Look == other.Look && AroundName == other.AroundName && AroundLook == other.AroundLook));
    }
}
