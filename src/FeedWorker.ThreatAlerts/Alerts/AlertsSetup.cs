using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>The ways out that the settings name.</summary>
internal static class AlertsSetup
{
    internal static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertOptions>().Bind(configuration.GetSection(AlertOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AlertPlan>();
        services.AddSinks(configuration);
        services.AddSingleton(provider => new ActiveSinks([.. provider.GetServices<IAlertSink>().Select(sink => sink.Name)]));
        services.AddSingleton<AlertDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertDispatcher>());
        return services;
    }

    /// <summary>The ways out alone.</summary>
    internal static IServiceCollection AddSinks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        foreach (var sink in SinkSetup.On(configuration))
        {
            sink.Add(services);
        }

        return services;
    }
}
