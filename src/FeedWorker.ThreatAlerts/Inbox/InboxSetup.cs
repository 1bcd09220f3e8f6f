namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The record and its upkeep.</summary>
internal static class InboxSetup
{
    internal static IServiceCollection AddInbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InboxOptions>().Bind(configuration.GetSection(InboxOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AlertDatabase>();
        services.AddSingleton<Doorbell>();
        services.AddSingleton<MessageInbox>();
        services.AddSingleton<DeliveryLedger>();
        services.AddSingleton<AlertHistory>();
        services.AddHostedService<InboxUpkeep>();
        return services;
    }
}
