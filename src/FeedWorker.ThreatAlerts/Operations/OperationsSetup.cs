using FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FeedWorker.ThreatAlerts.Operations;

/// <summary>Probes and metrics over HTTP.</summary>
internal static class OperationsSetup
{
    internal static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OperationsOptions>().Bind(configuration.GetSection(OperationsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Readiness>();
        services.AddSingleton<Metrics>();
        return services;
    }

    internal static void MapOperations(this WebApplication application)
    {
        application.MapFeed();
        application.Urls.Clear();
        application.Urls.Add(application.Services.GetRequiredService<IOptions<OperationsOptions>>().Value.Address);
        application.MapGet("/health/live", (Readiness readiness) => Answer("live", readiness.NotLive(), []));
        application.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellationToken) =>
        {
            var (reasons, notes) = await readiness.LookAsync(cancellationToken);
            return Answer("ready", reasons, notes);
        });
        application.MapGet("/metrics", async (Metrics metrics, CancellationToken cancellationToken) =>
        {
            try
            {
                return Results.Text(await metrics.WriteAsync(cancellationToken), Metrics.ContentType);
            }
            catch (StoreException e)
            {
                return Results.Text($"{e.Message}\n", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }

    private static void MapFeed(this WebApplication application)
    {
        if (application.Services.GetRequiredService<IOptions<FeedOptions>>().Value.Enabled)
        {
            application.MapMethods(FeedOptions.Path, [HttpMethods.Get, HttpMethods.Head], async (AlertFeed feed, HttpContext context, CancellationToken cancellationToken) =>
            {
                try
                {
                    var document = await feed.ReadAsync(cancellationToken);

                    // Asked for again each time, and then mostly answered by "not modified". By the tag alone: a date has whole seconds and does not move
                    // with the rules, so that who asks by it would miss what came in the same second.
                    context.Response.Headers.CacheControl = "private, no-cache";
                    context.Response.Headers.XContentTypeOptions = "nosniff";
                    return Results.File(document.Xml, FeedDocument.ContentType, entityTag: new EntityTagHeaderValue($"\"{document.Tag}\""));
                }
                catch (StoreException e)
                {
                    return Results.Text($"{e.Message}\n", statusCode: StatusCodes.Status503ServiceUnavailable);
                }
            });
        }
    }

    private static IResult Answer(string what, IReadOnlyList<string> reasons, IReadOnlyList<string> notes) => Results.Text(
        string.Concat(((string[])[reasons.Count == 0 ? what : $"not {what}", .. reasons, .. notes.Select(note => $"note: {note}")]).Select(line => $"{line}\n")),
        statusCode: reasons.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
