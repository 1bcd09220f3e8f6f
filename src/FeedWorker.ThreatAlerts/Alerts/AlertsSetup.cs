using FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Teams;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>The ways out that the settings name.</summary>
internal static class AlertsSetup
{
    internal static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertOptions>().Bind(configuration.GetSection(AlertOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FeedOptions>().Bind(configuration.GetSection(FeedOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AlertPlan>();
        services.AddSingleton<AlertFeed>();
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
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        foreach (var sink in SinkSetup.On(configuration))
        {
            sink.Add(services);
        }

        return services;
    }
}
