using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>The ways out that the settings name.</summary>
internal static class AlertsSetup
{
    internal static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertOptions>().Bind(configuration.GetSection(AlertOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AlertFilter>();
        foreach (var sink in SinkSetup.On(configuration))
        {
            sink.Add(services);
        }

        services.AddSingleton<AlertDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertDispatcher>());
        return services;
    }
}
