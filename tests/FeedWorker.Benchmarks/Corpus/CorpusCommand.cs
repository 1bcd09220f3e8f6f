using System.CommandLine;
using System.CommandLine.Parsing;
using FeedWorker.TestServers.Sites;

namespace FeedWorker.Benchmarks.Corpus;

/// <summary><c>corpus</c>: the whole worker over folders of captured pages and feeds, served on loopback.</summary>
internal static class CorpusCommand
{
    internal static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "A folder of *.html and *.html.gz", Required = true };
        var feeds = new Option<DirectoryInfo>("--feeds") { Description = "A folder of captured feeds; their items are led to the pages" };
        var worker = new Option<string>("--worker")
        {
            Description = "How the worker is started; it must be one process",
            DefaultValueFactory = _ => $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "feedworker.dll")}\"",
        };
        var command = new RootCommand("Measures the whole worker over a corpus") { pages.AcceptExistingOnly(), feeds.AcceptExistingOnly(), worker };
        command.SetAction((result, cancellationToken) => MeasureAsync(
            result.GetRequiredValue(pages), result.GetValue(feeds), result.GetRequiredValue(worker), cancellationToken));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(DirectoryInfo pages, DirectoryInfo? feeds, string worker, CancellationToken cancellationToken)
    {
        await using var site = await LoopbackSite.StartAsync(manyHosts: false, cancellationToken);
        var files = new CorpusFiles(site);
        var addresses = await files.AddPagesAsync(pages, cancellationToken);
        if (addresses.Count == 0)
        {
            await Console.Error.WriteLineAsync($"corpus: no page in {pages.FullName}");
            return 1;
        }

        var listed = files.AddPageLists(addresses);
        var captured = feeds is null ? [] : await files.AddFeedsAsync(feeds, addresses, cancellationToken);
        Console.WriteLine($"{addresses.Count} pages, {captured.Count} captured feeds and {listed.Count} that list all pages");

        var folder = Directory.CreateTempSubdirectory("feedworker-corpus-");
        try
        {
            var run = new WorkerRun([.. CommandLineParser.SplitCommandLine(worker)], folder.FullName);
            var result = await run.MeasureAsync(site.Authority, [.. listed, .. captured], cancellationToken);
            Console.Write(result.ToTable());
            return result.Articles > 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
