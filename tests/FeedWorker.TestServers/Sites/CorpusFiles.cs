using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace FeedWorker.TestServers.Sites;

/// <summary>Puts the files of a corpus on a site, spread over its hosts.</summary>
/// <param name="site">The site.</param>
/// <param name="hosts">How many of its hosts get pages, and feeds.</param>
public sealed class CorpusFiles(LoopbackSite site, int hosts = 1)
{
    // A usual feed holds 10 to 100 items.
    private const int ItemsOfList = 50;
    private const string FeedType = "application/rss+xml";

    /// <returns>The addresses of the pages, in the order of their names.</returns>
    /// <exception cref="InvalidDataException">There is none in the folder.</exception>
    public async Task<IReadOnlyList<Uri>> AddPagesAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var addresses = new List<Uri>();
        foreach (var file in Files(folder))
        {
            var packed = file.Name.EndsWith(".html.gz", StringComparison.Ordinal);
            if (packed || file.Extension == ".html")
            {
                await using var stream = packed ? new GZipStream(file.OpenRead(), CompressionMode.Decompress) : (Stream)file.OpenRead();
                using var body = new MemoryStream();
                await stream.CopyToAsync(body, cancellationToken);
                var name = packed ? Path.GetFileNameWithoutExtension(file.Name) : file.Name;

                // No charset: the reader has to find it out, as on half of the web.
                addresses.Add(site.Add(addresses.Count % hosts, $"/pages/{name}", new SiteFile(body.ToArray(), "text/html")));
            }
        }

        return addresses.Count > 0 ? addresses : throw new InvalidDataException($"{folder.FullName}: holds no page (*.html or *.html.gz)");
    }

    /// <summary>Adds feeds of ours that name every page once.</summary>
    public IReadOnlyList<Uri> AddPageLists(IReadOnlyList<Uri> pages) =>
    [
        .. pages.Chunk(ItemsOfList).Select((chunk, index) =>
        {
            var items = chunk.Select(page => new XElement("item", new XElement("title", page.Segments[^1]), new XElement("link", page.AbsoluteUri)));
            var feed = new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel", new XElement("title", $"Pages {index}"), items));
            return site.Add(index % hosts, $"/lists/{index}.xml", new SiteFile(Encoding.UTF8.GetBytes(feed.ToString()), FeedType));
        }),
    ];

    /// <summary>Adds captured feeds whose items lead to the pages, round and round.</summary>
    public async Task<IReadOnlyList<Uri>> AddFeedsAsync(DirectoryInfo folder, IReadOnlyList<Uri> pages, CancellationToken cancellationToken)
    {
        var links = new ItemLinks(pages);
        var addresses = new List<Uri>();
        foreach (var file in Files(folder))
        {
            if (file.Extension is ".xml" or ".rss" or ".atom" or ".rdf")
            {
                var body = links.Redirect(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
                addresses.Add(site.Add(addresses.Count % hosts, $"/feeds/{file.Name}", new SiteFile(body, FeedType)));
            }
        }

        return addresses;
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) => folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal);
}
