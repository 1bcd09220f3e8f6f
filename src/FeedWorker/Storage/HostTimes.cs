namespace FeedWorker.Storage;

/// <summary>When each host may next be asked. Shared through the database, so that all replicas are polite together.</summary>
internal static class HostTimes
{
    /// <summary>
    /// The key of an address's host: name, and port unless it is the scheme's own ("127.0.0.1:5480"), so that http and https are one host.
    /// </summary>
    internal static string HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Authority : "";

    /// <summary>The keys of hosts that are written with their port, also where that is a scheme's own ("127.0.0.1:80").</summary>
    internal static IReadOnlyList<string> KeysOf(IEnumerable<string> endpoints) =>
        [.. endpoints.SelectMany(endpoint => (string[])[HostOf($"http://{endpoint}/"), HostOf($"https://{endpoint}/")]).Distinct()];

    /// <summary>Makes sure that the host has a row: claims start from these rows.</summary>
    internal static Task KnowAsync(StoreSession session, IEnumerable<string> hosts) =>
        session.ExecuteAsync(
            "INSERT INTO hosts (host) VALUES (@host) ON CONFLICT (host) DO NOTHING",
            hosts.Distinct().Select(host => new { host }));

    /// <summary>Keeps everyone away from the host until then; never shortens an earlier word. Null changes nothing.</summary>
    internal static async Task HoldAsync(StoreSession session, string host, DateTimeOffset? notBefore)
    {
        if (notBefore is not null)
        {
            await session.ExecuteAsync("""
                INSERT INTO hosts (host, not_before) VALUES (@host, @notBefore)
                ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before WHERE hosts.not_before < excluded.not_before
                """, new { host, notBefore }).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A condition on <c>hosts AS h</c>: it may be asked now and nobody is asking it. Needs <c>@now</c>.
    /// Feeds and articles wait for each other, since the host sees only requests.
    /// </summary>
    internal const string IsFree = """
        h.not_before <= @now
              AND NOT EXISTS (SELECT 1 FROM feeds AS busy WHERE busy.host = h.host AND busy.leased_until > @now)
              AND NOT EXISTS (SELECT 1 FROM articles AS busy WHERE busy.host = h.host AND busy.leased_until > @now)
        """;
}
