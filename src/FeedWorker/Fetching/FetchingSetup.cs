using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FeedWorker.Fetching;

internal static class FetchingSetup
{
    /// <summary>Registers <see cref="Fetcher"/>, <see cref="HostGate"/> and <see cref="RobotsCache"/>; wrong options stop the start.</summary>
    internal static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchingOptions>()
            .Bind(configuration.GetSection(FetchingOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<FetchingOptions>>().Value);
        services.AddSingleton(provider => new AllowedHostList(provider.GetRequiredService<FetchingOptions>().AllowedHosts));
        services.AddSingleton(provider => new AddressGuard(
            provider.GetRequiredService<FetchingOptions>(), provider.GetRequiredService<AllowedHostList>()));
        services.AddSingleton(provider => new RobotsCache(
            provider.GetRequiredService<FetchingOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new HostGate(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<FetchingOptions>().MaxTurnWait));
        services.AddSingleton<PoliteGap>();
        services.AddSingleton<Fetcher>();
        return services;
    }
}
