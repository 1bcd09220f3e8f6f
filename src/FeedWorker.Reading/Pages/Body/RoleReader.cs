namespace FeedWorker.Reading.Pages.Body;

/// <summary>Gives each block its role, from the elements around it and how much of the page's prose they hold.</summary>
internal static class RoleReader
{
    // Class names lie when they sit on the wrapper of everything ("has-sidebar", "page-with-comments"):
    // what holds this share of all prose is no furniture, whatever its name says.
    private const double LargestFurniture = 0.45;

    // "sidebar-grid__content article__content" holds a part of the body, "related-article-text" a teaser.
    private const double LargestNamedBoth = 0.04;

    // A box may hold a whole speech, and then more than the report on it.
    private const double LargestFactBox = 0.75;

    // A line of author, date and reading time; longer ones hold text.
    private const int LongestByline = 400;

    private const int LongestCaption = 800;

    // A notice that comes up is one paragraph.
    private const int FewestOfRest = 2;

    // What is no caption by its name: a line, who took the picture, the right to it.
    private const int LongestUnnamedCaption = 300;
    private const int LongestCredit = 100;
    private const int MostCaptionLines = 3;

    /// <param name="outline">The page.</param>
    /// <param name="believeNames">Whether class names may make furniture; their authors meant them for style sheets.</param>
    internal static BlockRole[] Read(PageOutline outline, bool believeNames)
    {
        var prose = new ProseSums(outline.Blocks, static _ => true);
        var titles = FirstTitle(outline);
        var bodies = OuterBodies(outline, prose);
        var paragraphs = ParagraphLooks(outline, prose);
        var roles = new BlockRole[outline.Blocks.Count];
        var total = Math.Max(1, prose.All);
        for (var i = 1; i < outline.Nodes.Count; i++)
        {
            var node = outline.Nodes[i];
            var share = (double)prose.In(node) / total;
            var role = RoleOf(node, i, share, titles, bodies, paragraphs, outline, believeNames);
            for (var block = node.First; role != BlockRole.Open && block < node.End; block++)
            {
                roles[block] = Stronger(roles[block], role);
            }

            if (role == BlockRole.Furniture)
            {
                i = node.NodesEnd - 1;
            }
        }

        return roles;
    }

    private static BlockRole Stronger(BlockRole a, BlockRole b) => a > b ? a : b;

    private static BlockRole RoleOf(
        PageNode node, int index, double share, int title, HashSet<int> bodies, HashSet<(int, string)> paragraphs, PageOutline outline, bool believeNames)
    {
        var holdsTitle = title >= node.First && title < node.End;
        var isWrapper = holdsTitle || HoldsBody(node, index, bodies);
        if (node.Name == "footer" && node.Parent >= 0 && outline.Nodes[node.Parent].Name == "blockquote")
        {
            // Who said it.
            return BlockRole.Open;
        }

        var furniture = node.Name switch
        {
            "nav" or "menu" or "dialog" => share < 0.7,
            "footer" or "aside" => !isWrapper && share < LargestFurniture,
            "form" or "fieldset" => !isWrapper && share < 0.2,
            _ => false,
        };
        var hints = (node.Hints & Hints.Hidden) != 0 && IsRest(node, index, outline) ? node.Hints & ~Hints.Hidden : node.Hints;
        if (furniture || (!isWrapper && IsFurniture(hints, share, believeNames)))
        {
            return BlockRole.Furniture;
        }

        var length = TextLength(node, outline, LongestCaption);
        if (length < LongestCaption && share < 0.3 && !holdsTitle
            && (node.Name is "figcaption" or "figure" || (node.Hints & Hints.Caption) != 0))
        {
            return node.Name == "figure" && HoldsQuoteOrTable(node, outline) ? BlockRole.Open : BlockRole.Caption;
        }

        if (!holdsTitle && share < 0.3 && !IsParagraph(node, index, paragraphs, outline) && IsBesidePicture(node, outline))
        {
            return BlockRole.Caption;
        }

        if (!holdsTitle && length < LongestByline && (node.Hints & (Hints.Byline | Hints.Dateline | Hints.Biography)) != 0
            && (node.Hints & (Hints.Body | Hints.Standfirst)) == 0 && !IsDatedText(node, outline))
        {
            return BlockRole.Byline;
        }

        return node.Name == "header" && share < 0.3 && !IsHeadOfSection(node, outline) ? BlockRole.Header : BlockRole.Open;
    }

    /// <summary>The head of a part of the text holds its heading and nothing else.</summary>
    private static bool IsHeadOfSection(PageNode node, PageOutline outline)
    {
        for (var i = node.First; i < node.End; i++)
        {
            if (outline.Blocks[i].HeadingLevel < 2)
            {
                return false;
            }
        }

        return node.End > node.First && outline.Nodes[node.Parent].Name == "section";
    }

    private static bool IsFurniture(Hints hints, double share, bool believeNames) =>
        ((hints & (Hints.Comments | Hints.Overlay)) != 0 && share < 0.9)
        || ((hints & Hints.FactBox) != 0 && share < LargestFactBox)
        || ((hints & Hints.Hidden) != 0 && share < LargestFurniture)
        || (believeNames && (hints & (Hints.Furniture | Hints.Biography)) != 0
            && share < ((hints & Hints.Body) != 0 ? LargestNamedBoth : LargestFurniture));

    /// <summary>What "Read more" unfolds: paragraphs, right after one that is shown.</summary>
    private static bool IsRest(PageNode node, int index, PageOutline outline)
    {
        var before = node.First > 0 ? outline.Blocks[node.First - 1] : null;
        return before is { InParagraph: true, ProseLength: > 0, LinkLength: 0 } && outline.Nodes[before.Node].Parent == node.Parent
            && outline.Nodes[before.Node].NodesEnd == index && HoldsSentences(node, outline, FewestOfRest);
    }

    private static bool HoldsSentences(PageNode node, PageOutline outline, int least)
    {
        for (var i = node.First; i < node.End && least > 0; i++)
        {
            var block = outline.Blocks[i];
            least -= block is { InParagraph: true, ProseLength: > 0, LinkLength: 0 } && BodyReader.EndsSentence(block.Text) ? 1 : 0;
        }

        return least == 0;
    }

    /// <summary>A part of the page that is a picture with a line or two, whatever its name.</summary>
    private static bool IsBesidePicture(PageNode node, PageOutline outline)
    {
        if (node.Pictures == 0 || node.End == node.First || node.End - node.First > MostCaptionLines || node.Name is "p" or "td" or "li" or "blockquote"
            || TextLength(node, outline, LongestUnnamedCaption) >= LongestUnnamedCaption)
        {
            return false;
        }

        for (var i = node.First; i < node.End; i++)
        {
            var block = outline.Blocks[i];
            if (block.HeadingLevel > 0 || block.Kind is not (ParagraphKind.Body or ParagraphKind.Caption) || (i > node.First && block.Text.Length > LongestCredit) || (block.InParagraph && block.Text[^1] is '.' or '!' or '?' or '”' or '"'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"correction published", "updated": when a text was written says its name, and it is one.</summary>
    private static bool IsDatedText(PageNode node, PageOutline outline)
    {
        var holdsText = false;
        for (var i = node.First; i < node.End && !holdsText && (node.Hints & (Hints.Byline | Hints.Biography)) == 0; i++)
        {
            var block = outline.Blocks[i];
            holdsText = block is { InParagraph: true, ProseLength: > 0, LinkLength: 0 } && block.Text[^1] is '.' or '!' or '?' or '”' or '"' or '。' or '।';
        }

        return holdsText;
    }

    private static bool HoldsQuoteOrTable(PageNode node, PageOutline outline)
    {
        for (var i = node.First; i < node.End; i++)
        {
            if (outline.Blocks[i].Kind is ParagraphKind.BlockQuote or ParagraphKind.TableRow)
            {
                return true;
            }
        }

        return false;
    }

    private static int TextLength(PageNode node, PageOutline outline, int enough)
    {
        var length = 0;
        for (var i = node.First; i < node.End && length < enough; i++)
        {
            length += outline.Blocks[i].Text.Length;
        }

        return length;
    }

    private static int FirstTitle(PageOutline outline)
    {
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            if (outline.Blocks[i].HeadingLevel == 1 && outline.Blocks[i].Text.Length > 12)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Nodes that are named as the body of an article and hold much of the prose.</summary>
    private static HashSet<int> OuterBodies(PageOutline outline, ProseSums prose)
    {
        var bodies = new HashSet<int>();
        for (var i = 1; i < outline.Nodes.Count; i++)
        {
            var node = outline.Nodes[i];
            if ((node.Hints & Hints.Body) != 0 && prose.In(node) > 0.4 * prose.All)
            {
                for (var holder = i; holder > 0 && bodies.Add(holder);)
                {
                    holder = outline.Nodes[holder].Parent;
                }
            }
        }

        return bodies;
    }

    /// <summary>Pages that write their paragraphs as <c>div</c> give them a class; a picture may stand in one of them.</summary>
    private static HashSet<(int Parent, string Look)> ParagraphLooks(PageOutline outline, ProseSums prose)
    {
        var looks = new HashSet<(int, string)>();
        foreach (var node in outline.Nodes)
        {
            if (node is { Name: "div", Look: { } look, Pictures: 0 } && node.End == node.First + 1 && prose.In(node) > 0)
            {
                looks.Add((node.Parent, look));
            }
        }

        return looks;
    }

    private static bool IsParagraph(PageNode node, int index, HashSet<(int, string)> looks, PageOutline outline) =>
        node.Look is { } look && node.End == node.First + 1 && outline.Blocks[node.First].Node == index && looks.Contains((node.Parent, look));

    private static bool HoldsBody(PageNode node, int index, HashSet<int> bodies) => node.End > node.First && bodies.Contains(index);
}
