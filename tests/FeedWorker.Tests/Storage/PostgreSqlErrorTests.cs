using FeedWorker.Storage;
using FeedWorker.TestServers;
using Microsoft.Extensions.Options;
using Npgsql;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>What a server refuses is put in an operator's words, and no secret is among them.</summary>
public sealed class PostgreSqlErrorTests(SharedServers servers)
{
    private const string Secret = "open sesame";

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        var error = await OpenAsync("Host=127.0.0.1;Port=1;Database=news;Username=reader");

        Assert.Matches(@"^PostgreSQL at 127\.0\.0\.1:1, database news: the server cannot be reached", error.Message);
    }

    [Fact]
    public async Task A_server_name_that_nobody_knows_is_named()
    {
        var error = await OpenAsync("Host=no-such-server.invalid;Database=news;Username=reader");

        Assert.StartsWith("PostgreSQL at no-such-server.invalid:5432, database news: the server cannot be reached", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_with_the_user()
    {
        var good = new NpgsqlConnectionStringBuilder(await servers.NewDatabaseAsync(Cancel));

        var error = await OpenAsync(good.ConnectionString, password: Secret);

        Assert.Contains($"refuses the user {good.Username}: wrong password (Storage:Password)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_missing_is_named()
    {
        var good = new NpgsqlConnectionStringBuilder(await servers.NewDatabaseAsync(Cancel)) { Database = "elsewhere" };

        var error = await OpenAsync(good.ConnectionString, password: null);

        Assert.Contains("has no database elsewhere: create it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_without_rights_is_told_what_it_needs_and_may_use_what_another_has_created()
    {
        await using var room = await OpenOnPostgreSqlAsync(servers);
        var user = $"reader_{Guid.NewGuid():N}";
        await room.Database.WriteAsync(session => session.ExecuteAsync($"CREATE ROLE {user} LOGIN PASSWORD '{Secret}'"), Cancel);
        var empty = new NpgsqlConnectionStringBuilder(await servers.NewDatabaseAsync(Cancel)) { Username = user };

        var error = await OpenAsync(empty.ConnectionString, Secret);
        await room.Database.WriteAsync(session => session.ExecuteAsync($"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {user}"), Cancel);
        var made = new NpgsqlConnectionStringBuilder(room.Options.ConnectionString) { Username = user };
        using var database = Database(made.ConnectionString, Secret);
        await database.OpenAsync(Cancel);

        Assert.Contains($"does not let the user {user} do that: it needs the right to create and use tables", error.Message, StringComparison.Ordinal);
        Assert.True(await new FeedLedger(database).AddAsync(Guid.NewGuid(), "https://a.example/feed", null, Cancel));
    }

    [Theory]
    [InlineData("53100", "its disk is full")]
    [InlineData("53300", "no connection left")]
    [InlineData("53400", "lacks resources")]
    [InlineData("57P01", "is shutting down or starting up")]
    [InlineData("57P03", "is shutting down or starting up")]
    [InlineData("25006", "is read-only")]
    [InlineData("55P03", "wait too long for rows")]
    [InlineData("25P03", "silent for too long")]
    [InlineData("57014", "took too long")]
    [InlineData("58030", "a fault of its own or of its disk")]
    [InlineData("08006", "broke the connection off")]
    [InlineData("40P01", "in each other's way again and again")]
    public void A_fault_of_the_server_is_told_as_such(string state, string expected)
    {
        var errors = new PostgreSqlErrors(new NpgsqlConnectionStringBuilder("Host=db.example;Database=news;Username=reader;Password=" + Secret));

        var explained = errors.Explain(new PostgresException("words of the server", "FATAL", "FATAL", state));

        Assert.StartsWith("PostgreSQL at db.example:5432, database news: the server ", explained?.Message, StringComparison.Ordinal);
        Assert.Contains(expected, explained?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("42601")]
    [InlineData("23505")]
    [InlineData("22021")]
    public void A_mistake_of_ours_is_not(string state)
    {
        var errors = new PostgreSqlErrors(new NpgsqlConnectionStringBuilder("Host=db.example;Database=news;Username=reader"));

        Assert.Null(errors.Explain(new PostgresException("words of the server", "ERROR", "ERROR", state)));
    }

    private static NewsDatabase Database(string connection, string? password) => new(
        Options.Create(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connection, Password = password }), TimeProvider.System);

    private static async Task<StorageException> OpenAsync(string connection, string? password = Secret)
    {
        using var database = Database(connection, password);
        var error = await Assert.ThrowsAsync<StorageException>(() => database.OpenAsync(Cancel));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, database.Describe(), StringComparison.Ordinal);
        return error;
    }
}
