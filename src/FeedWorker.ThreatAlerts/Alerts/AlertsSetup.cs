namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>The ways out that the settings name.</summary>
internal static class AlertsSetup
{
    internal static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertOptions>().Bind(configuration.GetSection(AlertOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AlertFilter>();
        if (configuration.GetSection(ConsoleOptions.Section).Get<ConsoleOptions>() is not { Enabled: false })
        {
            services.AddSingleton<IAlertSink>(_ => new ConsoleSink(ConsoleSink.StandardOutput()));
        }

        if (configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>() is { Url: not null })
        {
            services.AddSingleton<IAlertSink, WebhookSink>();
        }

        services.AddSingleton<AlertDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertDispatcher>());
        return services;
    }
}
