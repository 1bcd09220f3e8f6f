using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Who wrote an article: persons stated by JSON-LD, else metadata, else the visible byline, else the organisation.</summary>
internal static class Authors
{
    private const int Most = 20;

    /// <param name="jsonLd">The page's JSON-LD.</param>
    /// <param name="page">The page's elements.</param>
    /// <param name="lines">Lines of the page that read as bylines.</param>
    /// <param name="siteName">Never a person.</param>
    internal static IReadOnlyList<string> Find(JsonLdFacts jsonLd, PageFacts page, IEnumerable<string> lines, string? siteName)
    {
        var persons = Names(jsonLd.Persons, siteName);
        if (persons.Exists(AuthorNames.IsFull))
        {
            return persons;
        }

        var metas = Names(
            [.. page.Metas("author"), .. page.Metas("parsely-author"), .. page.Metas("sailthru.author"), .. page.Metas("dc.creator"),
                .. page.Metas("article:author"), .. page.Metas("byl"), .. page.Metas("cXenseParse:author"), .. page.Metas("dcterms.creator"),
                .. page.Metas("citation_author")],
            siteName);
        var full = metas.FindAll(AuthorNames.IsFull);
        if (full.Count > 0 && !jsonLd.Organisations.Any(name => full.Any(other => Letters.SameWords(name, other))))
        {
            return full;
        }

        var shown = Names(page.NamedAuthors, siteName).FindAll(AuthorNames.IsFull);
        if (shown.Count > 0)
        {
            return shown;
        }

        foreach (var byline in page.Bylines.Concat(lines))
        {
            var names = AuthorNames.Split(byline, siteName).Where(AuthorNames.IsPersonal).ToList();
            if (names.Count > 0)
            {
                return names;
            }
        }

        // "AFP", "LTO", or a person of one name: better than nobody.
        return persons.Count > 0 ? persons : metas.Count > 0 ? metas : Stated(jsonLd);
    }

    /// <summary>Nobody is named: whom the page itself states, an agency or the paper.</summary>
    private static List<string> Stated(JsonLdFacts jsonLd) =>
        [.. jsonLd.Persons.Concat(jsonLd.Organisations).Select(Spaces.Fold).Where(AuthorNames.MayBeOrganisation)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];

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
