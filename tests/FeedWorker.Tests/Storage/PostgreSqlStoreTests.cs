using FeedWorker.Storage;
using FeedWorker.TestServers;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>What only a server can do to us.</summary>
public sealed class PostgreSqlStoreTests(SharedServers servers)
{
    [Fact]
    public async Task Replicas_that_open_a_fresh_database_together_apply_each_migration_once()
    {
        var connection = await servers.NewDatabaseAsync(Cancel);
        var databases = Enumerable.Range(0, 4).Select(_ => Database(connection)).ToList();

        await Task.WhenAll(databases.Select(database => Task.Run(() => database.OpenAsync(Cancel))));

        Assert.Equal(2, await databases[0].ReadAsync(session => session.FindAsync<int>("SELECT COUNT(*) FROM schema_versions"), Cancel));
        databases.ForEach(database => database.Dispose());
    }

    [Fact]
    public async Task It_has_the_tables_and_columns_of_SQLite()
    {
        await using var file = await LedgerRoom.OpenOnSqliteAsync();
        await using var server = await LedgerRoom.OpenOnPostgreSqlAsync(servers);

        var onFile = await file.QueryAsync("""
            SELECT t.name || '.' || c.name || CASE WHEN c."notnull" = 1 OR c.pk = 1 THEN '' ELSE '?' END
            FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            """);
        var onServer = await server.QueryAsync("""
            SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN '' ELSE '?' END
            FROM information_schema.columns WHERE table_schema = 'public'
            """);

        Assert.NotEmpty(onFile);
        Assert.Equal(onFile.Order(StringComparer.Ordinal), onServer.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        await room.Database.WriteAsync(
            session => session.ExecuteAsync("INSERT INTO schema_versions (version, name, applied_at) VALUES (99, '0099-later.sql', 0)"), Cancel);

        var error = await Assert.ThrowsAsync<StorageException>(() => room.Database.OpenAsync(Cancel));

        Assert.Contains("is at version 99, but this program only knows versions up to 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_clock_is_that_of_the_server()
    {
        using var database = Database(await servers.NewDatabaseAsync(Cancel));
        await database.OpenAsync(Cancel);
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-1);

        var now = await database.ReadAsync(session => session.FindAsync<long>("SELECT feedworker_now()"), Cancel);

        Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(now), before, TimeProvider.System.GetUtcNow().AddSeconds(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_replica_whose_own_clock_is_an_hour_off_steals_no_lease_and_loses_none(int hours)
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        var lease = await room.NoteAndClaimArticleAsync();
        using var database = new NewsDatabase(Options.Create(room.Options), new FakeTimeProvider(room.Now + TimeSpan.FromHours(hours)));
        var off = new ArticleLedger(database);

        Assert.Empty(await off.ClaimDueAsync(5, NoHost, Cancel));
        await room.AdvanceAsync(room.Options.LeaseLength);
        var theirs = Assert.Single(await off.ClaimDueAsync(5, NoHost, Cancel));

        Assert.Equal((lease.Address, room.Now + room.Options.LeaseLength), (theirs.Address, theirs.LeasedUntil));
        Assert.Empty(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
    }

    [Fact]
    public async Task Transactions_that_wait_for_each_other_in_a_circle_are_undone_and_done_again()
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        using var other = room.NewDatabase();
        await room.PutAsync(Message(), Message());
        using var bothHoldOne = new Barrier(2);
        var survivorIsDone = new TaskCompletionSource();
        var runs = 0;

        await Task.WhenAll(TakeAsync(room.Database, 1, 2), TakeAsync(other, 2, 1));

        Assert.Equal(3, runs);
        Assert.Equal(["2", "2"], await room.QueryAsync("SELECT attempts FROM outbox"));

        async Task TakeAsync(NewsDatabase database, int first, int second)
        {
            await Task.Run(() => database.WriteAsync(async session =>
            {
                const string Take = "UPDATE outbox SET attempts = attempts + 1 WHERE sequence = @sequence";
                var isAgain = Interlocked.Increment(ref runs) > 2;
                if (isAgain)
                {
                    // A row that was just let go belongs to whoever is first: without this wait the circle can close again.
                    await survivorIsDone.Task.WaitAsync(Cancel);
                }

                await session.ExecuteAsync(Take, new { sequence = first });
                if (!isAgain)
                {
                    bothHoldOne.SignalAndWait(Cancel);
                }

                return await session.ExecuteAsync(Take, new { sequence = second });
            }, Cancel));
            survivorIsDone.TrySetResult();
        }
    }

    [Fact]
    public async Task A_transaction_whose_connection_breaks_before_the_commit_is_done_again_and_kept_once()
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        var runs = 0;

        await room.Database.WriteAsync(async session =>
        {
            await OutboxLedger.PutAsync(session, [Message(text: "kept")]);
            return ++runs == 1 ? await session.FindAsync<bool>("SELECT pg_terminate_backend(pg_backend_pid())") : true;
        }, Cancel);

        Assert.Equal(2, runs);
        Assert.Equal(["kept"], await room.OutboxTextsAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_commit_is_reported_and_nothing_is_done_twice()
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        await room.Database.WriteAsync(session => session.ExecuteAsync("""
            CREATE FUNCTION end_connection() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER ends AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_connection()
            """), Cancel);
        var runs = 0;

        var error = await Assert.ThrowsAsync<StorageException>(() => room.Database.WriteAsync(async session =>
        {
            runs++;
            await OutboxLedger.PutAsync(session, [Message()]);
            return true;
        }, Cancel));

        Assert.Equal(1, runs);
        Assert.Contains("shutting down", error.Message, StringComparison.Ordinal);
        Assert.Equal(new OutboxCounts(0, 0, 0, null), await room.Outbox.CountsAsync(Cancel));
    }

    [Fact]
    public async Task Connections_that_a_restarted_server_has_forgotten_cost_no_work()
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => room.Outbox.CountsAsync(Cancel)));
        await EndAllOthersAsync(room);

        Assert.True(await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/feed", null, Cancel));
        await EndAllOthersAsync(room);
        Assert.Single(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));
        await EndAllOthersAsync(room);
        Assert.Equal(1, await room.Feeds.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_mistake_in_our_SQL_is_not_blamed_on_the_server()
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);

        await Assert.ThrowsAsync<PostgresException>(
            () => room.Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM nothing"), Cancel));
    }

    [Fact]
    public async Task A_write_that_is_called_off_is_rolled_back()
    {
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room.Database.WriteAsync(async session =>
        {
            await OutboxLedger.PutAsync(session, [Message()]);
            await stop.CancelAsync();
            return true;
        }, stop.Token));

        Assert.Empty(await room.OutboxTextsAsync());
    }

    private static NewsDatabase Database(string connection) => new(
        Options.Create(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connection }), TimeProvider.System);

    private static async Task EndAllOthersAsync(LedgerRoom room)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(room.Options.ConnectionString) { Pooling = false });
        await using var command = source.CreateCommand(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
