using FeedWorker.TestServers.Sites;

namespace FeedWorker.Proofs.Schedule;

/// <summary>How long after its due time each feed was asked.</summary>
internal sealed class Delays
{
    private readonly List<TimeSpan> _delays = [];

    /// <param name="dues">The due times of each address.</param>
    /// <param name="requests">What the site saw.</param>
    /// <param name="from">The first due time that counts.</param>
    /// <param name="until">The first that does not.</param>
    internal Delays(IReadOnlyDictionary<string, SortedSet<DateTimeOffset>> dues, IEnumerable<SiteRequest> requests, DateTimeOffset from, DateTimeOffset until)
    {
        var arrivals = requests.ToLookup(request => $"http://{request.Host}{request.Path}", request => request.Began);
        foreach (var (url, times) in dues)
        {
            // A poll answers the last due time before it: the next one is only set when it has ended.
            var answered = new HashSet<DateTimeOffset>();
            foreach (var arrival in arrivals[url].Order())
            {
                var due = times.GetViewBetween(DateTimeOffset.MinValue, arrival).Max;
                if (due != default && answered.Add(due) && due >= from && due < until)
                {
                    _delays.Add(arrival - due);
                }
                else if (due == default || !answered.Contains(due))
                {
                    Early++;
                }
            }

            Missed += times.Count(due => due >= from && due < until && !answered.Contains(due));
        }

        _delays.Sort();
    }

    internal int Polls => _delays.Count;

    /// <summary>Due times that nobody answered.</summary>
    internal int Missed { get; }

    /// <summary>Requests before any due time.</summary>
    internal int Early { get; }

    /// <summary>The delay that this share of the polls does not exceed.</summary>
    internal TimeSpan Percentile(double share) => _delays.Count == 0 ? TimeSpan.Zero : _delays[Math.Min(_delays.Count - 1, (int)Math.Ceiling(share * _delays.Count) - 1)];
}
