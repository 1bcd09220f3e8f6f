using FeedWorker.TestServers.Sites;

namespace FeedWorker.Proofs.Books;

/// <summary>What the sites saw of the workers.</summary>
internal sealed class SiteBooks(IReadOnlyList<SiteRequest> requests)
{
    private readonly List<SiteRequest> _asked = [.. requests.Where(request => request.Path != "/robots.txt")];

    /// <summary>Everything but robots.txt.</summary>
    internal int Asked => _asked.Count;

    internal int Robots => requests.Count - _asked.Count;

    /// <summary>Addresses that were asked for more than once.</summary>
    internal int Repeated => _asked.GroupBy(request => (request.Host, request.Path)).Count(same => same.Count() > 1);

    /// <summary>The most requests that were under way at one host at once.</summary>
    internal int Together => requests.Select(request => request.Together).DefaultIfEmpty().Max();

    /// <summary>The shortest time between the beginnings of two requests to one host; <see langword="null"/> when there were no two.</summary>
    internal TimeSpan? ShortestGap
    {
        get
        {
            var gaps = _asked.GroupBy(request => request.Host).SelectMany(host =>
            {
                var begins = host.Select(request => request.Began).Order().ToList();
                return begins.Zip(begins.Skip(1), (one, next) => next - one);
            }).ToList();
            return gaps.Count == 0 ? null : gaps.Min();
        }
    }

    /// <summary>Was this address answered?</summary>
    internal IReadOnlySet<string> Answered => _asked.Where(request => request.Status == 200)
        .Select(request => $"http://{request.Host}{string.Join('/', request.Path.Split('/').Select(Uri.EscapeDataString))}").ToHashSet(StringComparer.Ordinal);

    internal void Judge(Verdict verdict, TimeSpan hostGap)
    {
        verdict.Promise("no address was asked for twice", Repeated == 0, $"{Asked} requests and {Robots} for robots.txt");
        verdict.Promise("never two requests to one host at once", Together <= 1);
        verdict.Promise(
            $"at least {hostGap.TotalMilliseconds:0} ms between two requests to one host, whichever replicas made them",
            ShortestGap is not { } gap || gap >= hostGap, $"shortest {ShortestGap?.TotalMilliseconds:0} ms");
    }
}
