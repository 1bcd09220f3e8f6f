using System.Globalization;
using FeedWorker.Storage;
using Microsoft.Data.Sqlite;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public sealed class NewsDatabaseTests
{
    [Fact]
    public async Task Opening_creates_the_folder_and_opening_again_changes_nothing()
    {
        await using var room = LedgerRoom.ClosedOnSqlite();

        await room.Database.OpenAsync(Cancel);
        await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/feed", null, Cancel);
        using var second = room.NewDatabase();
        await second.OpenAsync(Cancel);

        Assert.Equal(1, await new FeedLedger(second).CountAsync(Cancel));
        Assert.Equal(["1", "2"], Query(room, "SELECT version FROM schema_versions ORDER BY version"));
        Assert.Equal($"SQLite at {room.DatabaseFile}", room.Database.Describe());
    }

    [Fact]
    public async Task Processes_that_open_a_fresh_database_together_apply_each_migration_once()
    {
        await using var room = LedgerRoom.ClosedOnSqlite();
        var databases = Enumerable.Range(0, 4).Select(_ => room.NewDatabase()).ToList();

        await Task.WhenAll(databases.Select(database => Task.Run(() => database.OpenAsync(Cancel))));

        Assert.Equal(["1", "2"], Query(room, "SELECT version FROM schema_versions ORDER BY version"));
        databases.ForEach(database => database.Dispose());
    }

    [Fact]
    public async Task What_is_committed_is_flushed_to_a_write_ahead_log_and_space_can_be_given_back()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();

        Assert.Equal(["wal"], Query(room, "PRAGMA journal_mode"));
        Assert.Equal(["2"], Query(room, "PRAGMA auto_vacuum"));
        Assert.Equal(2, await room.Database.ReadAsync(session => session.FindAsync<int>("PRAGMA synchronous"), Cancel));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();
        Query(room, "INSERT INTO schema_versions (version, name, applied_at) VALUES (99, '0099-later.sql', 0)");

        var error = await Assert.ThrowsAsync<StorageException>(() => room.Database.OpenAsync(Cancel));

        Assert.Contains("is at version 99, but this program only knows versions up to 2", error.Message, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "99"], Query(room, "SELECT version FROM schema_versions ORDER BY version"));
    }

    [Fact]
    public async Task A_locked_database_is_waited_for_and_then_reported()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync(busyTimeout: TimeSpan.FromMilliseconds(50));
        using var other = room.Connect();
        using var hold = other.BeginTransaction(deferred: false);

        var error = await Assert.ThrowsAsync<StorageException>(
            () => room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/feed", null, Cancel));
        hold.Rollback();

        Assert.Contains("is locked by another program, for longer than 0.05 s", error.Message, StringComparison.Ordinal);
        Assert.True(await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/feed", null, Cancel));
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_says_so()
    {
        await using var room = LedgerRoom.ClosedOnSqlite();
        Directory.CreateDirectory(room.DatabaseFile);

        var error = await Assert.ThrowsAsync<StorageException>(() => room.Database.OpenAsync(Cancel));

        Assert.StartsWith($"The database {room.DatabaseFile} cannot be opened", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_reported()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();
        using var below = room.NewDatabase(Path.Combine(room.DatabaseFile, "ledgers.db"));

        var error = await Assert.ThrowsAsync<StorageException>(() => below.OpenAsync(Cancel));

        Assert.StartsWith("The folder of the database", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported()
    {
        await using var room = LedgerRoom.ClosedOnSqlite();
        Directory.CreateDirectory(Path.GetDirectoryName(room.DatabaseFile)!);
        await File.WriteAllTextAsync(room.DatabaseFile, string.Concat(Enumerable.Repeat("Not a database. ", 100)), Cancel);

        var error = await Assert.ThrowsAsync<StorageException>(() => room.Database.OpenAsync(Cancel));

        Assert.Contains("is not a SQLite database", error.Message, StringComparison.Ordinal);
    }

    // The connection is read-only, not the file: tests may run as a user whom no file mode stops.
    [Theory]
    [InlineData("ReadOnly", "DELETE FROM feeds", "is read-only")]
    [InlineData("ReadWrite", "INSERT INTO outbox (id, type, body, summary, created_at) VALUES ('i', 't', zeroblob(1000000), 's', 0)", "the disk is full")]
    public async Task What_SQLite_refuses_is_put_in_an_operators_words(string mode, string sql, string expected)
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();
        using var connection = room.Connect(mode);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA max_page_count=1"; // the disk, as it were, has no room beyond what the file takes
        command.ExecuteNonQuery();
        command.CommandText = sql;

        var error = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        Assert.Contains(expected, SqliteErrors.Explain(error, room.DatabaseFile, TimeSpan.Zero)?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_our_SQL_is_not_blamed_on_the_file()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();

        await Assert.ThrowsAsync<SqliteException>(
            () => room.Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM nothing"), Cancel));
    }

    [Fact]
    public async Task A_process_killed_at_any_moment_leaves_what_it_had_committed()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();
        await room.PutAsync(Message(text: "committed"));
        var copy = room.DatabaseFile + ".copy";

        await room.Database.WriteAsync(async session =>
        {
            await OutboxLedger.PutAsync(session, [.. Enumerable.Range(0, 500).Select(_ => Message(text: "not committed"))]);

            // The files as a killed process would leave them; nothing is closed in an orderly way.
            File.Copy(room.DatabaseFile, copy);
            File.Copy(room.DatabaseFile + "-wal", copy + "-wal");
            return true;
        }, Cancel);
        using var survivor = room.NewDatabase(copy);
        await survivor.OpenAsync(Cancel);

        var left = Assert.Single(await new OutboxLedger(survivor).ClaimAsync(1000, TimeSpan.Zero, Cancel));
        Assert.Equal("committed"u8, left.Body.Span);
        Assert.Equal(501, (await room.Outbox.CountsAsync(Cancel)).Waiting);
    }

    [Fact]
    public async Task A_connection_that_drops_in_the_middle_of_a_transaction_leaves_nothing_behind_and_no_lock()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();
        await room.PutAsync(Message(text: "committed"));
        using (var other = room.Connect())
        {
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; DELETE FROM outbox; DELETE FROM feeds";
            command.ExecuteNonQuery();
        }

        Assert.Equal(["committed"], await room.OutboxTextsAsync());
        Assert.Equal(1, await room.Feeds.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_write_that_is_called_off_is_rolled_back_and_the_next_one_finds_the_way_free()
    {
        await using var room = await LedgerRoom.OpenOnSqliteAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room.Database.WriteAsync(async session =>
        {
            await OutboxLedger.PutAsync(session, [Message()]);
            await stop.CancelAsync();
            return true;
        }, stop.Token));

        Assert.Empty(await room.OutboxTextsAsync());
    }

    private static List<string> Query(LedgerRoom room, string sql)
    {
        using var connection = room.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
        {
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return values;
    }
}
