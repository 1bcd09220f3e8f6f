using FeedWorker.Pipeline;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace FeedWorker.Operations;

/// <summary>Probes and metrics over HTTP.</summary>
internal static class OperationsSetup
{
    internal static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OperationsOptions>().Bind(configuration.GetSection("Operations")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Readiness>();
        services.AddSingleton<StoreMetrics>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(PipelineMetrics.MeterName)
            .AddMeter("MassTransit")
            .AddRuntimeInstrumentation()
            .AddPrometheusExporter());
        return services;
    }

    internal static void MapOperations(this WebApplication application)
    {
        application.Urls.Clear();
        application.Urls.Add(application.Services.GetRequiredService<IOptions<OperationsOptions>>().Value.Address);
        application.Services.GetRequiredService<StoreMetrics>().Observe();
        application.MapGet("/health/live", (Readiness readiness) => Answer("live", readiness.NotLive()));
        application.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellationToken) =>
            Answer("ready", await readiness.NotReadyAsync(cancellationToken)));
        application.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static IResult Answer(string what, IReadOnlyList<string> reasons) => Results.Text(
        reasons.Count == 0 ? $"{what}\n" : $"not {what}\n{string.Join('\n', reasons)}\n",
        statusCode: reasons.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
