using System.Globalization;
using FeedWorker.TestServers;

namespace FeedWorker.Proofs.Workers;

/// <summary>A private PostgreSQL server, a private RabbitMQ node, and the settings that lead workers to both.</summary>
internal sealed class ProductionForm : IAsyncDisposable
{
    private ProductionForm(PostgreSqlServer server, RabbitMqNode broker, string database)
    {
        (Server, Broker, Database) = (server, broker, database);
        Settings = new Dictionary<string, string>
        {
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = database,
            ["Publishing:Transport"] = "RabbitMq",
            ["RabbitMq:Host"] = broker.Address.Host,
            ["RabbitMq:Port"] = broker.Address.Port.ToString(CultureInfo.InvariantCulture),
            ["RabbitMq:VirtualHost"] = broker.Address.VirtualHost,
            ["RabbitMq:User"] = broker.Address.User,
            ["RabbitMq:Password"] = broker.Address.Password,
            ["Operations:Address"] = "http://127.0.0.1:0",
        };
    }

    internal RabbitMqNode Broker { get; }

    internal PostgreSqlServer Server { get; }

    /// <summary>The connection string of the store.</summary>
    internal string Database { get; }

    /// <summary>Where store and bus are; each worker adds its own.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; }

    /// <exception cref="MissingServerException">One of the servers is not on this machine.</exception>
    internal static async Task<ProductionForm> StartAsync(CancellationToken cancellationToken)
    {
        var broker = RabbitMqNode.StartAsync(cancellationToken: cancellationToken);
        var server = PostgreSqlServer.StartAsync(durable: true, cancellationToken);
        try
        {
            await Task.WhenAll(broker, server);
            return new ProductionForm(await server, await broker, await (await server).NewDatabaseAsync(cancellationToken));
        }
        catch
        {
            await DisposeAsync(broker);
            await DisposeAsync(server);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static async Task DisposeAsync<T>(Task<T> started)
        where T : IAsyncDisposable
    {
        if (started.IsCompletedSuccessfully)
        {
            await (await started).DisposeAsync();
        }
    }
}
