using MassTransit;
using Microsoft.Extensions.Options;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>Registers the broker as the bus.</summary>
internal static class RabbitMqSetup
{
    internal static IServiceCollection AddRabbitMqBus(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RabbitMqOptions>().Bind(configuration.GetSection("RabbitMq")).ValidateDataAnnotations()
            .Validate(broker => !broker.Missing().Any(), "RabbitMq:User and RabbitMq:Password are required with Publishing:Transport=RabbitMq")
            .ValidateOnStart();
        services.AddSingleton<BrokerCertificate>();
        services.AddSingleton<BrokerDial>();
        services.AddSingleton<BrokerTopology>();
        services.AddSingleton<BrokerLine>();
        services.AddSingleton<IMessageSender, RabbitMqSender>();
        services.AddMassTransit(bus =>
        {
            // Anonymous reports to the library's makers are on by default; an operator must not find that out alone.
            bus.DisableUsageTelemetry();
            bus.UsingRabbitMq((context, transport) =>
            {
                var broker = context.GetRequiredService<IOptions<RabbitMqOptions>>().Value;
                var dial = context.GetRequiredService<BrokerDial>();
                transport.Host(broker.Host, (ushort)broker.EffectivePort, broker.VirtualHost, "feedworker", host =>
                    host.OnRefreshConnectionFactory = factory =>
                    {
                        dial.Apply(factory);
                        return Task.CompletedTask;
                    });
            });
        });
        return services;
    }
}
