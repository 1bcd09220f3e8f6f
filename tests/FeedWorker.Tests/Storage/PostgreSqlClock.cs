using System.Globalization;
using FeedWorker.Storage;

namespace FeedWorker.Tests.Storage;

/// <summary>Replaces the clock of one PostgreSQL database, which all its replicas go by, with one that obeys.</summary>
internal static class PostgreSqlClock
{
    internal static Task SetAsync(NewsDatabase database, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            CREATE OR REPLACE FUNCTION feedworker_now() RETURNS BIGINT LANGUAGE sql STABLE PARALLEL SAFE
            AS 'SELECT {now.ToUnixTimeMilliseconds()}::BIGINT'
            """)), cancellationToken);
}
