using System.CommandLine;
using System.IO.Compression;
using FeedWorker.Benchmarks.Stages;

namespace FeedWorker.Benchmarks.Pages;

/// <summary>
/// <c>pages</c>: what reading a page costs, body and facts, beside the bare parse and beside SmartReader, in turns over the same pages and after the
/// same warm-up. Then two pages that nobody would write: one of 5 MB, one nested 100,000 deep.
/// </summary>
internal static class PagesCommand
{
    internal static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var folder = new Option<DirectoryInfo?>("--pages") { Description = "A folder of *.html and *.html.gz; without it our own sample" };
        var every = new Option<int>("--every") { Description = "Only each so many-th page", DefaultValueFactory = _ => 1 };
        var warmUp = new Option<int>("--warm-up") { Description = "Passes over all pages before measuring", DefaultValueFactory = _ => 60 };
        var passes = new Option<int>("--passes") { Description = "Passes that are measured; the fastest counts", DefaultValueFactory = _ => 10 };
        var command = new RootCommand("Measures the cost of reading pages") { folder, every, warmUp, passes };
        command.SetAction(result => Measure(
            Load(result.GetValue(folder), result.GetValue(every)), result.GetValue(warmUp), result.GetValue(passes)));
        return command.Parse(args).InvokeAsync();
    }

    private static int Measure(IReadOnlyList<byte[]> pages, int warmUp, int passes)
    {
        if (pages.Count == 0)
        {
            Console.Error.WriteLine("pages: none");
            return 1;
        }

        Console.WriteLine($"{pages.Count} pages, {pages.Average(page => page.Length) / 1024:F0} KiB each");
        Console.Write(new PageCosts(pages).Measure(warmUp, passes));
        foreach (var (name, page) in LargePages.All())
        {
            Console.WriteLine($"{name}: {PageCosts.Once(page).TotalMilliseconds:F0} ms");
        }

        return 0;
    }

    private static IReadOnlyList<byte[]> Load(DirectoryInfo? folder, int every)
    {
        if (folder is null)
        {
            return SamplePages.Load();
        }

        var files = folder.EnumerateFiles().Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal) || file.Name.EndsWith(".html.gz", StringComparison.Ordinal));
        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Where((_, index) => index % Math.Max(1, every) == 0).Select(Bytes)];
    }

    private static byte[] Bytes(FileInfo file)
    {
        using var stored = file.OpenRead();
        using var plain = file.Extension == ".gz" ? new GZipStream(stored, CompressionMode.Decompress) : (Stream)stored;
        using var bytes = new MemoryStream();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }
}
