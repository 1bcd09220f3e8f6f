using FeedWorker.Proofs.Books;
using FeedWorker.TestServers.Sites;
using Npgsql;

namespace FeedWorker.Proofs.Kills;

/// <summary>
/// Tells from the store what a killed replica was doing: its leases are those that nobody renews or closes any more.
/// </summary>
internal sealed class KillPhases(NpgsqlDataSource store, MessageBook book, LoopbackSite site)
{
    // A living replica renews within a third of the lease's five seconds; a dead one's leases stand still.
    private static readonly TimeSpan _secondLook = TimeSpan.FromSeconds(3);

    private const string Leases = """
        SELECT 'feed', url, lease_token::text, leased_until::text FROM feeds WHERE lease_token IS NOT NULL
        UNION ALL SELECT 'article', url, lease_token::text, leased_until::text FROM articles WHERE lease_token IS NOT NULL
        UNION ALL SELECT 'message', id::text, lease_token::text, leased_until::text FROM outbox WHERE lease_token IS NOT NULL
        """;

    /// <summary>To be called in the moment after the kill; takes three seconds.</summary>
    /// <returns>One or several: a replica walks its three walks side by side.</returns>
    internal async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var asked = site.Requests.Select(request => $"http://{request.Host}{request.Path}").ToHashSet(StringComparer.Ordinal);
        var first = await LookAsync(cancellationToken);
        var got = first.Where(lease => lease.Kind == "message" && book.Has(Guid.Parse(lease.Key))).Select(lease => lease.Key).ToHashSet(StringComparer.Ordinal);
        await Task.Delay(_secondLook, cancellationToken);
        var second = await LookAsync(cancellationToken);
        var phases = first.Where(second.Contains).Select(lease => lease.Kind switch
        {
            "feed" => "feed claimed, not closed",
            "article" when asked.Contains(lease.Key) => "page asked for, article not closed",
            "article" => "article claimed, page not asked for",
            _ when got.Contains(lease.Key) => "message at the consumer, not marked as delivered",
            _ => "message claimed, not at the consumer",
        }).Distinct().ToList();
        return phases.Count > 0 ? phases : ["nothing claimed (starting, or between two looks)"];
    }

    private async Task<HashSet<(string Kind, string Key, string Token, string Until)>> LookAsync(CancellationToken cancellationToken)
    {
        await using var command = store.CreateCommand(Leases);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var leases = new HashSet<(string, string, string, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            leases.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return leases;
    }
}
