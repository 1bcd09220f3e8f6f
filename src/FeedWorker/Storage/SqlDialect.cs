namespace FeedWorker.Storage;

/// <summary>
/// The few places where the ledgers' SQL depends on the database. In both, <c>feedworker_now()</c> is the time to the millisecond, the
/// same throughout a statement: on PostgreSQL that of the server, so that replicas need no common clock of their own.
/// </summary>
internal abstract class SqlDialect
{
    /// <summary>For people, and the folder of the schema's files.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether a claim is one statement, which needs no transaction around it.</summary>
    internal abstract bool ClaimsInOneStatement { get; }

    /// <summary>Ends a SELECT whose rows nobody else may change before we commit.</summary>
    internal abstract string Lock { get; }

    /// <summary>The same, leaving out rows that someone else holds at the moment.</summary>
    internal abstract string LockFree(string alias);

    /// <summary>Makes the closes that carry threat statements wait for each other until they commit; null: they do anyway.</summary>
    internal abstract string? LockNovelty { get; }

    /// <summary>Whether the table of applied schema files exists.</summary>
    internal abstract string HasSchemaVersions { get; }

    /// <summary>Makes replicas that start together bring the schema up to date one after the other; null: they do anyway.</summary>
    internal abstract string? LockSchema { get; }

    /// <summary>A test of a column against a parameter that is an array.</summary>
    internal abstract string InList(string column, string parameter);

    /// <summary>
    /// Claims rows that have a host, the longest overdue first: of each gated host at most one, if it may be asked and nobody asks it, and
    /// the host with it. Takes <c>@count</c>, <c>@ungatedHosts</c>, <c>@token</c>, <c>@lease</c>; gives what was claimed.
    /// </summary>
    internal abstract string ClaimWithHost(ClaimedRows rows);

    /// <summary>Claims rows without a host, the longest overdue first. Takes <c>@count</c>, <c>@token</c>, <c>@lease</c>.</summary>
    internal abstract string Claim(ClaimedRows rows);

    /// <summary>The dialect that the options ask for.</summary>
    internal static SqlDialect Of(StorageProvider provider) => provider switch
    {
        StorageProvider.Sqlite => new SqliteDialect(),
        StorageProvider.PostgreSql => new PostgreSqlDialect(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Storage:Provider names no database that FeedWorker knows."),
    };

    /// <summary>Nobody holds the row.</summary>
    protected static string Unleased(string alias) => $"({alias}.leased_until IS NULL OR {alias}.leased_until <= feedworker_now())";

    /// <summary>It is the row's time, and nobody holds it.</summary>
    protected static string IsClaimable(string alias) => $"{alias}.due <= feedworker_now() AND {Unleased(alias)}";

    /// <summary>The host may be asked, nobody asks it, and something of it may have fallen due.</summary>
    protected static string IsFree(ClaimedRows rows) =>
        $"h.{rows.Table}_due <= feedworker_now() AND h.not_before <= feedworker_now() AND {Unleased("h")}";

    protected const string Take = "lease_token = @token, leased_until = feedworker_now() + @lease, attempts = attempts + 1";
}

/// <summary>Rows that can be claimed.</summary>
/// <param name="Table">Has <c>due</c> and the columns of a lease.</param>
/// <param name="Key">Its key; of two rows that are equally overdue the lesser one comes first.</param>
/// <param name="Columns">What a claim gives of a row <c>c</c>.</param>
/// <param name="Joins">What else the columns are taken from.</param>
internal sealed record ClaimedRows(string Table, string Key, string Columns, string Joins = "");
