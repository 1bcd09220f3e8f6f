using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.Commands;
using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Scheduling;
using FeedWorker.Seeds;
using FeedWorker.Storage;
using FeedWorker.Tests.Loopback;
using FeedWorker.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console;

namespace FeedWorker.Tests.House;

/// <summary>
/// The whole worker in this process: journal and, unless it is told otherwise, SQLite in a folder of its own, the in-memory bus, real HTTP,
/// a clock that obeys.
/// </summary>
internal sealed class TestHouse : IAsyncDisposable
{
    private static readonly DateTimeOffset _start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private readonly IHost _host;

    // On PostgreSQL the worker's own clock is an hour behind the store's, and nothing may come of it.
    private DateTimeOffset? _storeTime;

    private TestHouse(IHost host, FakeTimeProvider time, string folder)
    {
        (_host, Time, Folder) = (host, time, folder);
    }

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal FakeTimeProvider Time { get; }

    internal string Folder { get; }

    internal IServiceProvider Services => _host.Services;

    internal string JournalFile => Path.Combine(Folder, "messages.jsonl");

    /// <summary>Every line of the journal so far.</summary>
    internal IReadOnlyList<JsonNode> Journal => File.Exists(JournalFile)
        ? [.. File.ReadAllLines(JournalFile, Encoding.UTF8).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!)]
        : [];

    internal static async Task<TestHouse> StartOnPostgreSqlAsync(TestSite site, string connection, params (string Key, string Value)[] settings)
    {
        var house = await StartAsync(site, [("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", connection), .. settings]);
        house._storeTime = _start + TimeSpan.FromHours(1);
        await house.AdvanceAsync(TimeSpan.Zero);
        return house;
    }

    internal static async Task<TestHouse> StartAsync(TestSite site, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("feedworker-house-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "feedworker.db"),
            ["Publishing:JournalPath"] = Path.Combine(folder, "messages.jsonl"),
            ["Fetching:AllowedHosts:0"] = site.Address,
        }).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var time = new FakeTimeProvider(_start);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMetrics();
        builder.Services.AddLogging();
        builder.Services.AddWorker(configuration);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }));
        builder.Services.AddOptions<OperationsOptions>();
        builder.Services.AddSingleton<Heartbeat>();
        builder.Services.AddSingleton<Readiness>();
        var host = builder.Build();
        await host.Services.GetRequiredService<NewsDatabase>().OpenAsync(Cancel);
        await host.StartAsync(Cancel);
        return new TestHouse(host, time, folder);
    }

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    internal async Task AddFeedsAsync(params Uri[] feeds) => Assert.Equal(
        (feeds.Length, 0),
        await Get<FeedRegistration>().AddAsync(feeds.Select(feed => new OpmlFeed(feed.AbsoluteUri, null)), Cancel) is var (added, refused)
            ? (added, refused.Count)
            : default);

    /// <summary>Works until nothing due or leased is left.</summary>
    internal Task WorkAsync() => Get<OnceRun>().WorkAsync(Cancel);

    /// <summary>Lets time pass, then works.</summary>
    internal async Task WorkAfterAsync(TimeSpan pause)
    {
        await AdvanceAsync(pause);
        await WorkAsync();
    }

    /// <summary>Lets time pass, for the worker and its store.</summary>
    internal async Task AdvanceAsync(TimeSpan pause)
    {
        Time.Advance(pause);
        if (_storeTime is { } now)
        {
            _storeTime = now + pause;
            await PostgreSqlClock.SetAsync(Get<NewsDatabase>(), now + pause, Cancel);
        }
    }

    internal IReadOnlyList<JsonNode> Messages(string type) => [.. Journal.Where(line => line["messageType"]!.GetValue<string>() == type)];

    internal IReadOnlyList<JsonNode> Articles => Messages(MessageCatalog.ArticlePublished);

    internal async Task<FeedRow> FeedAsync(Uri url) =>
        (await Get<FeedLedger>().ListAsync(Cancel)).Single(feed => feed.Url == url.AbsoluteUri);

    internal async Task<string> WhySetAsideAsync(Uri url) =>
        (await Get<ArticleLedger>().ListSetAsideAsync(1000, Cancel)).Single(article => article.Url == url.AbsoluteUri).Problem;

    internal void StopClaiming() => Get<IHostApplicationLifetime>().StopApplication();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
