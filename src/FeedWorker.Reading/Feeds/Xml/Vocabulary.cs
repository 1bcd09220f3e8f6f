using System.Collections.Frozen;
using System.Xml.Linq;

namespace FeedWorker.Reading.Feeds.Xml;

/// <summary>The namespaces that feeds are made of, under one address each, whatever spelling a feed uses.</summary>
internal static class Vocabulary
{
    internal static readonly XNamespace Rss = XNamespace.None;
    internal static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    internal static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    internal static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    internal static readonly XNamespace DcTerms = "http://purl.org/dc/terms/";
    internal static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    internal static readonly XNamespace Syndication = "http://purl.org/rss/1.0/modules/syndication/";
    internal static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    internal static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    internal static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    internal static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    internal static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The prefixes that feeds use without declaring them; the root of every tree declares them all.</summary>
    internal static readonly FrozenDictionary<string, XNamespace> ByPrefix = new Dictionary<string, XNamespace>
    {
        ["atom"] = Atom,
        ["a10"] = Atom,
        ["rdf"] = Rdf,
        ["dc"] = Dc,
        ["dcterms"] = DcTerms,
        ["content"] = Content,
        ["sy"] = Syndication,
        ["media"] = Media,
        ["itunes"] = Itunes,
        ["news"] = News,
        ["xhtml"] = Xhtml,
        ["xml"] = XNamespace.Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Keys without scheme, closing '/' or '#', in lower case.
    private static readonly FrozenDictionary<string, XNamespace> ByAddress = new (XNamespace Known, string[] Spellings)[]
    {
        (Rss, ["purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9", "channel.netscape.com/rdf/simple/0.9", "purl.org/net/rss1.1", "backend.userland.com/rss",
            "backend.userland.com/rss2", "backend.userland.com/rss091", "blogs.law.harvard.edu/tech/rss", "cyber.law.harvard.edu/rss", "my.netscape.com/publish/formats/rss-0.91.dtd"]),
        (Atom, ["www.w3.org/2005/atom", "purl.org/atom/ns", "purl.org/atom", "purl.org/echo", "purl.org/pie", "example.com/newformat", "example.com/necho",
            "uri/of/echo/namespace"]),
        (Rdf, ["www.w3.org/1999/02/22-rdf-syntax-ns"]),
        (Dc, ["purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0"]),
        (DcTerms, ["purl.org/dc/terms"]),
        (Content, ["purl.org/rss/1.0/modules/content"]),
        (Syndication, ["purl.org/rss/1.0/modules/syndication"]),
        (Media, ["search.yahoo.com/mrss", "search.yahoo.com/mrss/rss", "video.search.yahoo.com/mrss", "tools.search.yahoo.com/mrss"]),
        (Itunes, ["www.itunes.com/dtds/podcast-1.0.dtd", "example.com/dtds/podcast-1.0.dtd"]),
        (Sitemap, ["www.sitemaps.org/schemas/sitemap/0.9", "www.google.com/schemas/sitemap/0.9", "www.google.com/schemas/sitemap/0.84"]),
        (News, ["www.google.com/schemas/sitemap-news/0.9"]),
        (Xhtml, ["www.w3.org/1999/xhtml"]),
        (XNamespace.Xml, ["www.w3.org/xml/1998/namespace"]),
    }.SelectMany(row => row.Spellings, (row, spelling) => KeyValuePair.Create(spelling, row.Known)).ToFrozenDictionary();

    // RSS is written in any case; one spelling of each name is enough for what follows.
    private static readonly FrozenDictionary<string, string> RssNames = new[]
    {
        "rss", "channel", "item", "title", "link", "description", "pubDate", "lastBuildDate", "guid", "author", "category", "enclosure", "ttl", "language",
        "copyright", "managingEditor", "image", "source", "summary", "comments", "url", "urlset", "feed", "entry", "fullitem", "body", "tags", "abstract",
    }.ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The one address of a namespace.</summary>
    internal static XNamespace Canonical(string address)
    {
        var key = address.Trim();
        if (key.Length == 0)
        {
            return XNamespace.None;
        }

        var scheme = key.IndexOf("://", StringComparison.Ordinal);
        key = (scheme < 0 ? key : key[(scheme + 3)..]).TrimEnd('/', '#').ToLowerInvariant();
        return ByAddress.TryGetValue(key, out var known) ? known : XNamespace.Get(address.Trim());
    }

    /// <summary>The name in the spelling of its vocabulary.</summary>
    internal static XName Name(XNamespace space, string local)
    {
        if (space == Rss)
        {
            return RssNames.TryGetValue(local, out var usual) ? usual : local;
        }

        return space + (space == Atom || space == Dc ? local.ToLowerInvariant() : local);
    }
}
