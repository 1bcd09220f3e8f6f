using FeedWorker.Storage;
using FeedWorker.TestServers;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Commands;

/// <summary>How many workers a store bears: a SQLite file one, a PostgreSQL database any number.</summary>
public sealed class WorkerLockTests(SharedServers servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_worker_on_one_file_is_told_about_PostgreSQL_and_other_commands_are_welcome()
    {
        using var folder = new FeedWorkerProcess();
        string[] settings = ["--set", "Storage:Path=news.db"];
        await folder.RunAsync(["feeds", "add", "https://news.example.invalid/feed.xml", .. settings]);
        using (Hold(folder.At("news.db")))
        {
            var (code, _, errors) = await folder.RunAsync(["once", .. settings]);

            Assert.Equal(1, code);
            Assert.Contains("Another worker is using the database", errors, StringComparison.Ordinal);
            Assert.Contains("Storage:Provider=PostgreSql", errors, StringComparison.Ordinal);
            Assert.Contains("news.example.invalid", (await folder.RunAsync(["feeds", "list", .. settings])).Output, StringComparison.Ordinal);
            Assert.Contains("0 waiting", (await folder.RunAsync(["outbox", "list", .. settings])).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_sample_does_not_begin_anew_under_the_hands_of_another_worker()
    {
        using var folder = new FeedWorkerProcess();
        using (Hold(folder.At("data/sample.db")))
        {
            await File.WriteAllTextAsync(folder.At("data/sample.db"), "in use", Cancel);

            var (code, _, errors) = await folder.RunAsync("once");

            Assert.Equal(1, code);
            Assert.Contains("Another worker is using the database", errors, StringComparison.Ordinal);
            Assert.Equal("in use", await File.ReadAllTextAsync(folder.At("data/sample.db"), Cancel));
        }
    }

    [Fact]
    public async Task A_killed_worker_gives_its_file_back()
    {
        using var folder = new FeedWorkerProcess();
        string[] settings =
        [
            "--set", "Storage:Path=news.db", "--set", "Feeds:Urls:0=https://news.example.invalid/feed.xml", "--set", "Operations:Address=http://127.0.0.1:0",
        ];
        using (var worker = folder.Start(["run", .. settings]))
        {
            while (await worker.StandardOutput.ReadLineAsync(Cancel) is { } line && !line.StartsWith("Running", StringComparison.Ordinal))
            {
                // It holds the file once it says so.
            }

            Assert.Throws<StorageException>(() => Hold(folder.At("news.db")));
            worker.Kill();
            await worker.WaitForExitAsync(Cancel);
        }

        using var next = Hold(folder.At("news.db"));
    }

    [Fact]
    public async Task A_PostgreSQL_database_bears_several()
    {
        var options = new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = await servers.NewDatabaseAsync(Cancel) };
        using var one = new NewsDatabase(Options.Create(options), TimeProvider.System);
        using var two = new NewsDatabase(Options.Create(options), TimeProvider.System);

        one.HoldForWorker();
        two.HoldForWorker();

        await Task.WhenAll(one.OpenAsync(Cancel), two.OpenAsync(Cancel));
    }

    [Fact]
    public async Task The_commands_work_on_PostgreSQL()
    {
        using var folder = new FeedWorkerProcess();
        string[] settings = ["--set", "Storage:Provider=PostgreSql", "--set", $"Storage:ConnectionString={await servers.NewDatabaseAsync(Cancel)}"];

        var once = await folder.RunAsync(["once", .. settings]);
        var added = await folder.RunAsync(["feeds", "add", "https://news.example.invalid/feed.xml", .. settings]);
        var listed = await folder.RunAsync(["feeds", "list", .. settings]);
        var removed = await folder.RunAsync(["feeds", "remove", "https://news.example.invalid/feed.xml", .. settings]);

        Assert.Equal((0, 0, 0, 0), (once.Code, added.Code, listed.Code, removed.Code));
        Assert.Contains("No feeds yet", once.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sample", once.Output, StringComparison.Ordinal);
        Assert.Contains("New; last poll never", listed.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("data")) && File.Exists(folder.At("data/feedworker.db")));
    }

    [Fact]
    public async Task The_sample_runs_on_PostgreSQL_when_it_is_asked_for()
    {
        using var folder = new FeedWorkerProcess();

        var (code, output, _) = await folder.RunAsync(
        [
            "once", "--set", "Sample:Enabled=true", "--set", "Storage:Provider=PostgreSql",
            "--set", $"Storage:ConnectionString={await servers.NewDatabaseAsync(Cancel)}",
        ]);

        Assert.Equal(0, code);
        Assert.Contains("17 published", output, StringComparison.Ordinal);
        Assert.Contains("store: PostgreSQL at", output, StringComparison.Ordinal);
    }

    private static NewsDatabase Hold(string file)
    {
        var database = new NewsDatabase(Options.Create(new StorageOptions { Path = file }), TimeProvider.System);
        try
        {
            database.HoldForWorker();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
