using System.Globalization;
using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using FeedWorker.Reading.Feeds.Xml;
using static FeedWorker.Reading.Feeds.Xml.Vocabulary;

namespace FeedWorker.Reading.Feeds;

/// <summary>
/// RSS 0.9x, 1.0 (RDF) and 2.0, and of the older CDF the few names that differ. The package's item class reads the plain fields; fields with markup, repeated fields, dates and
/// relative addresses are read from the element, since the package drops or misreads them.
/// </summary>
internal static class RssFeed
{
    // A year: what asks for more is a slip.
    private static readonly TimeSpan LongestRefresh = TimeSpan.FromDays(366);

    internal static FeedDocument Read(XElement root, string format, FeedNotes notes)
    {
        var channel = Is(root, "channel") ? root : root.Elements().FirstOrDefault(child => Is(child, "channel")) ?? root;
        var stated = root.DescendantsAndSelf(Rss + "item").Where(item => !item.Ancestors(Rss + "item").Any()).ToList();
        return new()
        {
            Format = format,
            Title = First(channel, notes, Rss + "title", Dc + "title", Media + "title"),
            Link = Link(channel, notes),
            Id = channel.TextOf(Rss + "guid") ?? channel.TextOf(Atom + "id"),
            Description = First(channel, notes, Rss + "description", Dc + "description", Itunes + "subtitle", Itunes + "summary", Rss + "abstract"),
            Language = channel.TextOf(Rss + "language") ?? channel.TextOf(Dc + "language") ?? channel.Language ?? root.Language,
            UpdatedAt = notes.Date(Texts(channel, Rss + "lastBuildDate", DcTerms + "modified", Atom + "updated", Rss + "pubDate", Dc + "date", DcTerms + "issued")),
            RefreshAfter = RefreshAfter(channel),
            Items = notes.Items(stated, item => ReadItem(item, notes)),
            Problems = notes.Problems,
        };
    }

    private static FeedItem ReadItem(XElement item, FeedNotes notes)
    {
        var published = notes.Date(Texts(item, Rss + "pubDate", DcTerms + "issued", Atom + "published", Dc + "date", DcTerms + "created", Media + "pubDate"));
        var updated = notes.Date([.. Texts(item, DcTerms + "modified", Atom + "updated", Rss + "lastBuildDate"), .. item.Attr("lastmod") is { } changed ? [changed] : Array.Empty<string>()]);
        // The package throws on a date that is a word: its dates are not used, so it does not see them.
        item.Elements().Where(child => child.Name == Rss + "pubDate" || child.Name == Dc + "date").Remove();
        var plain = new Rss20FeedItem(item);
        var guid = Elements.NullIfBlank(plain.Guid);
        var about = Elements.NullIfBlank(item.Attribute(Rdf + "about")?.Value);
        var summary = First(item, notes, Rss + "summary");
        var description = First(item, notes, Rss + "description", Dc + "description", Itunes + "summary", Itunes + "subtitle", Media + "description", Rss + "abstract");
        return new()
        {
            Id = guid ?? about,
            Url = Link(item, notes) ?? (IsPermaLink(item) ? notes.Link(item, WebPage(guid)) : null) ?? notes.Link(item, WebPage(about)),
            Title = First(item, notes, Rss + "title", Dc + "title", Media + "title", Itunes + "title"),
            Summary = summary ?? description,
            Content = First(item, notes, Content + "encoded", Xhtml + "body", Rss + "body", Xhtml + "div", Rss + "fullitem")
                ?? (summary is null ? null : description),
            PublishedAt = published,
            UpdatedAt = updated,
            Authors = Authors(item, plain, notes),
            Categories = Categories(item, plain, notes),
            Rights = Elements.NullIfBlank(plain.DC.Rights) ?? item.TextOf(Rss + "copyright") ?? item.TextOf(Atom + "rights") ?? item.TextOf(Media + "copyright"),
            Enclosures = EnclosureReading.Of(item, notes),
        };
    }

    private static string? First(XElement holder, FeedNotes notes, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            foreach (var element in holder.Elements(name))
            {
                if (notes.Rss(element) is { } html)
                {
                    return html;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Texts(XElement holder, params XName[] names) => names.SelectMany(holder.TextsOf);

    // <link>, <link href>, atom:link to the page itself.
    private static string? Link(XElement holder, FeedNotes notes)
    {
        foreach (var link in holder.Elements(Rss + "link"))
        {
            if (notes.Link(link, Elements.NullIfBlank(link.Value) ?? link.Attr("href")) is { } address)
            {
                return address;
            }
        }

        return AtomFeed.Alternate(holder, notes) ?? (holder.Attr("href") is { } channel ? notes.Link(holder, channel) : null);
    }

    private static bool IsPermaLink(XElement item) =>
        item.Element(Rss + "guid") is { } guid && !string.Equals(guid.Attr("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase);

    private static string? WebPage(string? id) => id is not null && WebAddress.IsWebPage(id) ? id : null;

    private static IReadOnlyList<FeedPerson> Authors(XElement item, Rss20FeedItem plain, FeedNotes notes)
    {
        string?[] lines = [plain.Author, .. item.TextsOf(Dc + "creator"), .. item.TextsOf(Dc + "author"), .. item.TextsOf(Itunes + "author")];
        return Persons.Distinct([.. lines.Select(line => Persons.Read(line is not null && Persons.HasBracketedEmail(line) ? line : notes.Plain(line))), .. item.Elements(Atom + "author").Select(AtomFeed.Person)]);
    }

    private static List<string> Categories(XElement item, Rss20FeedItem plain, FeedNotes notes)
    {
        string?[] stated =
        [
            .. item.TextsOf(Rss + "tags").SelectMany(line => line.Split(',')),
            .. plain.Categories,
            .. item.TextsOf(Dc + "subject"),
            .. item.Elements(Itunes + "category").Select(category => category.Attr("text")),
            .. item.Elements(Media + "category").Select(category => category.Value),
            .. item.Elements(Media + "group").Elements(Media + "category").Select(category => category.Value),
            .. item.Elements(Atom + "category").Select(category => category.Attr("term")),
        ];
        return CategoryReading.Distinct(stated.Select(notes.Plain));
    }

    private static TimeSpan? RefreshAfter(XElement channel)
    {
        if (Positive(channel.TextOf(Rss + "ttl")) is { } minutes)
        {
            return Bounded(TimeSpan.FromMinutes(minutes));
        }

        var syndication = new Syndication(channel);
        TimeSpan? period = syndication.UpdatePeriod?.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / (Positive(syndication.UpdateFrequency) ?? 1);
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < LongestRefresh ? wait : LongestRefresh;

    private static int? Positive(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static bool Is(XElement element, string local) => element.Name == Rss + local;
}
