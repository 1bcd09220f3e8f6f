using System.Reflection;
using FeedWorker.Contracts;
using FeedWorker.Language;
using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>Registers the three walks.</summary>
internal static class PipelineSetup
{
    internal static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PipelineOptions>().Bind(configuration.GetSection("Pipeline")).ValidateDataAnnotations().ValidateOnStart();
        var version = typeof(PipelineSetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        services.AddOptions<AnalysisOptions>().Bind(configuration.GetSection("Analysis")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new TextAnalyzer(provider.GetRequiredService<IOptions<AnalysisOptions>>().Value.OpenModel()));
        services.AddSingleton(provider => new AnalyzerInfo
        {
            Name = "FeedWorker",
            Version = version,
            Model = provider.GetRequiredService<TextAnalyzer>().Model.Name,
        });
        services.AddSingleton<Shutdown>();
        services.AddSingleton<FeedSchedule>();
        services.AddSingleton<FeedPoll>();
        services.AddSingleton<PipelineMetrics>();
        services.AddSingleton<OutboxPressure>();
        services.AddSingleton<DeliveryState>();
        services.AddSingleton<FeedPipeline>();
        services.AddSingleton<ArticlePipeline>();
        services.AddSingleton<DeliveryPipeline>();
        services.AddSingleton<OnceRun>();
        return services;
    }
}
