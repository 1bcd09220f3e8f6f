using System.Text.Json;
using FeedWorker.Reading.Pages.Kinds;
using static FeedWorker.Reading.Pages.Metadata.JsonLdValues;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Reads schema.org facts from JSON-LD, as pages really write it.</summary>
internal static class JsonLdReader
{
    // Objects looked at on one page; comments and breadcrumbs may be many.
    private const int MostObjects = 2_000;
    private const int MostBreadcrumbs = 10;

    // Of one list, and of all. References let one list stand in many places.
    private const int MostAuthors = 30;

    // From this rank on a thing is an article that stands for itself; twice that, it says that it is the page's own.
    private const int LeastOwn = 100;

    /// <param name="scripts">The page's scripts of that kind.</param>
    /// <param name="isOfPage">Whether a thing with that headline and that address is the page's own.</param>
    internal static JsonLdFacts Read(IReadOnlyList<string> scripts, Func<string?, string?, bool> isOfPage)
    {
        var (best, bestRank) = (JsonLdFacts.None, 0);
        var kinds = new StatedKinds();
        string? site = null;
        string? pageDate = null;
        IReadOnlyList<string> breadcrumbs = [];
        foreach (var script in scripts)
        {
            using var document = JsonLdScript.Parse(script);
            if (document is null)
            {
                continue;
            }

            kinds.Note(document.RootElement);
            var named = Names(document.RootElement);
            foreach (var (thing, isListed) in Things(document.RootElement))
            {
                site ??= TypeOf(thing, "WebSite") ? Text(thing, "name") : null;
                pageDate ??= TypeOf(thing, "WebPage") ? Text(thing, "datePublished") : null;
                breadcrumbs = breadcrumbs.Count == 0 && TypeOf(thing, "BreadcrumbList") ? Breadcrumbs(thing) : breadcrumbs;
                var rank = Rank(thing, isListed, isOfPage);
                if (rank > bestRank)
                {
                    (best, bestRank) = (Facts(thing, named) with { IsAround = rank < LeastOwn }, rank);
                }
            }
        }

        return best with
        {
            Publisher = best.Publisher ?? site,
            Published = best.IsAround ? null : Exact(best.Published, pageDate),
            PublishedAround = best.IsAround ? best.Published ?? pageDate : pageDate,
            Breadcrumbs = breadcrumbs,
            Kinds = kinds,
        };
    }

    /// <summary>Midnight is often a day without a time; the page's own object may say more.</summary>
    private static string? Exact(string? published, string? pageDate)
    {
        var (own, other) = (DateText.Written(published), DateText.Written(pageDate));
        var isExacter = other is { Time: not null } && own is { } day && (day.Time is null || day.Time == TimeOnly.MinValue)
            && Math.Abs((other.Value.Instant - day.Instant).TotalHours) < 48;
        return isExacter ? pageDate : published;
    }

    private static List<(JsonElement Thing, bool IsListed)> Things(JsonElement root)
    {
        var found = new List<(JsonElement, bool)>();
        var waiting = new Queue<(JsonElement, bool)>([(root, false)]);
        while (waiting.Count > 0 && found.Count < MostObjects)
        {
            var (next, isListed) = waiting.Dequeue();
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in next.EnumerateArray())
                {
                    waiting.Enqueue((item, isListed));
                }
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                found.Add((next, isListed));
                foreach (var property in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"])
                {
                    if (next.TryGetProperty(property, out var inner))
                    {
                        waiting.Enqueue((inner, isListed || property == "itemListElement"));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Authors are often given as a reference into the graph.</summary>
    private static Dictionary<string, JsonElement> Names(JsonElement root)
    {
        var named = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (thing, _) in Things(root))
        {
            if (Text(thing, "@id") is { } id && thing.TryGetProperty("name", out _))
            {
                named.TryAdd(id, thing);
            }
        }

        return named;
    }

    private static int Rank(JsonElement thing, bool isListed, Func<string?, string?, bool> isOfPage)
    {
        var stated = (Has(thing, "headline") ? 1 : 0) + (Has(thing, "datePublished") ? 1 : 0) + (Has(thing, "author") ? 1 : 0)
            + (Has(thing, "articleBody") ? 1 : 0);
        var rank = TypeRank(thing);
        return rank == 0 ? 0
            : rank == 1 ? rank + stated
            : isOfPage(Clean(Text(thing, "headline") ?? Text(thing, "name")), UrlOf(thing)) ? (2 * LeastOwn) + (rank * 10) + stated
            : (isListed ? 0 : LeastOwn) + (rank * 10) + stated;
    }

    private static int TypeRank(JsonElement thing)
    {
        var best = 0;
        foreach (var type in Types(thing))
        {
            var rank = type switch
            {
                _ when type.EndsWith("NewsArticle", StringComparison.Ordinal) => 5,
                _ when type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("LiveBlogPosting", StringComparison.Ordinal) => 5,
                _ when type.EndsWith("Posting", StringComparison.Ordinal) || type.EndsWith("Report", StringComparison.Ordinal) => 4,
                _ when type.EndsWith("Review", StringComparison.Ordinal) || type.EndsWith("Recipe", StringComparison.Ordinal) => 2,
                _ when type.EndsWith("WebPage", StringComparison.Ordinal) || type.EndsWith("VideoObject", StringComparison.Ordinal) => 1,
                _ => 0,
            };
            best = Math.Max(best, rank);
        }

        return best;
    }

    private static JsonLdFacts Facts(JsonElement thing, Dictionary<string, JsonElement> named)
    {
        var (persons, organisations) = (new List<string>(), new List<string>());
        if (thing.TryGetProperty("author", out var author) || thing.TryGetProperty("creator", out author))
        {
            AddAuthors(author, named, persons, organisations, 0);
        }

        return new JsonLdFacts
        {
            Headline = Clean(Text(thing, "headline")) ?? (TypeRank(thing) > 1 ? Clean(Text(thing, "name")) : null),
            Description = Clean(Text(thing, "description")),
            Persons = persons,
            Organisations = organisations,
            Published = Text(thing, "datePublished") ?? Text(thing, "dateCreated") ?? Text(thing, "uploadDate"),
            Modified = Text(thing, "dateModified"),
            Body = BodyOf(thing),
            Image = thing.TryGetProperty("image", out var image) ? ImageOf(image, 0) : null,
            ImageCaption = thing.TryGetProperty("image", out image) ? CaptionOf(image, 0) : null,
            Section = Clean(Text(thing, "articleSection")),
            Language = Text(thing, "inLanguage"),
            Publisher = thing.TryGetProperty("publisher", out var publisher) ? NameOf(publisher, named) : null,
            Url = UrlOf(thing),
        };
    }

    private static string? UrlOf(JsonElement thing) => Text(thing, "url") ?? Text(thing, "mainEntityOfPage");

    /// <summary>The text of a live blog is its posts; its own is an introduction.</summary>
    private static string? BodyOf(JsonElement thing)
    {
        var (own, posts) = (Text(thing, "articleBody"), LivePosts.Markup(thing));
        return posts?.Length > own?.Length || own is null ? posts : own;
    }

    private static void AddAuthors(
        JsonElement author, Dictionary<string, JsonElement> named, List<string> persons, List<string> organisations, int depth)
    {
        if (persons.Count + organisations.Count >= MostAuthors || depth > 4)
        {
            return;
        }

        switch (author.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in author.EnumerateArray().Take(MostAuthors))
                {
                    AddAuthors(item, named, persons, organisations, depth + 1);
                }

                break;
            case JsonValueKind.String:
                persons.Add(Clean(String(author)) ?? "");
                break;
            case JsonValueKind.Object when !Has(author, "name") && Text(author, "@id") is { } id && named.TryGetValue(id, out var known):
                AddAuthors(known, named, persons, organisations, depth + 1);
                break;
            case JsonValueKind.Object when author.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.Array:
                AddAuthors(name, named, persons, organisations, depth + 1);
                break;
            case JsonValueKind.Object when Clean(Text(author, "name")) is { } name:
                (TypeOf(author, "Organization") || TypeOf(author, "NewsMediaOrganization") ? organisations : persons).Add(name);
                break;
        }
    }

    private static string? NameOf(JsonElement thing, Dictionary<string, JsonElement> named) => thing.ValueKind switch
    {
        JsonValueKind.String => Clean(String(thing)),
        JsonValueKind.Array when thing.GetArrayLength() > 0 => NameOf(thing[0], named),
        JsonValueKind.Object when Text(thing, "@id") is { } id && !Has(thing, "name") && named.TryGetValue(id, out var known) =>
            Clean(Text(known, "name")),
        JsonValueKind.Object => Clean(Text(thing, "name")),
        _ => null,
    };

    private static string? ImageOf(JsonElement image, int depth) => image.ValueKind switch
    {
        JsonValueKind.String => String(image),
        JsonValueKind.Array when image.GetArrayLength() > 0 && depth < 4 => ImageOf(image[0], depth + 1),
        JsonValueKind.Object => Text(image, "url") ?? Text(image, "contentUrl"),
        _ => null,
    };

    private static string? CaptionOf(JsonElement image, int depth) => image.ValueKind switch
    {
        JsonValueKind.Array when image.GetArrayLength() > 0 && depth < 4 => CaptionOf(image[0], depth + 1),
        JsonValueKind.Object => Clean(Text(image, "caption")),
        _ => null,
    };

    private static List<string> Breadcrumbs(JsonElement list)
    {
        var names = new List<string>();
        if (list.TryGetProperty("itemListElement", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray().Take(MostBreadcrumbs).Where(item => item.ValueKind == JsonValueKind.Object))
            {
                var inner = item.TryGetProperty("item", out var linked) && linked.ValueKind == JsonValueKind.Object ? Text(linked, "name") : null;
                names.Add(Clean(Text(item, "name") ?? inner) ?? "");
            }
        }

        return names;
    }
}
