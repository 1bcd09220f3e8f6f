using DotNet.Testcontainers.Containers;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;
using Xunit;

namespace FeedWorker.TestServers;

/// <summary>
/// One broker and one database server for all tests of an assembly, started at first use: in containers where an engine answers and has the
/// image, else from the machine's own programs. Where there is neither, the test is skipped with the reason, or fails where
/// <c>FEEDWORKER_TESTS_REQUIRE_SERVERS</c> is <c>true</c>.
/// </summary>
public sealed class SharedServers : IAsyncDisposable
{
    private const string Require = "FEEDWORKER_TESTS_REQUIRE_SERVERS";
    private readonly SemaphoreSlim _starting = new(1);
    private readonly List<IAsyncDisposable> _started = [];
    private BrokerAddress? _broker;
    private string? _database;

    /// <summary>A virtual host of the test's own on the shared broker.</summary>
    public async Task<BrokerAddress> NewVirtualHostAsync(CancellationToken cancellationToken = default)
    {
        var broker = await OrSkipAsync(async () => _broker ??= await StartBrokerAsync(cancellationToken), cancellationToken);
        return await broker.NewVirtualHostAsync(cancellationToken);
    }

    /// <summary>The connection string of an empty PostgreSQL database of the test's own on the shared server.</summary>
    public async Task<string> NewDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var server = await OrSkipAsync(async () => _database ??= await StartDatabaseAsync(cancellationToken), cancellationToken);
        return await PostgreSqlServer.NewDatabaseAsync(server, cancellationToken);
    }

    /// <summary>Starts a server of the test's own, or skips the test like the others.</summary>
    public async Task<T> OrSkipAsync<T>(Func<Task<T>> start, CancellationToken cancellationToken = default)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            return await start();
        }
        catch (MissingServerException missing)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable(Require) == "true", missing.Message);
            throw;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _started)
        {
            await server.DisposeAsync();
        }

        _starting.Dispose();
    }

    private async Task<BrokerAddress> StartBrokerAsync(CancellationToken cancellationToken)
    {
        const int managementPort = 15672;
        if (await ContainerAsync(
            () => new RabbitMqBuilder("rabbitmq:4-management").WithPortBinding(managementPort, assignRandomHostPort: true).Build(),
            cancellationToken) is { } container)
        {
            return new BrokerAddress(
                container.Hostname,
                container.GetMappedPublicPort(RabbitMqBuilder.RabbitMqPort),
                "/",
                RabbitMqBuilder.DefaultUsername,
                RabbitMqBuilder.DefaultPassword,
                container.GetMappedPublicPort(managementPort));
        }

        var node = await RabbitMqNode.StartAsync(cancellationToken: cancellationToken);
        _started.Add(node);
        return node.Address;
    }

    private async Task<string> StartDatabaseAsync(CancellationToken cancellationToken)
    {
        if (await ContainerAsync(
            () => new PostgreSqlBuilder("postgres:17").WithCommand("-c", "max_connections=200").Build(), cancellationToken) is { } container)
        {
            return container.GetConnectionString();
        }

        var server = await PostgreSqlServer.StartAsync(cancellationToken: cancellationToken);
        _started.Add(server);
        return server.ConnectionString;
    }

    /// <returns>Null: no engine answers, or it cannot bring the image.</returns>
    private async Task<TContainer?> ContainerAsync<TContainer>(Func<TContainer> build, CancellationToken cancellationToken)
        where TContainer : class, IContainer
    {
        if (!ContainerEngine.Answers)
        {
            return null;
        }

        var container = build();
        try
        {
            await container.StartAsync(cancellationToken);
            _started.Add(container);
            return container;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // An engine without a way to its registry; the machine's own programs may do.
            await container.DisposeAsync();
            return null;
        }
    }
}
