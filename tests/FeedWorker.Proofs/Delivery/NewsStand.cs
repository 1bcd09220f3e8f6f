using FeedWorker.Sample;
using FeedWorker.TestServers.Sites;

namespace FeedWorker.Proofs.Delivery;

/// <summary>The sites of the delivery proof: captured pages and feeds, or the bundled sample.</summary>
internal sealed class NewsStand
{
    // Enough that replicas work side by side, few enough that they meet.
    private const int Hosts = 12;

    private NewsStand(IReadOnlyList<Uri> feeds, string what) => (Feeds, What) = (feeds, what);

    internal IReadOnlyList<Uri> Feeds { get; }

    /// <summary>For people.</summary>
    internal string What { get; }

    /// <param name="site">A site with many hosts.</param>
    /// <param name="pages">A folder of captured pages; <see langword="null"/> for the sample.</param>
    /// <param name="feeds">A folder of captured feeds, or none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<NewsStand> OpenAsync(LoopbackSite site, DirectoryInfo? pages, DirectoryInfo? feeds, CancellationToken cancellationToken)
    {
        // A feed that has ended, so that the fifth kind of message is there too.
        var gone = site.Add(0, "/gone.xml", new SiteFile(ReadOnlyMemory<byte>.Empty, "text/plain", Status: 410));
        if (pages is null)
        {
            foreach (var (path, editions) in SampleFiles.Load(site.AuthorityOf(1)))
            {
                site.Add(1, path, new SiteFile(editions[0].Body, editions[0].ContentType));
            }

            return new NewsStand(
                [new($"http://{site.AuthorityOf(1)}/feed.xml"), new($"http://{site.AuthorityOf(1)}/odd.xml"), gone],
                "the bundled sample site on one host");
        }

        var files = new CorpusFiles(site, Hosts);
        var addresses = await files.AddPagesAsync(pages, cancellationToken);
        var lists = files.AddPageLists(addresses);
        var captured = feeds is null ? [] : await files.AddFeedsAsync(feeds, addresses, cancellationToken);
        return new NewsStand(
            [.. lists, .. captured, gone],
            $"{addresses.Count} pages on {Hosts} hosts, {captured.Count} captured feeds and {lists.Count} that list all pages");
    }
}
