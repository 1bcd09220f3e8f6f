using System.Buffers;
using FeedWorker.Reading.Pages.Body;
using FeedWorker.Reading.Pages.Metadata;

namespace FeedWorker.Reading.Pages.Kinds;

/// <summary>
/// Tells pages that are no article, and why. Careful: a page that states to be an article and shows text is one, whatever it looks like.
/// A list of teasers that goes out as an article costs a message; an article that is set aside is lost.
/// </summary>
internal static class ArticleDoubts
{
    // Teasers with text between them; an article has a few links to related ones.
    private const int FewestBetween = 6;
    private const int LongestTeaser = 450;
    private const double LargestTeaser = 0.35;

    // Without any text of its own a page of links needs fewer to be a list of them.
    private const int FewestHeadlines = 3;

    // The root of a site is a front page; an essay that is all a site has shows few headlines.
    private const int FewestOnFrontPage = 8;

    // A film's description; a report with a film in it is longer.
    private const int LongestFilmText = 450;

    // Walls are a few paragraphs. Longer texts about cookies and passwords are articles about them.
    private const int LongestWall = 2_500;
    private const double LeastOfWall = 0.5;

    // Reports about cookies and passwords do not speak to their readers of them.
    private const double LeastAddressed = 0.25;

    /// <param name="outline">The page.</param>
    /// <param name="facts">What its elements state.</param>
    /// <param name="stated">What its JSON-LD states.</param>
    /// <param name="body">The text that was found; <see langword="null"/> when there is none.</param>
    /// <param name="address">Its address.</param>
    /// <returns><see langword="null"/> when it is an article.</returns>
    internal static NoArticleReason? Find(PageOutline outline, PageFacts facts, StatedKinds stated, ArticleBody? body, Uri? address)
    {
        if (body is not null && IsStatedArticle(outline, facts, stated))
        {
            return null;
        }

        var shape = TeaserShape.Of(outline, body);
        return body switch
        {
            null => WithoutText(outline, facts, stated, shape),
            _ when WallInText(facts, body) is { } wall => wall,
            _ when IsVideo(facts, stated) && body.ProseLength <= LongestFilmText => NoArticleReason.VideoPage,
            _ when IsIndex(facts, stated, shape, address) => NoArticleReason.IndexPage,
            _ => null,
        };
    }

    private static NoArticleReason WithoutText(PageOutline outline, PageFacts facts, StatedKinds stated, TeaserShape shape)
    {
        var lines = outline.Blocks.Take(200).Where(block => block.Text.Length >= 25 && block.LinkShare < 0.5).Select(block => block.Text).ToList();
        return 0 switch
        {
            _ when IsWall(lines, WallWords.Consent) => NoArticleReason.ConsentWall,
            _ when facts.HasPasswordField && IsWall(lines, WallWords.Login) => NoArticleReason.LoginWall,
            _ when IsWall(lines, WallWords.RobotCheck) => NoArticleReason.RobotCheck,
            _ when IsVideo(facts, stated) => NoArticleReason.VideoPage,
            _ when shape.Headlines >= FewestHeadlines && !stated.IsArticle => NoArticleReason.IndexPage,
            _ => NoArticleReason.NoText,
        };
    }

    private static NoArticleReason? WallInText(PageFacts facts, ArticleBody body)
    {
        var lines = body.Length <= LongestWall ? body.Paragraphs.Select(paragraph => paragraph.Text).ToList() : [];
        return 0 switch
        {
            _ when IsWall(lines, WallWords.Consent) && Share(lines, WallWords.ConsentAddresses) >= LeastAddressed => NoArticleReason.ConsentWall,
            _ when facts.HasPasswordField && IsWall(lines, WallWords.Login) && Share(lines, WallWords.LoginAddresses) >= LeastAddressed
                => NoArticleReason.LoginWall,
            _ when IsWall(lines, WallWords.RobotCheck) => NoArticleReason.RobotCheck,
            _ => null,
        };
    }

    private static bool IsIndex(PageFacts facts, StatedKinds stated, TeaserShape shape, Uri? address)
    {
        var isParted = shape.Between >= FewestBetween && shape.LongestRun <= LongestTeaser && shape.LongestRun <= LargestTeaser * shape.Prose;
        return (isParted && !HasFactsOfArticle(facts, stated))
            || (IsFrontPage(address) && shape.Headlines >= FewestOnFrontPage)
            || (stated.IsCollection && shape.Between >= FewestHeadlines && shape.LongestRun <= LongestTeaser);
    }

    // og:type alone is not asked: site builders write "article" on lists too.
    private static bool IsStatedArticle(PageOutline outline, PageFacts facts, StatedKinds stated) =>
        stated.IsArticle
        || facts.Meta("article:published_time") is not null
        || outline.Nodes.Any(node => (node.Hints & Hints.ArticleBody) != 0);

    /// <summary>An article by its Open Graph type, with its author or its day.</summary>
    private static bool HasFactsOfArticle(PageFacts facts, StatedKinds stated) =>
        "article".Equals(facts.Meta("og:type")?.Trim(), StringComparison.OrdinalIgnoreCase)
        && (stated.IsDatedPage || facts.Meta("author", "article:author", "date", "datePublished", "dc.date", "parsely-pub-date") is not null);

    private static bool IsVideo(PageFacts facts, StatedKinds stated) =>
        !stated.IsArticle && (stated.IsVideo || (facts.Meta("og:type") ?? "").Trim().StartsWith("video", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether most of the text speaks of nothing else.</summary>
    private static bool IsWall(IReadOnlyList<string> lines, SearchValues<string> words) =>
        lines.Sum(line => line.Length) is > 0 and <= LongestWall && Share(lines, words) >= LeastOfWall;

    private static double Share(IReadOnlyList<string> lines, SearchValues<string> words) =>
        lines.Sum(line => line.AsSpan().ContainsAny(words) ? line.Length : 0) / Math.Max(1.0, lines.Sum(line => line.Length));

    private static bool IsFrontPage(Uri? address) =>
        address is { Query: "", AbsolutePath: "/" or "/index.html" or "/index.htm" or "/index.php" or "/home" or "/home/" };
}
