using System.Globalization;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FeedWorker.Benchmarks.Bus;

/// <summary>The worker's publisher, set up as in the worker.</summary>
internal sealed class WorkerPublishing(IHost host, PublishLoad load) : IAsyncDisposable
{
    // One for many messages, as in the worker.
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(10));
    private readonly BusPublisher _publisher = host.Services.GetRequiredService<BusPublisher>();

    internal static async Task<WorkerPublishing> StartAsync(PublishLoad load, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Publishing:Transport"] = "RabbitMq",
            ["RabbitMq:Host"] = load.Host,
            ["RabbitMq:Port"] = load.Port.ToString(CultureInfo.InvariantCulture),
            ["RabbitMq:VirtualHost"] = load.VirtualHost,
            ["RabbitMq:User"] = load.User,
            ["RabbitMq:Password"] = load.Password,
        }).Build();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPublishing(configuration);
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var worker = new WorkerPublishing(host, load);
        return await worker._publisher.FindTroubleAsync(inDoubt: true, cancellationToken) is { } why
            ? throw new InvalidOperationException(why)
            : worker;
    }

    internal async Task PublishAsync(int number)
    {
        var message = new OutboxLease
        {
            Sequence = number,
            Id = Guid.NewGuid(),
            Type = PublishLoad.Exchange,
            Body = load.Body,
            TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            Summary = "",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Attempt = 1,
            Token = Guid.Empty,
            LeasedUntil = DateTimeOffset.UnixEpoch,
        };
        if (await _publisher.PublishAsync(message, _limit.Token) is not PublishOutcome.Confirmed)
        {
            throw new InvalidOperationException("not confirmed");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _limit.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
