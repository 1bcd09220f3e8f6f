using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Who wrote an article: persons stated by JSON-LD, else metadata, else the visible byline, else the organisation.</summary>
internal static class Authors
{
    private const int Most = 20;

    // "VPA": the agency, not a first name.
    private const int LongestAcronym = 6;

    /// <param name="jsonLd">The page's JSON-LD.</param>
    /// <param name="page">The page's elements.</param>
    /// <param name="blocks">The page's text.</param>
    /// <param name="headline">Index of the block of its headline.</param>
    /// <param name="siteName">Never a person.</param>
    internal static IReadOnlyList<string> Find(JsonLdFacts jsonLd, PageFacts page, IReadOnlyList<Block> blocks, int headline, string? siteName)
    {
        var persons = Names(jsonLd.Persons, siteName).FindAll(name => !IsPublisher(name, jsonLd.Publisher));
        if (!jsonLd.IsAround && persons.Exists(AuthorNames.IsFull))
        {
            return persons;
        }

        var metas = Names(
            [.. page.Metas("author"), .. page.Metas("parsely-author"), .. page.Metas("sailthru.author"), .. page.Metas("dc.creator"),
                .. page.Metas("article:author"), .. page.Metas("byl"), .. page.Metas("cXenseParse:author"), .. page.Metas("dcterms.creator"),
                .. page.Metas("citation_author")],
            siteName);
        var full = metas.FindAll(name => AuthorNames.IsFull(name) && !IsPublisher(name, jsonLd.Publisher));
        if (full.Count > 0 && !jsonLd.Organisations.Any(name => full.Any(other => Letters.SameWords(name, other))))
        {
            return full;
        }

        if (persons.Exists(AuthorNames.IsFull))
        {
            return persons;
        }

        var named = Names(page.NamedAuthors, siteName).FindAll(AuthorNames.IsFull);
        if (named.Count > 0)
        {
            return named;
        }

        // An agency that is stated is no part of a name: "VPA Nachrichten".
        var acronyms = persons.FindAll(name => name.Length <= LongestAcronym && name.All(char.IsUpper));
        var shown = Shown(page, blocks, headline, siteName).FirstOrDefault(names => names.Count > 0 && !names.Exists(name => name.Split(' ').Any(acronyms.Contains)));
        return shown ?? Organisations(jsonLd, metas, blocks, headline);
    }

    private static IEnumerable<List<string>> Shown(PageFacts page, IReadOnlyList<Block> blocks, int headline, string? siteName)
    {
        yield return ShownAuthors.Find(blocks, headline, siteName);
        foreach (var line in page.Bylines.Concat(blocks.Where(Lines.IsByline).Select(block => block.Text)).Where(line => !AuthorNames.IsOfPicture(line)))
        {
            var names = AuthorNames.Split(line, siteName).FindAll(name => AuthorNames.IsPersonal(name) || AuthorNames.IsReporter(line, name));
            yield return names.Count == 1 && AuthorNames.IsOfPhotographer(line) ? [] : names;
        }

        yield return ShownAuthors.Labelled(blocks);
    }

    /// <summary>Nobody is named: whom the page itself states, an agency, a desk, the paper, or a person of one name.</summary>
    private static List<string> Organisations(
        JsonLdFacts jsonLd, List<string> metas, IReadOnlyList<Block> blocks, int headline)
    {
        List<string> stated = [.. jsonLd.Persons.Concat(jsonLd.Organisations).Select(Spaces.Fold).Where(AuthorNames.MayBeOrganisation)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
        return stated.Count > 0 ? stated : metas.Count > 0 ? metas : ShownAuthors.Organisation(blocks, headline) is { } shown ? [shown] : [];
    }

    private static bool IsPublisher(string name, string? publisher) => publisher is not null && Letters.StartAlike(publisher, name, 6) && publisher.Length > name.Length;

    private static List<string> Names(IEnumerable<string> values, string? siteName)
    {
        var names = new List<string>();
        foreach (var name in values.SelectMany(value => AuthorNames.Split(value, siteName)))
        {
            if (names.Count < Most && !names.Exists(known => Letters.SameWords(known, name)))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
