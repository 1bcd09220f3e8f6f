using System.Globalization;
using System.Text;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Storage;

/// <summary>The ledgers on a real database of their own, under a clock that obeys.</summary>
internal sealed class LedgerRoom : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-storage-").FullName;
    private readonly FakeTimeProvider _time;

    private LedgerRoom(string? connectionString, TimeSpan busyTimeout)
    {
        // On PostgreSQL this machine's own clock is an hour off, in every test, and nothing may come of it.
        _time = new FakeTimeProvider(connectionString is null ? Start : Start + TimeSpan.FromHours(1));
        Options = new StorageOptions
        {
            Provider = connectionString is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql,
            ConnectionString = connectionString,
            Path = Path.Combine(_folder, "news", "ledgers.db"),
            BusyTimeout = busyTimeout,
        };
        Database = NewDatabase();
        Feeds = new FeedLedger(Database);
        Articles = new ArticleLedger(Database);
        Outbox = new OutboxLedger(Database);
        Pruner = new Pruner(Database);
        Work = new DueWork(Database);
    }

    internal StorageOptions Options { get; }
    internal NewsDatabase Database { get; }
    internal FeedLedger Feeds { get; }
    internal ArticleLedger Articles { get; }
    internal OutboxLedger Outbox { get; }
    internal Pruner Pruner { get; }
    internal DueWork Work { get; }

    /// <summary>The store's time.</summary>
    internal DateTimeOffset Now { get; private set; } = Start;
    internal string DatabaseFile => Options.Path;
    internal static IReadOnlySet<string> NoHost { get; } = new HashSet<string>();
    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A room whose database is not open yet.</summary>
    internal static LedgerRoom ClosedOnSqlite(TimeSpan? busyTimeout = null) => new(null, busyTimeout ?? TimeSpan.FromSeconds(30));

    internal static async Task<LedgerRoom> OpenOnSqliteAsync(TimeSpan? busyTimeout = null)
    {
        var room = ClosedOnSqlite(busyTimeout);
        await room.Database.OpenAsync(Cancel);
        return room;
    }

    internal static async Task<LedgerRoom> OpenOnPostgreSqlAsync(SharedServers servers)
    {
        var room = new LedgerRoom(await servers.NewDatabaseAsync(Cancel), TimeSpan.FromSeconds(30));
        await room.Database.OpenAsync(Cancel);
        await room.AdvanceAsync(TimeSpan.Zero);
        return room;
    }

    /// <summary>Lets time pass.</summary>
    internal async Task AdvanceAsync(TimeSpan time)
    {
        _time.Advance(time);
        Now += time;
        if (Options.Provider == StorageProvider.PostgreSql)
        {
            await PostgreSqlClock.SetAsync(Database, Now, Cancel);
        }
    }

    /// <summary>Another process, as it were: the same database, nothing else in common.</summary>
    internal NewsDatabase NewDatabase(string? path = null) => new(
        Microsoft.Extensions.Options.Options.Create(path is null ? Options : new StorageOptions { Path = path, BusyTimeout = Options.BusyTimeout }), _time);

    internal SqliteConnection Connect(string mode = "ReadWriteCreate")
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False;Mode={mode}");
        connection.Open();
        return connection;
    }

    internal async Task<FeedLease> AddAndClaimFeedAsync(string url = "https://harbour-news.example/feed.xml")
    {
        Assert.True(await Feeds.AddAsync(Guid.NewGuid(), url, "Harbour News", Cancel));
        return (await Feeds.ClaimDueAsync(100, NoHost, Cancel)).Single(lease => lease.Url == url);
    }

    /// <summary>Claims it even while its host is to be left alone.</summary>
    internal async Task<FeedLease> AddAndClaimUngatedAsync(string url)
    {
        Assert.True(await Feeds.AddAsync(Guid.NewGuid(), url, null, Cancel));
        return (await Feeds.ClaimDueAsync(100, new HashSet<string> { Hosts.HostOf(url) }, Cancel)).Single(lease => lease.Url == url);
    }

    /// <summary>Notes articles through the poll of a feed; they are due at once.</summary>
    internal async Task NoteArticlesAsync(params string[] addresses)
    {
        var feed = await AddAndClaimFeedAsync($"https://feeds-{Guid.NewGuid():N}.example/feed.xml");
        var closed = await Feeds.CloseAsync(feed, GoodPoll([.. addresses.Select(address => Item(address))]), Cancel);
        Assert.Equal(addresses.Length, closed.NewArticles);
    }

    internal async Task<ArticleLease> NoteAndClaimArticleAsync(string address = "https://harbour-news.example/ferry")
    {
        await NoteArticlesAsync(address);
        return Assert.Single(await Articles.ClaimDueAsync(1, NoHost, Cancel));
    }

    internal static FeedClose GoodPoll(params NotedItem[] items) => new()
    {
        NextPollIn = TimeSpan.FromMinutes(15),
        Interval = TimeSpan.FromMinutes(15),
        Health = FeedHealth.Healthy,
        Items = items,
    };

    internal static NotedItem Item(string address, string hash = "h1") => new(address, address, "Ferry runs again", hash, null);

    internal static OutgoingMessage Message(Guid? id = null, string text = "{}") =>
        new(id ?? Guid.NewGuid(), "feedworker.article-published.v1", Encoding.UTF8.GetBytes(text), Summary: "Ferry runs again");

    internal static ArticleClose FirstEdition(Guid articleId, params OutgoingMessage[] messages) => new()
    {
        ArticleId = articleId,
        ExpectedRevision = 0,
        Revision = 1,
        TextHash = "t1",
        Messages = messages,
    };

    /// <summary>Notes messages through the close of a poll.</summary>
    internal async Task PutAsync(params OutgoingMessage[] messages)
    {
        var feed = await AddAndClaimFeedAsync($"https://feeds-{Guid.NewGuid():N}.example/feed.xml");
        Assert.True((await Feeds.CloseAsync(feed, GoodPoll() with { Messages = messages }, Cancel)).StillOurs);
    }

    internal async Task<List<string>> OutboxTextsAsync() =>
        [.. (await Outbox.ClaimAsync(1000, TimeSpan.Zero, Cancel)).Select(lease => Encoding.UTF8.GetString(lease.Body.Span))];

    /// <summary>What a query of one column gives, as text.</summary>
    internal Task<List<string>> QueryAsync(string sql) => Database.ReadAsync(async session =>
        (await session.QueryAsync<object>(sql)).ConvertAll(row => Convert.ToString(((IDictionary<string, object>)row).Values.Single(), CultureInfo.InvariantCulture)!), Cancel);

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
