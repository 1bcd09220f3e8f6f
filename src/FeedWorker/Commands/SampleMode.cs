using FeedWorker.Sample;
using FeedWorker.Seeds;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary>Without any feed, the worker shows its work on the bundled news site, over real HTTP on loopback.</summary>
internal static class SampleMode
{
    private const string Database = "data/sample.db";
    private const string Journal = "data/sample-messages.jsonl";

    /// <summary>Starts the bundled site and adds the settings for it, where the settings ask for it or name no feed.</summary>
    /// <returns>The site to dispose in the end; <see langword="null"/> when the worker has feeds of its own.</returns>
    internal static async Task<SampleSite?> StartAsync(
        IConfigurationRoot configuration, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var options = configuration.GetSection("Sample").Get<SampleOptions>() ?? new SampleOptions();
        if (!(options.Enabled ?? await IsFirstLookAsync(configuration, cancellationToken)))
        {
            return null;
        }

        var site = await SampleSite.StartAsync(options.Port, cancellationToken);
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Feeds:File"] = null,
            [$"Fetching:AllowedHosts:{configuration.GetSection("Fetching:AllowedHosts").GetChildren().Count()}"] = site.Authority,
        };
        for (var i = 0; i < site.FeedUrls.Count; i++)
        {
            settings[$"Feeds:Urls:{i}"] = site.FeedUrls[i].AbsoluteUri;
        }

        // The demonstration begins anew each time, unless it is told where to keep its state.
        if (Storage(configuration).Provider == StorageProvider.Sqlite && configuration["Storage:Path"] is null)
        {
            settings["Storage:Path"] = Database;
            using (var database = new NewsDatabase(Options.Create(new StorageOptions { Path = Database }), TimeProvider.System))
            {
                // Not under the hands of another worker that shows the sample.
                database.HoldForWorker();
            }

            Forget(Database, $"{Database}-wal", $"{Database}-shm");
        }

        if (configuration["Publishing:JournalPath"] is null)
        {
            settings["Publishing:JournalPath"] = Journal;
            Forget(Journal);
        }

        // Soon enough that a visitor sees the edited article arrive as revision 2.
        if (configuration["Pipeline:PollInterval"] is null)
        {
            settings["Pipeline:PollInterval"] = "00:00:15";
        }

        foreach (var (key, value) in settings)
        {
            configuration[key] = value;
        }

        console.WriteLine($"No feeds yet: working through the bundled sample news site at http://{site.Authority}/ instead.");
        console.WriteLine("For real news: feedworker feeds import seeds/world-news.opml   (or: feedworker feeds add URL), then run again.");
        return site;
    }

    // A PostgreSQL database is meant for real news from the start: a worker on it waits for feeds, and must not leave the sample's in it.
    private static async Task<bool> IsFirstLookAsync(IConfiguration configuration, CancellationToken cancellationToken) =>
        Storage(configuration).Provider == StorageProvider.Sqlite && !await HasFeedsAsync(configuration, cancellationToken);

    private static async Task<bool> HasFeedsAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (configuration.GetSection("Feeds").Get<FeedsOptions>() is { NameAny: true })
        {
            return true;
        }

        var options = Storage(configuration);
        if (!File.Exists(options.Path))
        {
            return false;
        }

        using var database = new NewsDatabase(Options.Create(options), TimeProvider.System);
        await database.OpenAsync(cancellationToken);
        return await new FeedLedger(database).CountAsync(cancellationToken) > 0;
    }

    private static StorageOptions Storage(IConfiguration configuration) =>
        configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();

    private static void Forget(params string[] files)
    {
        foreach (var file in files)
        {
            if (File.Exists(file))
            {
                File.Delete(file);
            }
        }
    }
}
