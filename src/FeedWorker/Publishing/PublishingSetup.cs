using FeedWorker.Contracts;
using FeedWorker.Publishing.RabbitMq;
using MassTransit;
using Spectre.Console;

namespace FeedWorker.Publishing;

/// <summary>The switch between the buses.</summary>
internal static class PublishingSetup
{
    // The sweeps are through when the bus stops: nothing is left to flush, and a broker that is away must not hold the process.
    private static readonly TimeSpan _longestStop = TimeSpan.FromSeconds(3);

    internal static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PublishingOptions>().Bind(configuration.GetSection("Publishing")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MassTransitHostOptions>().Configure(host => host.StopTimeout = _longestStop);
        services.AddSingleton<BusPublisher>();
        services.AddSingleton(_ => AnsiConsole.Console);
        services.AddSingleton<Terminal>();
        return configuration.GetValue("Publishing:Transport", BusTransport.InMemory) == BusTransport.RabbitMq
            ? services.AddRabbitMqBus(configuration)
            : services.AddInMemoryBus();
    }

    private static IServiceCollection AddInMemoryBus(this IServiceCollection services)
    {
        services.AddSingleton<MessageJournal>();
        services.AddHostedService(provider => provider.GetRequiredService<MessageJournal>());
        services.AddSingleton<IMessageSender, InMemorySender>();
        services.AddMassTransit(bus =>
        {
            // Anonymous reports to the library's makers are on by default; an operator must not find that out alone.
            bus.DisableUsageTelemetry();
            bus.AddConsumer<TerminalConsumer>();
            bus.UsingInMemory((context, transport) =>
            {
                // Without "any message type": it would offer each body to every consumer.
                transport.UseRawJsonSerializer(RawSerializerOptions.AddTransportHeaders | RawSerializerOptions.CopyHeaders, isDefault: true);
                transport.ConfigureJsonSerializerOptions(options =>
                {
                    MessageJson.Apply(options);
                    return options;
                });
                NameExchanges(transport);
                // One line after the other: they are for reading.
                transport.ReceiveEndpoint("feedworker.terminal", endpoint =>
                {
                    endpoint.ConcurrentMessageLimit = 1;
                    endpoint.ConfigureConsumer<TerminalConsumer>(context);
                });
            });
        });
        return services;
    }

    private static void NameExchanges(IBusFactoryConfigurator transport)
    {
        transport.Message<ArticlePublished>(topology => topology.SetEntityName(MessageCatalog.ArticlePublished));
        transport.Message<QuotePublished>(topology => topology.SetEntityName(MessageCatalog.QuotePublished));
        transport.Message<ThreatStatementDetected>(topology => topology.SetEntityName(MessageCatalog.ThreatStatementDetected));
        transport.Message<ThreatStatementSighted>(topology => topology.SetEntityName(MessageCatalog.ThreatStatementSighted));
        transport.Message<FeedHealthChanged>(topology => topology.SetEntityName(MessageCatalog.FeedHealthChanged));
    }
}
