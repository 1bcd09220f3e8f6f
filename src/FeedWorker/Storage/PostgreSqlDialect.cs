namespace FeedWorker.Storage;

/// <summary>
/// PostgreSQL's: transactions run side by side at READ COMMITTED, so that what is decided on must be locked, and is looked at again once
/// it is. Rows are locked in this order: feeds, articles, published, the novelty lock, outbox, hosts; within a table by key.
/// </summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    // Any two numbers; nobody else takes advisory locks in a database that is ours.
    private const string NoveltyKey = "7021190451";
    private const string SchemaKey = "7021190452";

    internal override string Name => "PostgreSQL";

    internal override bool ClaimsInOneStatement => true;

    internal override string Lock => "FOR UPDATE";

    internal override string LockFree(string alias) => $"FOR UPDATE OF {alias} SKIP LOCKED";

    internal override string LockNovelty => $"SELECT pg_advisory_xact_lock({NoveltyKey})";

    internal override string LockSchema => $"SELECT pg_advisory_xact_lock({SchemaKey})";

    internal override string HasSchemaVersions => "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('schema_versions')";

    internal override string InList(string column, string parameter) => $"{column} = ANY ({parameter})";

    // A host that is taken between our snapshot and our lock is looked at again by the lock itself, so that two replicas never hold it
    // both. LATERAL and the order of hosts by what they have due keep a claim at a few index look-ups, however much is due.
    internal override string ClaimWithHost(ClaimedRows rows) => $"""
        WITH free AS MATERIALIZED (
            SELECT first.{rows.Key}
            FROM hosts AS h
            CROSS JOIN LATERAL (
                SELECT t.{rows.Key} FROM {rows.Table} AS t
                WHERE t.host = h.host AND {IsClaimable("t")} ORDER BY t.due LIMIT 1) AS first
            WHERE {IsFree(rows)} AND NOT ({InList("h.host", "@ungatedHosts")})
            ORDER BY h.{rows.Table}_due LIMIT @count
            {LockFree("h")}
        ),
        gated AS MATERIALIZED (
            SELECT t.{rows.Key}, t.due, t.host
            FROM free JOIN {rows.Table} AS t ON t.{rows.Key} = free.{rows.Key} WHERE {IsClaimable("t")}
            {LockFree("t")}
        ),
        ungated AS MATERIALIZED (
            SELECT first.{rows.Key}, first.due, NULL AS host
            FROM unnest(@ungatedHosts) AS own (host)
            CROSS JOIN LATERAL (
                SELECT t.{rows.Key}, t.due FROM {rows.Table} AS t
                WHERE t.host = own.host AND {IsClaimable("t")} ORDER BY t.due LIMIT @count
                {LockFree("t")}) AS first
        ),
        picked AS MATERIALIZED (
            SELECT * FROM (SELECT * FROM gated UNION ALL SELECT * FROM ungated) AS due_rows ORDER BY due, {rows.Key} LIMIT @count
        ),
        asked AS (
            UPDATE hosts SET lease_token = @token, leased_until = feedworker_now() + @lease
            FROM picked WHERE hosts.host = picked.host
        ),
        claimed AS (
            UPDATE {rows.Table} AS t SET {Take} FROM picked WHERE t.{rows.Key} = picked.{rows.Key} RETURNING t.*
        )
        {Claimed(rows)}
        """;

    internal override string Claim(ClaimedRows rows) => $"""
        WITH picked AS MATERIALIZED (
            SELECT t.{rows.Key} FROM {rows.Table} AS t WHERE {IsClaimable("t")} ORDER BY t.due, t.{rows.Key} LIMIT @count
            {LockFree("t")}
        ),
        claimed AS (
            UPDATE {rows.Table} AS t SET {Take} FROM picked WHERE t.{rows.Key} = picked.{rows.Key} RETURNING t.*
        )
        {Claimed(rows)}
        """;

    private static string Claimed(ClaimedRows rows) =>
        $"SELECT {rows.Columns} FROM claimed AS c {rows.Joins} ORDER BY c.due, c.{rows.Key}";
}
