using System.Buffers;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Chooses the blocks that are the article.</summary>
internal static class BodyReader
{
    // A line that is nearly all link leads elsewhere.
    private const double LargestLinkShare = 0.7;

    // Longer than a headline, and words of its own around the link.
    private const int LongestLinkLine = 120;
    private const int LeastUnlinked = 20;

    private const double LeastByNames = 0.35;

    // The name of the paper, a date, a slogan.
    private const int MostMastheadLines = 5;

    // Author, place and date may stand in the headline's own block.
    private const int LongestByline = 100;
    private const int LeastHeadline = 20;

    // A heading that ends as a sentence does, and is longer than a label, says something by itself.
    private const int LongestLabel = 40;

    private const int ShortestSentence = 12;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…”\"»“’。！？」』।۔؟");

    // A repeated paragraph of this length is the same text for another screen; shorter ones may repeat in an article.
    private const int LeastRepeated = 60;

    /// <summary>Reads the body.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="description">What the page's metadata says it is about; finds the standfirst.</param>
    /// <param name="title">The headline, which is no paragraph.</param>
    /// <param name="captionsAreText">Whether what stands under pictures is read as the text.</param>
    internal static ArticleBody Read(PageOutline outline, string? description, string? title, bool captionsAreText = false)
    {
        var (roles, container) = Locate(outline, captionsAreText);
        var chosen = Choose(outline, roles, container, title);
        chosen = TrimHead(outline.Blocks, TrimKicker(outline, container, chosen, title), title);
        chosen = EndTrimmer.Trim(outline, container, chosen);
        chosen = TrimTail(outline, chosen);
        chosen = DropEmptyHeadings(outline.Blocks, chosen);
        chosen = RepeatedText.Drop(outline.Blocks, DropRepeated(outline.Blocks, chosen));
        var (standfirst, headline) = StandfirstFinder.Find(outline, roles, container, chosen, description, title);
        if (headline >= 0)
        {
            chosen.InsertRange(0, OpeningFinder.Find(outline, roles, container, headline, standfirst));
        }

        if (standfirst >= 0)
        {
            chosen.RemoveAll(i => i == standfirst || Letters.SameWords(outline.Blocks[i].Text, outline.Blocks[standfirst].Text));
            chosen = headline >= 0 ? WithoutLabels(outline.Blocks, chosen) : chosen;
        }

        var paragraphs = new List<BodyParagraph>(chosen.Count + 1);
        if (standfirst >= 0)
        {
            paragraphs.Add(new BodyParagraph(outline.Blocks[standfirst].Text, ParagraphKind.Standfirst));
        }

        paragraphs.AddRange(chosen.Select(i => new BodyParagraph(outline.Blocks[i].Text, outline.Blocks[i].Kind)));
        return new ArticleBody(
            paragraphs, chosen.Sum(i => outline.Blocks[i].ProseLength), chosen.Sum(i => outline.Blocks[i].LinkLength),
            Enumerable.Range(container.First, container.End - container.First).Sum(i => outline.Blocks[i].ProseLength));
    }

    /// <summary>Where the names of classes leave only a rest of the page, they name wrappers and are not believed.</summary>
    private static (BlockRole[] Roles, PageNode Container) Locate(PageOutline outline, bool captionsAreText)
    {
        var (roles, container, prose) = Locate(outline, true, captionsAreText);
        var (otherRoles, otherContainer, otherProse) = Locate(outline, false, captionsAreText);
        return prose < LeastByNames * otherProse && IsText(outline, otherRoles, otherContainer)
            ? (otherRoles, otherContainer)
            : (roles, container);
    }

    private static bool IsText(PageOutline outline, BlockRole[] roles, PageNode container)
    {
        var (length, links) = (0, 0);
        for (var i = container.First; i < container.End; i++)
        {
            length += roles[i] == BlockRole.Open ? outline.Blocks[i].Text.Length : 0;
            links += roles[i] == BlockRole.Open ? outline.Blocks[i].LinkLength : 0;
        }

        return links < length / 3;
    }

    private static (BlockRole[] Roles, PageNode Container, int Prose) Locate(PageOutline outline, bool believeNames, bool captionsAreText)
    {
        var roles = RoleReader.Read(outline, believeNames);
        if (captionsAreText)
        {
            roles = Array.ConvertAll(roles, role => role == BlockRole.Caption ? BlockRole.Open : role);
        }

        var prose = new ProseSums(outline.Blocks, i => roles[i] == BlockRole.Open);
        var container = outline.Nodes[ContainerFinder.Find(outline, prose)];
        return (roles, container, prose.In(container));
    }

    private static List<int> Choose(PageOutline outline, BlockRole[] roles, PageNode container, string? title)
    {
        var chosen = new List<int>();
        var boxed = BoxedArticles.In(outline, roles, container);
        var hasBegun = false;
        for (var i = container.First; i < container.End; i++)
        {
            if (roles[i] == BlockRole.Open && !boxed.Contains(i) && IsText(outline.Blocks[i], title, hasBegun))
            {
                chosen.Add(i);
                hasBegun |= outline.Blocks[i].ProseLength > 0;
            }
        }

        return chosen;
    }

    /// <param name="block">What may be text.</param>
    /// <param name="title">The headline.</param>
    /// <param name="hasBegun">Whether running text stands before it: a heading is then none of the page, a date none of the article.</param>
    private static bool IsText(Block block, string? title, bool hasBegun) =>
        (block.LinkShare <= LargestLinkShare || IsLinkedSentence(block))
        && (block.HeadingLevel != 1 || (hasBegun && block.Text.Length <= LongestLinkLine))
        && !Boilerplate.Holds(block)
        && !Lines.IsByline(block)
        && !(Lines.IsDateline(block) && !(hasBegun && block.InParagraph && !Lines.HoldsClock(block.Text)))
        && !Lines.IsClock(block)
        && !(title is not null && Letters.SameWords(block.Text, title));

    /// <summary>Some papers link half a paragraph to its source.</summary>
    private static bool IsLinkedSentence(Block block) =>
        block.InParagraph && block.LinkLength < block.Text.Length - LeastUnlinked && block.Text.Length > LongestLinkLine && EndsSentence(block.Text);

    /// <summary>What stands over the headline and is no running text is the section's name, a kicker, a date.</summary>
    private static List<int> TrimKicker(PageOutline outline, PageNode container, List<int> chosen, string? title)
    {
        var headline = -1;
        for (var i = container.First; title is not null && headline < 0 && i < container.End; i++)
        {
            headline = outline.Blocks[i].HeadingLevel > 0 && Letters.SameWords(outline.Blocks[i].Text, title) ? i : -1;
        }

        var above = chosen.FindIndex(i => i > headline || outline.Blocks[i].ProseLength > 0);
        chosen = above <= 0 ? chosen : chosen[above..];
        return headline < 0 ? chosen : WithoutLabels(outline.Blocks, chosen);
    }

    private static List<int> WithoutLabels(IReadOnlyList<Block> blocks, List<int> chosen) =>
        chosen.FindIndex(i => !IsLabel(blocks[i])) is > 0 and var first ? chosen[first..] : chosen;

    /// <summary>Between headline and text: the name and the post of the author, "Listen", "7 min read". Not "Hask -" or the letter that opens the text.</summary>
    private static bool IsLabel(Block block) =>
        block is { Kind: ParagraphKind.Body, HeadingLevel: 0, ProseLength: 0 } && block.Text.Length is > 2 and <= LongestLabel
        && block.Text[^1] is not (':' or '-' or '–' or '—') && !EndsAsSentence(block.Text);

    /// <summary>Old pages write the masthead and the headline as plain text; the article begins after them.</summary>
    private static List<int> TrimHead(IReadOnlyList<Block> blocks, List<int> chosen, string? title)
    {
        var headline = title is null
            ? -1
            : chosen.FindIndex(0, Math.Min(chosen.Count, MostMastheadLines), i =>
                blocks[i].Text.Length < title.Length + LongestByline && !GoesOn(blocks[i], title) && Letters.StartAlike(title, blocks[i].Text, LeastHeadline));
        return chosen[(headline + 1)..];
    }

    /// <summary>A sentence that begins with the words of the headline.</summary>
    private static bool GoesOn(Block block, string title) =>
        block.InParagraph && block.Text.Length > title.Length + LeastHeadline && EndsSentence(block.Text);

    /// <summary>After the last running text only furniture follows: headings, labels, lists of links.</summary>
    private static List<int> TrimTail(PageOutline outline, List<int> chosen)
    {
        var blocks = outline.Blocks;
        var last = chosen.FindLastIndex(i => blocks[i].ProseLength > 0 || blocks[i].Kind == ParagraphKind.TableRow
            || IsLinkedSentence(blocks[i]) || IsNumberedStatement(blocks[i])
            || ((blocks[i].InParagraph || blocks[i].Kind == ParagraphKind.ListItem) && blocks[i].LinkLength == 0 && EndsSentence(blocks[i].Text)));
        while (last >= 0 && last + 1 < chosen.Count && IsLastWord(outline, chosen[last], chosen[last + 1]))
        {
            last++;
        }

        return chosen[..(last + 1)];
    }

    /// <summary>A short sentence that follows in the same place: "He is survived by two sons.", "“No.”".</summary>
    private static bool IsLastWord(PageOutline outline, int last, int next)
    {
        var (block, node, before) = (outline.Blocks[next], outline.Nodes[outline.Blocks[next].Node], outline.Nodes[outline.Blocks[last].Node]);
        var isBeside = block.Node == outline.Blocks[last].Node || (node.Parent == before.Parent && node.Name == before.Name && node.Look == before.Look);
        return isBeside && block is { HeadingLevel: 0, LinkLength: 0, Kind: ParagraphKind.Body, Text.Length: > 2 } && EndsAsSentence(block.Text);
    }

    private static bool IsNumberedStatement(Block block) =>
        block.HeadingLevel > 0 && char.IsAsciiDigit(block.Text[0]) && IsStatement(block.Text);

    internal static bool EndsSentence(string text) => text.Length > ShortestSentence && EndsAsSentence(text);

    /// <summary>A bracket ends what its last sentence ends; names in brackets are credits.</summary>
    private static bool EndsAsSentence(string text) =>
        text.AsSpan().TrimEnd(")）") is { Length: > 0 } inner && SentenceEnds.Contains(inner[^1]);

    private static List<int> DropEmptyHeadings(IReadOnlyList<Block> blocks, List<int> chosen)
    {
        var kept = new List<int>(chosen.Count);
        for (var i = chosen.Count - 1; i >= 0; i--)
        {
            var level = blocks[chosen[i]].HeadingLevel;
            var next = kept.Count > 0 ? blocks[kept[^1]].HeadingLevel : 1;
            if (level == 0 || next == 0 || next > level || IsStatement(blocks[chosen[i]].Text))
            {
                kept.Add(chosen[i]);
            }
        }

        kept.Reverse();
        return kept;
    }

    /// <summary>Lists of facts tell each of them in a heading, with no more than a picture below.</summary>
    private static bool IsStatement(string heading) => heading.Length > LongestLabel && heading[^1] == '.';

    private static List<int> DropRepeated(IReadOnlyList<Block> blocks, List<int> chosen)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return chosen.FindAll(i => blocks[i].Text.Length < LeastRepeated || seen.Add(blocks[i].Text));
    }
}
