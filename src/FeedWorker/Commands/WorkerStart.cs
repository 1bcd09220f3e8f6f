using FeedWorker.Publishing;
using FeedWorker.Seeds;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary>What happens before the first sweep: the store is opened, the configured feeds are taken in.</summary>
internal static class WorkerStart
{
    internal static async Task PrepareAsync(IServiceProvider services, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<NewsDatabase>();
        database.HoldForWorker();
        await database.OpenAsync(cancellationToken);
        var feeds = services.GetRequiredService<IOptions<FeedsOptions>>().Value;
        var (added, refused) = await services.GetRequiredService<FeedRegistration>().AddConfiguredAsync(feeds, cancellationToken);
        foreach (var address in refused)
        {
            console.WriteLine($"Not a feed's address, left out: {address}");
        }

        var count = await services.GetRequiredService<FeedLedger>().CountAsync(cancellationToken);
        if (count == 0)
        {
            console.WriteLine("No feeds yet: add some with feedworker feeds add URL, or feedworker feeds import FILE; a running worker takes them up.");
        }

        console.WriteLine($"{count} feeds ({added} new), store: {database.Describe()}, bus: {services.GetRequiredService<BusPublisher>().Bus}");
    }
}
