using System.Globalization;
using System.Net;
using System.Text;
using FeedWorker.TestServers.Sites;

namespace FeedWorker.Proofs.Kills;

/// <summary>
/// A news site of many outlets whose articles appear little by little; every threat is carried word for word by several of them.
/// The same article is always the same bytes, so that a disturbed run can be compared with an undisturbed one.
/// </summary>
/// <param name="site">A site with many hosts.</param>
/// <param name="articles">How many there are in the end.</param>
internal sealed class GeneratedNews(LoopbackSite site, int articles)
{
    private const int Outlets = 24;

    // Outlets that carry each threat; they stand apart in the stream, so that replicas meet over one statement.
    private const int Carriers = 5;
    private static readonly DateTimeOffset _today = TimeProvider.System.GetUtcNow();

    private int _revealed;

    /// <summary>How many articles the feeds name by now.</summary>
    internal int Revealed
    {
        get => Volatile.Read(ref _revealed);
        set => Volatile.Write(ref _revealed, Math.Min(value, articles));
    }

    internal int Articles => articles;

    internal LoopbackSite Site => site;

    internal IReadOnlyList<Uri> Feeds => [.. Enumerable.Range(1, Outlets).Select(outlet => new Uri($"http://{site.AuthorityOf(outlet)}/feed.xml"))];

    /// <summary>Answers the site's requests.</summary>
    internal SiteFile? Answer(SiteRequest request)
    {
        if (request.Path == "/feed.xml")
        {
            return Feed(request.Host);
        }

        var name = request.Path.StartsWith("/news/", StringComparison.Ordinal) ? request.Path["/news/".Length..] : "";
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < articles && HostOf(number) == request.Host
            ? new SiteFile(Encoding.UTF8.GetBytes(Page(number)), "text/html; charset=utf-8")
            : null;
    }

    private string HostOf(int number) => site.AuthorityOf(1 + (number % Outlets));

    private static int ThreatOf(int number) => number / Carriers;

    private SiteFile Feed(string host)
    {
        var revealed = Revealed;
        var items = new StringBuilder();
        var count = 0;
        for (var number = 0; number < revealed; number++)
        {
            if (HostOf(number) == host)
            {
                count++;
                items.Insert(0, string.Create(CultureInfo.InvariantCulture,
                    $"<item><title>{NewsTexts.Title(number)}</title><link>http://{host}/news/{number}</link><pubDate>{_today:R}</pubDate></item>\n"));
            }
        }

        return new SiteFile(
            Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>{host}</title>\n{items}</channel></rss>"),
            "application/rss+xml",
            string.Create(CultureInfo.InvariantCulture, $"\"{count}\""));
    }

    private static string Page(int number)
    {
        var paragraphs = NewsTexts.Paragraphs(number).ToList();
        paragraphs.Insert(3, NewsTexts.Threat(ThreatOf(number)));
        var title = NewsTexts.Title(number);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{title}</title><meta property="article:published_time" content="{_today:O}"></head>
            <body>
            <header><a href="/">Front page</a></header>
            <main><article><h1>{title}</h1>
            {string.Join('\n', paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"))}
            </article></main>
            </body>
            </html>
            """;
    }
}
