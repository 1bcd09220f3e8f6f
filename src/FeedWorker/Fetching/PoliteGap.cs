namespace FeedWorker.Fetching;

/// <summary>How long a host is left alone after a request; the store keeps it among replicas.</summary>
internal sealed class PoliteGap(FetchingOptions options, AllowedHostList allowed, RobotsCache robots)
{
    /// <summary>The operator's own sites, <c>address:port</c>, which need no pause.</summary>
    internal IReadOnlySet<string> UngatedHosts => allowed.OwnSites;

    /// <summary>The pause after asking for an address: the host gap, or the crawl-delay of its robots.txt if that is longer.</summary>
    internal TimeSpan After(Uri url)
    {
        if (allowed.IsOwnSite(url))
        {
            return TimeSpan.Zero;
        }

        var asked = robots.GetCrawlDelay(url) ?? TimeSpan.Zero;
        return asked > options.HostGap ? asked : options.HostGap;
    }
}
