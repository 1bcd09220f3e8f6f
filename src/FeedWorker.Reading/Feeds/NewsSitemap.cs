using System.Xml.Linq;
using FeedWorker.Reading.Feeds.Xml;
using static FeedWorker.Reading.Feeds.Xml.Vocabulary;

namespace FeedWorker.Reading.Feeds;

/// <summary>Google News sitemaps; also plain ones, whose items have an address and at most a date of change.</summary>
internal static class NewsSitemap
{
    internal static FeedDocument Read(XElement root, FeedNotes notes)
    {
        var publication = root.Descendants(News + "publication").FirstOrDefault();
        return new()
        {
            Format = "news-sitemap",
            Title = notes.Plain(publication?.TextOf(News + "name")),
            Language = publication?.TextOf(News + "language"),
            Items = notes.Items(root.Elements().Where(child => child.Name.LocalName == "url").ToList(), url => ReadUrl(url, notes)),
            Problems = notes.Problems,
        };
    }

    private static FeedItem ReadUrl(XElement url, FeedNotes notes)
    {
        var news = url.Element(News + "news");
        var location = url.Elements().FirstOrDefault(child => child.Name.LocalName == "loc");
        var address = location is null ? null : notes.Link(location, location.Value);
        return new()
        {
            Id = address,
            Url = address,
            Title = notes.Rss(news?.Element(News + "title")),
            PublishedAt = notes.Date(news?.TextsOf(News + "publication_date") ?? []),
            UpdatedAt = notes.Date(url.Elements().Where(child => child.Name.LocalName == "lastmod").Select(child => child.Value)),
            Categories = CategoryReading.Distinct((news?.TextOf(News + "keywords") ?? "").Split(',').Select(notes.Plain)),
        };
    }
}
