using System.Xml.Linq;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Feeds.Xml;

namespace FeedWorker.Reading.Feeds;

/// <summary>From the bytes of a feed to its items: RSS 0.9x to 2.0, Atom 0.3 and 1.0, RDF, JSON Feed, news sitemaps.</summary>
public static class FeedReader
{
    private const int LongestQuotation = 40;

    /// <summary>Reads one feed. Never throws for anything that the bytes hold.</summary>
    /// <param name="body">The bytes as served, after decompression.</param>
    /// <param name="contentType">The Content-Type header; <see langword="null"/> when there was none.</param>
    /// <param name="address">The final address, for relative links; <see langword="null"/> when it is not known.</param>
    public static FeedReadOutcome Read(ReadOnlyMemory<byte> body, string? contentType, Uri? address)
    {
        var text = TextDecoder.Decode(body, contentType).Text;
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return new FeedReadOutcome.Unreadable("empty body");
        }

        if (start[0] is '{' or '[')
        {
            return JsonFeed.Read(text, address);
        }

        var tree = XmlTreeBuilder.Build(text);
        return tree.Root is { } root ? Read(root, new FeedNotes(address, tree.Problems)) : new FeedReadOutcome.Unreadable($"not XML: begins with \"{Beginning(start)}\"");
    }

    private static FeedReadOutcome Read(XElement root, FeedNotes notes) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "rss" or "channel" or "item" => new FeedReadOutcome.Read(RssFeed.Read(root, "rss", notes)),
        "rdf" => new FeedReadOutcome.Read(RssFeed.Read(root, "rdf", notes)),
        "feed" or "entry" => new FeedReadOutcome.Read(AtomFeed.Read(root, notes)),
        "urlset" => new FeedReadOutcome.Read(NewsSitemap.Read(root, notes)),
        "sitemapindex" => new FeedReadOutcome.Unreadable("an index of sitemaps: poll the sitemaps it lists"),
        "html" => new FeedReadOutcome.Unreadable("HTML page instead of a feed"),
        _ => new FeedReadOutcome.Unreadable($"XML without a feed: root <{Beginning(root.Name.LocalName)}>"),
    };

    private static string Beginning(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, LongestQuotation)].ToString();
}
