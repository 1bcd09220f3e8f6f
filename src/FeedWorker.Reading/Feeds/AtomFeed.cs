using System.Xml.Linq;
using FeedWorker.Reading.Feeds.Xml;
using static FeedWorker.Reading.Feeds.Xml.Vocabulary;

namespace FeedWorker.Reading.Feeds;

/// <summary>
/// Atom 0.3 and 1.0, by a mapping of our own: the package's Atom class takes the first link whatever its relation, reads
/// categories as text instead of their term, knows no content types, and throws when an entry has neither id nor link.
/// </summary>
internal static class AtomFeed
{
    internal static FeedDocument Read(XElement root, FeedNotes notes)
    {
        // Elements of a feed without a namespace are Atom's all the same.
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == XNamespace.None).ToList())
        {
            if (!element.Ancestors().Any(HoldsMarkup))
            {
                element.Name = Vocabulary.Name(Atom, element.Name.LocalName);
            }
        }

        var unwrap = root.Attr("version")?.StartsWith("0.", StringComparison.Ordinal) != true;
        var entries = root.DescendantsAndSelf(Atom + "entry").Where(entry => !entry.Ancestors(Atom + "entry").Any()).ToList();
        var authors = Authors(root);
        return new()
        {
            Format = "atom",
            Title = First(root, notes, unwrap, Atom + "title", Dc + "title"),
            Link = Alternate(root, notes),
            Id = Id(root, notes),
            Description = First(root, notes, unwrap, Atom + "subtitle", Atom + "tagline", Dc + "description"),
            Language = root.Language ?? root.TextOf(Dc + "language"),
            UpdatedAt = notes.Date(Texts(root, Atom + "updated", Atom + "modified", DcTerms + "modified", Dc + "date")),
            Items = notes.Items(entries, entry => ReadEntry(entry, authors, unwrap, notes)),
            Problems = notes.Problems,
        };
    }

    /// <summary>The link to the page itself among the Atom links of an element: <c>rel="alternate"</c>, HTML preferred; never another relation.</summary>
    internal static string? Alternate(XElement holder, FeedNotes notes)
    {
        var alternates = holder.Elements(Atom + "link").Where(link => link.Attr("rel")?.ToLowerInvariant() is null or "alternate" or "http://www.iana.org/assignments/relation/alternate").ToList();
        return alternates
            .OrderBy(link => link.Attr("type")?.Contains("html", StringComparison.OrdinalIgnoreCase) == false)
            .Select(link => notes.Link(link, link.Attr("href") ?? Elements.NullIfBlank(link.Value)))
            .FirstOrDefault(address => address is not null);
    }

    /// <summary>An Atom person; one written as plain text is read as a line.</summary>
    internal static FeedPerson? Person(XElement person)
    {
        var name = person.TextOf(Atom + "name");
        var email = person.TextOf(Atom + "email");
        return name is null && email is null ? (person.HasElements ? null : Persons.Read(person.Value)) : new(name, email);
    }

    private static FeedItem ReadEntry(XElement entry, IReadOnlyList<FeedPerson> feedAuthors, bool unwrap, FeedNotes notes)
    {
        var own = Persons.Distinct([.. Authors(entry), .. entry.TextsOf(Dc + "creator").Select(Persons.Read), .. entry.TextsOf(Itunes + "author").Select(Persons.Read)]);
        var source = entry.Element(Atom + "source") is { } origin ? Authors(origin) : [];
        var id = Id(entry, notes);
        return new()
        {
            Id = id,
            Url = Alternate(entry, notes) ?? ContentSource(entry, notes) ?? (id is not null && WebAddress.IsWebPage(id) ? id : null),
            Title = First(entry, notes, unwrap, Atom + "title", Dc + "title", Media + "title") ?? InGroup(entry, notes, unwrap, "title"),
            Summary = First(entry, notes, unwrap, Atom + "summary", Dc + "description", Media + "description") ?? InGroup(entry, notes, unwrap, "description"),
            Content = First(entry, notes, unwrap, Atom + "content"),
            PublishedAt = notes.Date(Texts(entry, Atom + "published", Atom + "issued", DcTerms + "issued", Dc + "date", Atom + "created", DcTerms + "created")),
            // One entry, one date of change: where a program added a line with each change, the last one holds.
            UpdatedAt = notes.Date([.. entry.TextsOf(Atom + "updated").Reverse(), .. Texts(entry, Atom + "modified", DcTerms + "modified")]),
            Authors = own.Count > 0 ? own : source.Count > 0 ? source : feedAuthors,
            Categories = CategoryReading.Distinct(
            [
                .. entry.Elements(Atom + "category").Select(category => category.Attr("term") ?? category.Attr("label") ?? Elements.NullIfBlank(category.Value)),
                .. entry.TextsOf(Dc + "subject"),
                .. entry.TextsOf(Media + "category"),
            ]),
            Rights = First(entry, notes, unwrap, Atom + "rights", Atom + "copyright", Dc + "rights"),
            Enclosures = EnclosureReading.Of(entry, notes),
        };
    }

    private static bool HoldsMarkup(XElement element) =>
        element.Name.Namespace == Atom && element.Name.LocalName is "title" or "subtitle" or "tagline" or "summary" or "content" or "rights" or "copyright" or "info";

    private static string? First(XElement holder, FeedNotes notes, bool unwrap, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            foreach (var element in holder.Elements(name))
            {
                if (notes.Atom(element, unwrap) is { } html)
                {
                    return html;
                }
            }
        }

        return null;
    }

    // Video sites put the title and the words about it into media:group.
    private static string? InGroup(XElement entry, FeedNotes notes, bool unwrap, string name) =>
        entry.Element(Media + "group") is { } group ? First(group, notes, unwrap, Media + name) : null;

    private static IEnumerable<string> Texts(XElement holder, params XName[] names) => names.SelectMany(holder.TextsOf);

    private static IReadOnlyList<FeedPerson> Authors(XElement holder) => Persons.Distinct(holder.Elements(Atom + "author").Select(Person));

    private static string? ContentSource(XElement entry, FeedNotes notes) =>
        entry.Element(Atom + "content") is { } content && content.Attr("src") is { } source && content.Attr("type")?.Contains("html", StringComparison.OrdinalIgnoreCase) != false
            ? notes.Link(content, source)
            : null;

    // An id is compared, not followed: only a path is made absolute, everything else stays as it is.
    private static string? Id(XElement holder, FeedNotes notes)
    {
        var element = holder.Element(Atom + "id");
        return Elements.NullIfBlank(element?.Value) is { } id ? (id.StartsWith('/') ? notes.Link(element!, id) ?? id : id) : null; // an id has an element
    }
}
