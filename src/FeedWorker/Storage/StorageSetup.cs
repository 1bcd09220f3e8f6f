using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FeedWorker.Storage;

/// <summary>Registers the database and its ledgers.</summary>
internal static class StorageSetup
{
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">The root, whose section <see cref="StorageOptions.Section"/> is read.</param>
    internal static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<NewsDatabase>();
        services.AddSingleton<FeedLedger>();
        services.AddSingleton<ArticleLedger>();
        services.AddSingleton<OutboxLedger>();
        services.AddSingleton<Pruner>();
        services.AddSingleton<DueWork>();
        return services;
    }
}
