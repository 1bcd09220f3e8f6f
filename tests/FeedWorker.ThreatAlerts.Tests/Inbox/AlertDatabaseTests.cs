using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Inbox;

/// <summary>The file: durable, alone, and with an error that an operator understands.</summary>
public sealed class AlertDatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_record_is_written_ahead_and_flushed_with_each_commit()
    {
        using var record = await TestRecord.OpenAsync();

        Assert.Equal("wal", await record.Database.ReadAsync(connection => connection.FindAsync("PRAGMA journal_mode", row => row.GetString(0), Cancel), Cancel));
        Assert.Equal(2, await record.Database.WriteAsync(connection => connection.FindAsync("PRAGMA synchronous", row => row.GetInt32(0), Cancel), Cancel));
    }

    [Fact]
    public async Task A_second_start_finds_what_the_first_left()
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "webhook");

        using var again = record.Open();
        await again.OpenAsync(Cancel);

        Assert.Equal(message.MessageId, Assert.Single(await new DeliveryLedger(again).ClaimAsync("webhook", 10, 1, [], Cancel))[0].Id);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        using var record = await TestRecord.OpenAsync();
        await record.Database.WriteAsync(connection => connection.ExecuteAsync("PRAGMA user_version=99", Cancel), Cancel);

        using var again = record.Open();
        var error = await Assert.ThrowsAsync<StoreException>(() => again.OpenAsync(Cancel));

        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
    }

    // What version 1 did not have is taken away again, with an alert that waits.
    [Fact]
    public async Task A_file_of_the_first_version_is_brought_up_to_date_with_what_waits_in_it()
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected(severity: 5);
        await record.RaiseAsync(message, "webhook");
        await record.RaiseAsync(TestNews.Withdrawn(), Array.Empty<string>());
        await record.Database.WriteAsync(
            connection => connection.ExecuteAsync(
                "ALTER TABLE alerts DROP COLUMN severity; ALTER TABLE alerts DROP COLUMN is_withdrawal; ALTER TABLE deliveries DROP COLUMN held; ALTER TABLE deliveries DROP COLUMN group_id; PRAGMA user_version=1",
                Cancel),
            Cancel);

        using var again = record.Open();
        await again.OpenAsync(Cancel);

        Assert.Equal(message.MessageId, Assert.Single(await new DeliveryLedger(again).ClaimAsync("webhook", 10, 1, [], Cancel))[0].Id);
        Assert.Equal(1, await again.ReadAsync(connection => connection.FindAsync("SELECT SUM(is_withdrawal) FROM alerts", row => row.GetInt32(0), Cancel), Cancel));
        Assert.Equal(5, await again.ReadAsync(connection => connection.FindAsync("SELECT severity FROM alerts", row => row.GetInt32(0), Cancel), Cancel));
    }

    [Fact]
    public async Task A_path_below_a_file_is_a_clear_error()
    {
        using var record = await TestRecord.OpenAsync();
        using var below = new AlertDatabase(
            Options.Create(new InboxOptions { Path = Path.Combine(record.Path, "below", "alerts.db") }), TimeProvider.System);

        var error = await Assert.ThrowsAsync<StoreException>(() => below.OpenAsync(Cancel));

        Assert.Contains("cannot be created", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_process_works_on_a_record()
    {
        using var record = await TestRecord.OpenAsync();
        using (RecordLock.Take(record.Path))
        {
            var error = Assert.Throws<StoreException>(() => RecordLock.Take(record.Path));
            Assert.Contains("Inbox:Path", error.Message, StringComparison.Ordinal);
        }

        RecordLock.Take(record.Path).Dispose();
    }

    [Fact]
    public void An_error_of_the_disk_is_told_in_words()
    {
        var explained = StoreException.From(new SqliteException("database or disk is full", 13), "alerts.db");

        Assert.Contains("the disk is full", explained!.Message, StringComparison.Ordinal);
        Assert.Null(StoreException.From(new SqliteException("syntax error", 1), "alerts.db"));
    }
}
