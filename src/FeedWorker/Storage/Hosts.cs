namespace FeedWorker.Storage;

/// <summary>
/// The hosts: when each may next be asked, who is asking it, and when something of it falls due. Shared through the database, so that all
/// replicas are polite together.
/// </summary>
internal static class Hosts
{
    /// <summary>
    /// The key of an address's host: name, and port unless it is the scheme's own ("127.0.0.1:5480"), so that http and https are one host.
    /// </summary>
    internal static string HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Authority : "";

    /// <summary>The keys of hosts that are written with their port, also where that is a scheme's own ("127.0.0.1:80").</summary>
    internal static string[] KeysOf(IEnumerable<string> endpoints) =>
        [.. endpoints.SelectMany(endpoint => (string[])[HostOf($"http://{endpoint}/"), HostOf($"https://{endpoint}/")]).Distinct()];

    /// <summary>Something of these hosts has become due, in <c>feeds</c> or <c>articles</c>: claims look for it from now on.</summary>
    internal static Task FallDueAsync(StoreSession session, string table, params IEnumerable<string> hosts) =>
        session.ExecuteEachAsync(FallDue(table, hosts));

    /// <summary>
    /// Ends an attempt at a host: the lease of it is over if it is still ours, nobody asks before the pause is over (an earlier word is never
    /// shortened), and what it has due is looked up anew.
    /// </summary>
    internal static Task SettleAsync(StoreSession session, SqlDialect dialect, string host, Guid token, TimeSpan? pause) =>
        session.ExecuteEachAsync(Settle(dialect, host, token, pause));

    /// <summary>The two together, in the order in which every transaction takes its hosts, so that none waits in a circle.</summary>
    internal static Task SettleAsync(
        StoreSession session, SqlDialect dialect, string host, Guid token, TimeSpan? pause, IEnumerable<string> feedsOf, IEnumerable<string> articlesOf) =>
        session.ExecuteEachAsync(
            Settle(dialect, host, token, pause)
                .Concat(FallDue("feeds", feedsOf.Where(other => other != host)))
                .Concat(FallDue("articles", articlesOf.Where(other => other != host)))
                .OrderBy(statement => ((IHostRow)statement.Row).Host, StringComparer.Ordinal));

    private static IEnumerable<SqlStatement> FallDue(string table, IEnumerable<string> hosts)
    {
        var sql = $"""
            INSERT INTO hosts (host, {table}_due) VALUES (@Host, feedworker_now())
            ON CONFLICT (host) DO UPDATE SET {table}_due = excluded.{table}_due
            WHERE hosts.{table}_due IS NULL OR hosts.{table}_due > excluded.{table}_due
            """;
        return hosts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(host => new SqlStatement(sql, new HostRow(host)));
    }

    private static IEnumerable<SqlStatement> Settle(SqlDialect dialect, string host, Guid token, TimeSpan? pause)
    {
        if (dialect.Lock.Length > 0)
        {
            // A statement of its own, so that the next one sees what those committed whom we waited for.
            yield return new SqlStatement($"SELECT 1 FROM hosts WHERE host = @Host {dialect.Lock}", new HostRow(host));
        }

        yield return new SqlStatement("""
            UPDATE hosts
            SET lease_token = CASE WHEN lease_token = @Token THEN NULL ELSE lease_token END,
                leased_until = CASE WHEN lease_token = @Token THEN NULL ELSE leased_until END,
                not_before = CASE WHEN not_before < feedworker_now() + @Pause THEN feedworker_now() + @Pause ELSE not_before END,
                feeds_due = (SELECT MIN(f.due) FROM feeds AS f WHERE f.host = @Host AND f.due IS NOT NULL),
                articles_due = (SELECT MIN(a.due) FROM articles AS a WHERE a.host = @Host AND a.due IS NOT NULL)
            WHERE host = @Host
            """, new EndRow(host, token, pause ?? TimeSpan.Zero));
    }

    private interface IHostRow
    {
        string Host { get; }
    }

    private sealed record HostRow(string Host) : IHostRow;

    private sealed record EndRow(string Host, Guid Token, TimeSpan Pause) : IHostRow;
}
