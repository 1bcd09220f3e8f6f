namespace FeedWorker.Storage;

/// <summary>SQLite's: its one writer holds the whole file, so that rows need no locks.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    internal override string Name => "SQLite";

    internal override bool ClaimsInOneStatement => false;

    internal override string Lock => "";

    internal override string LockFree(string alias) => "";

    internal override string? LockNovelty => null;

    internal override string? LockSchema => null;

    internal override string HasSchemaVersions => "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_versions'";

    internal override string InList(string column, string parameter) => $"{column} IN {parameter}"; // Dapper writes the list out

    internal override string ClaimWithHost(ClaimedRows rows) => $"""
        WITH candidates AS (
            SELECT * FROM (
                SELECT (SELECT t.{rows.Key} FROM {rows.Table} AS t
                        WHERE t.host = h.host AND {IsClaimable("t")} ORDER BY t.due LIMIT 1) AS {rows.Key}
                FROM hosts AS h
                WHERE {IsFree(rows)} AND NOT ({InList("h.host", "@ungatedHosts")})
                  AND EXISTS (SELECT 1 FROM {rows.Table} AS t WHERE t.host = h.host AND {IsClaimable("t")})
                ORDER BY h.{rows.Table}_due LIMIT @count)
            UNION ALL
            SELECT * FROM (
                SELECT t.{rows.Key} FROM {rows.Table} AS t
                WHERE {InList("t.host", "@ungatedHosts")} AND {IsClaimable("t")}
                ORDER BY t.due, t.{rows.Key} LIMIT @count)
        ),
        picked AS (
            SELECT t.{rows.Key} FROM {rows.Table} AS t
            WHERE t.{rows.Key} IN (SELECT {rows.Key} FROM candidates)
            ORDER BY t.due, t.{rows.Key} LIMIT @count
        )
        UPDATE {rows.Table} SET {Take} WHERE {rows.Key} IN (SELECT {rows.Key} FROM picked);
        UPDATE hosts SET lease_token = @token, leased_until = feedworker_now() + @lease
        WHERE host IN (SELECT host FROM {rows.Table} WHERE lease_token = @token) AND NOT ({InList("host", "@ungatedHosts")});
        {Claimed(rows)}
        """;

    internal override string Claim(ClaimedRows rows) => $"""
        UPDATE {rows.Table} SET {Take}
        WHERE {rows.Key} IN (
            SELECT t.{rows.Key} FROM {rows.Table} AS t WHERE {IsClaimable("t")} ORDER BY t.due, t.{rows.Key} LIMIT @count);
        {Claimed(rows)}
        """;

    private static string Claimed(ClaimedRows rows) =>
        $"SELECT {rows.Columns} FROM {rows.Table} AS c {rows.Joins} WHERE c.lease_token = @token ORDER BY c.due, c.{rows.Key}";
}
