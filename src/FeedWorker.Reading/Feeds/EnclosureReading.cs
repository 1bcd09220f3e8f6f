using System.Globalization;
using System.Xml.Linq;
using FeedWorker.Reading.Feeds.Xml;
using static FeedWorker.Reading.Feeds.Xml.Vocabulary;

namespace FeedWorker.Reading.Feeds;

/// <summary>Attached media of RSS and Atom items: enclosures, Media RSS, links with <c>rel="enclosure"</c>.</summary>
internal static class EnclosureReading
{
    private const int MostEnclosures = 50;

    internal static IReadOnlyList<FeedEnclosure> Of(XElement item, FeedNotes notes)
    {
        var media = item.Elements(Media + "content").Concat(item.Elements(Media + "group").Elements(Media + "content"));
        var stated = item.Elements(Rss + "enclosure").Select(one => Read(one, one.Attr("url") ?? one.Attr("href"), one.Attr("length"), notes))
            .Concat(item.Elements(Atom + "link").Concat(item.Elements(Rss + "link")).Where(IsEnclosure).Select(one => Read(one, one.Attr("href"), one.Attr("length"), notes)))
            .Concat(media.Select(one => Read(one, one.Attr("url"), one.Attr("fileSize"), notes)));
        return [.. stated.OfType<FeedEnclosure>().DistinctBy(one => one.Url).Take(MostEnclosures)];
    }

    private static bool IsEnclosure(XElement link) => string.Equals(link.Attr("rel"), "enclosure", StringComparison.OrdinalIgnoreCase);

    private static FeedEnclosure? Read(XElement element, string? address, string? length, FeedNotes notes) =>
        notes.Link(element, address) is { } url ? new(url, element.Attr("type"), Length(length)) : null;

    /// <summary>A size in bytes; <see langword="null"/> when it is none.</summary>
    internal static long? Length(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
}
