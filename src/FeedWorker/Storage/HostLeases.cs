namespace FeedWorker.Storage;

/// <summary>What feeds and articles have in common: a row is leased together with its host.</summary>
/// <param name="database">Where they are.</param>
/// <param name="rows">Feeds or articles.</param>
internal sealed class HostLeases(NewsDatabase database, ClaimedRows rows)
{
    /// <summary>Ends the lease in an UPDATE of the row.</summary>
    internal const string End = "lease_token = NULL, leased_until = NULL";

    private readonly string _claim = database.Dialect.ClaimWithHost(rows);

    /// <summary>Whether the row is still ours; needs <c>@Key</c> and <c>@Token</c>.</summary>
    internal string Ours { get; } = $"{rows.Key} = @Key AND lease_token = @Token";

    /// <summary>
    /// Claims rows that are due, the longest overdue first: at most one per host, and only of hosts that may be asked now and that nobody
    /// is asking. Ungated hosts ("127.0.0.1:5480") are free of both rules.
    /// </summary>
    internal Task<IReadOnlyList<TLease>> ClaimAsync<TLease>(int count, IReadOnlySet<string> ungatedHosts, CancellationToken cancellationToken) =>
        database.ClaimAsync<TLease>(
            _claim,
            new { count, ungatedHosts = Hosts.KeysOf(ungatedHosts), token = Guid.NewGuid(), lease = database.Options.LeaseLength },
            cancellationToken);

    /// <summary>Prolongs the lease of row and host.</summary>
    /// <returns>False: one of them was lost to another worker.</returns>
    internal Task<bool> RenewAsync(string key, Guid token, string url, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            const string Renew = "SET leased_until = feedworker_now() + @lease";
            var parameters = new { Key = key, Token = token, lease = database.Options.LeaseLength, host = Hosts.HostOf(url) };
            return await session.ExecuteAsync($"UPDATE {rows.Table} {Renew} WHERE {Ours}", parameters).ConfigureAwait(false) == 1
                && (await session.ExecuteAsync($"UPDATE hosts {Renew} WHERE host = @host AND lease_token = @Token", parameters).ConfigureAwait(false) == 1
                    || !await IsAskedByAnotherAsync(session, parameters).ConfigureAwait(false));
        }, cancellationToken);

    /// <summary>Ends an attempt by an UPDATE of the row that is still ours, and with it the lease of its host.</summary>
    /// <param name="set">The UPDATE's SET; the lease's end is part of it.</param>
    /// <param name="parameters">With <c>Key</c> and <c>Token</c>.</param>
    /// <param name="url">Whose host it is.</param>
    /// <param name="token">The lease's.</param>
    /// <param name="pause">Nobody asks the host before it is over; null leaves its time as it is.</param>
    /// <param name="cancellationToken">Leaves all as it was.</param>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> EndAsync(
        string set, object parameters, string url, Guid token, TimeSpan? pause, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            var ours = await session.ExecuteAsync($"UPDATE {rows.Table} SET {set} WHERE {Ours}", parameters).ConfigureAwait(false) == 1;
            if (ours)
            {
                await Hosts.SettleAsync(session, database.Dialect, Hosts.HostOf(url), token, pause).ConfigureAwait(false);
            }

            return ours;
        }, cancellationToken);

    // The host of a row that was claimed as ungated is nobody's.
    private static async Task<bool> IsAskedByAnotherAsync(StoreSession session, object parameters) =>
        await session.FindAsync<int>(
            "SELECT COUNT(*) FROM hosts WHERE host = @host AND leased_until > feedworker_now() AND lease_token <> @Token", parameters)
            .ConfigureAwait(false) > 0;
}
