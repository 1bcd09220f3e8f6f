using System.Net.Security;
using System.Security.Authentication;
using FeedWorker.ThreatAlerts.Messages;
using FeedWorker.ThreatAlerts.Tls;
using MassTransit;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>The two queues of this service and the consumers on them.</summary>
internal static class ConsumingSetup
{
    // Within the 25 s that a stop may take.
    private static readonly TimeSpan _stopWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _finishWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(15);

    // For the queue behind which there is none: RabbitMQ 4 sets a limit of 20 where none is given, and 3 knows no "none".
    private const int EndlessDeliveries = 1_000_000;

    internal static IServiceCollection AddConsuming(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RabbitMqOptions>().Bind(configuration.GetSection(RabbitMqOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ConsumingOptions>().Bind(configuration.GetSection(ConsumingOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<StoreWait>();
        services.AddSingleton<BrokerLook>();
        services.AddHostedService(provider => provider.GetRequiredService<BrokerLook>());

        // A broker that is away at the start must hold up nothing: it is waited for in the background.
        services.Configure<MassTransitHostOptions>(host =>
        {
            host.WaitUntilStarted = false;
            host.StopTimeout = _stopWithin;
            host.ConsumerStopTimeout = _finishWithin;
        });
        services.AddMassTransit(bus =>
        {
            // Anonymous reports to the library's makers are on by default; an operator must not find that out alone.
            bus.DisableUsageTelemetry();
            bus.AddConsumer<DetectedConsumer>();
            bus.AddConsumer<SightedConsumer>();
            bus.UsingRabbitMq((context, transport) =>
            {
                var options = context.GetRequiredService<IOptions<ConsumingOptions>>().Value;
                Connect(transport, context.GetRequiredService<IOptions<RabbitMqOptions>>().Value);

                // Bare JSON of any producer, with or without a header that says so, and nothing else.
                transport.ClearSerialization();
                transport.UseRawJsonSerializer(RawSerializerOptions.AnyMessageType, isDefault: true);

                // One queue for each message: raw JSON does not say what it is, so each body is offered to every consumer of its queue.
                Receive<DetectedConsumer>(context, transport, options, options.DetectedQueue, MessageReader.Detected);
                Receive<SightedConsumer>(context, transport, options, options.SightedQueue, MessageReader.Sighted);
            });
        });
        return services;
    }

    private static void Connect(IRabbitMqBusFactoryConfigurator transport, RabbitMqOptions options) =>
        transport.Host(options.Host, (ushort)options.EffectivePort, options.VirtualHost, "threatalerts", host =>
        {
            host.Username(options.User!); // checked before the start
            host.Password(options.Password!);
            host.Heartbeat(_heartbeat);
            if (options.Tls)
            {
                host.UseSsl(tls =>
                {
                    tls.ServerName = options.TlsServerName ?? options.Host;
                    tls.Protocol = SslProtocols.None; // the system's choice: 1.2 and 1.3

                    // The library's default lets errors of the chain pass.
                    tls.EnforcePolicyErrors(SslPolicyErrors.RemoteCertificateChainErrors);
                    tls.CertificateValidationCallback = new ServerTrust(RabbitMqOptions.Section, options.TlsServerName ?? options.Host, options.TlsAuthorityFile).Check;
                });
            }
        });

    private static void Receive<TConsumer>(
        IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator transport, ConsumingOptions options, string queue, string exchange)
        where TConsumer : class, IConsumer =>
        transport.ReceiveEndpoint(queue, endpoint =>
        {
            endpoint.PrefetchCount = options.Prefetch;
            endpoint.ConfigureConsumeTopology = false;
            endpoint.PublishFaults = false;

            // Declared the way the worker does, so that it does not matter who comes first.
            endpoint.Bind(exchange, bound =>
            {
                bound.ExchangeType = "fanout";
                bound.Durable = true;
                bound.AutoDelete = false;
            });

            // What is handed out too often is kept too; a queue without this drops it. The error queue takes over the arguments of its
            // queue, so it is declared with them here as well: whoever looks into it too often finds the rest among the dead letters.
            var (errors, dead) = (ConsumingOptions.ErrorQueueOf(queue), ConsumingOptions.DeadQueueOf(queue));
            endpoint.SetQuorumQueue();
            endpoint.SetQueueArgument("x-delivery-limit", options.DeliveryLimit);
            endpoint.BindDeadLetterQueue(errors, errors, poison =>
            {
                poison.SetQueueArgument("x-queue-type", "quorum");
                poison.SetQueueArgument("x-delivery-limit", options.DeliveryLimit);
                poison.SetQueueArgument("x-dead-letter-exchange", dead);
            });

            // The later call counts for the queue itself.
            endpoint.BindDeadLetterQueue(dead, dead, last =>
            {
                last.SetQueueArgument("x-queue-type", "quorum");
                last.SetQueueArgument("x-delivery-limit", EndlessDeliveries);
            });

            endpoint.ConfigureConsumer<TConsumer>(context);
        });
}
