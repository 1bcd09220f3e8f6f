using System.Text;
using FeedWorker.TestServers;
using Npgsql;
using RabbitMQ.Client;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace FeedWorker.Tests.Servers;

/// <summary>The servers that other tests rely on: private, restartable, with data that outlives a kill.</summary>
public sealed class TestServersTests(SharedServers servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_test_has_a_virtual_host_of_its_own()
    {
        var one = await servers.NewVirtualHostAsync(Cancel);
        var other = await servers.NewVirtualHostAsync(Cancel);

        await using var connection = await one.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        await channel.QueueDeclareAsync("notices", durable: true, exclusive: false, autoDelete: false, cancellationToken: Cancel);

        Assert.Equal(0, await one.MessagesInAsync("notices", Cancel));
        Assert.Null(await other.GetAsync($"queues/{other.VirtualHost}/notices", Cancel));
    }

    [Fact]
    public async Task Each_test_has_a_database_of_its_own()
    {
        var one = await servers.NewDatabaseAsync(Cancel);
        var other = await servers.NewDatabaseAsync(Cancel);

        await ExecuteAsync(one, "CREATE TABLE notices (id bigint)");

        Assert.Equal(1L, await ExecuteAsync(one, "SELECT COUNT(*) FROM pg_tables WHERE tablename = 'notices'"));
        Assert.Equal(0L, await ExecuteAsync(other, "SELECT COUNT(*) FROM pg_tables WHERE tablename = 'notices'"));
    }

    [Fact]
    public async Task A_killed_broker_keeps_what_it_confirmed()
    {
        await using var node = await servers.OrSkipAsync(() => RabbitMqNode.StartAsync(cancellationToken: Cancel), Cancel);
        await using (var connection = await node.Address.ConnectAsync(Cancel))
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
            await channel.QueueDeclareAsync("notices", durable: true, exclusive: false, autoDelete: false, cancellationToken: Cancel);
        }

        await node.StartAfreshAsync(Cancel);
        await using (var connection = await node.Address.ConnectAsync(Cancel))
        {
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Cancel);
            await channel.BasicPublishAsync(
                "", "notices", mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes("ferry"), Cancel);
            await node.KillAsync();
        }

        await node.StartAgainAsync(Cancel);

        await using var again = await node.Address.ConnectAsync(Cancel);
        await using var reader = await again.CreateChannelAsync(cancellationToken: Cancel);
        var kept = await reader.BasicGetAsync("notices", autoAck: true, Cancel);
        Assert.Equal("ferry", Encoding.UTF8.GetString(kept!.Body.Span));
    }

    [Fact]
    public async Task A_killed_database_server_keeps_what_it_committed()
    {
        await using var server = await servers.OrSkipAsync(() => PostgreSqlServer.StartAsync(cancellationToken: Cancel), Cancel);
        var database = await server.NewDatabaseAsync(Cancel);
        await ExecuteAsync(database, "CREATE TABLE notices AS SELECT 7 AS id");

        await server.KillAsync();
        await server.StartAgainAsync(Cancel);

        Assert.Equal(7, await ExecuteAsync(database, "SELECT id FROM notices"));
    }

    private static async Task<object?> ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
