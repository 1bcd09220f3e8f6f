using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace FeedWorker.Benchmarks.Corpus;

/// <summary>One run of the worker's <c>once</c> as a process of its own, on a fresh store.</summary>
/// <param name="worker">The program and its first arguments.</param>
/// <param name="folder">An empty folder for the store and the journal.</param>
internal sealed class WorkerRun(IReadOnlyList<string> worker, string folder)
{
    // What the worker uses after the last look is not seen: at most this much on each core.
    private static readonly TimeSpan _lookEvery = TimeSpan.FromMilliseconds(20);

    private readonly string _journal = Path.Combine(folder, "messages.jsonl");

    /// <exception cref="OperationCanceledException">The worker was killed.</exception>
    internal async Task<RunResult> MeasureAsync(string allowedHost, IReadOnlyList<Uri> feeds, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(allowedHost, feeds) };
        var watch = Stopwatch.StartNew();
        process.Start();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var (cpu, peak) = await WatchAsync(process, cancellationToken);
            var wall = watch.Elapsed;
            var (articles, messages) = await CountJournalAsync(cancellationToken);
            return new RunResult
            {
                ExitCode = process.ExitCode,
                Cpu = cpu,
                Wall = wall,
                PeakBytes = peak,
                Articles = articles,
                Messages = messages,
                Summary = [.. (await output).Split('\n').TakeLast(4).Select(line => line.Trim()).Where(line => line.Length > 0)],
            };
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private ProcessStartInfo Start(string allowedHost, IReadOnlyList<Uri> feeds)
    {
        var config = Path.Combine(folder, "feedworker.json");
        var settings = new Dictionary<string, object>
        {
            ["Feeds"] = new { Urls = feeds.Select(feed => feed.AbsoluteUri) },
            ["Fetching"] = new { AllowedHosts = new[] { allowedHost } },
            ["Storage"] = new { Path = Path.Combine(folder, "feedworker.db") },
            ["Publishing"] = new { JournalPath = _journal, JournalMaxBytes = 64L << 30 },
        };
        File.WriteAllText(config, JsonSerializer.Serialize(settings));
        var start = new ProcessStartInfo(worker[0], [.. worker.Skip(1), "once", "--config", config]) { RedirectStandardOutput = true };

        // Only the settings above may count.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("FEEDWORKER__", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    // A process that has ended cannot be asked any more, so it is asked again and again until it has.
    private static async Task<(TimeSpan Cpu, long PeakBytes)> WatchAsync(Process process, CancellationToken cancellationToken)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        var exit = process.WaitForExitAsync(cancellationToken);
        while (!exit.IsCompleted)
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.WorkingSet64));
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It ended between two looks.
                break;
            }

            await Task.WhenAny(exit, Task.Delay(_lookEvery, cancellationToken));
        }

        await exit;
        return (cpu, peak);
    }

    private async Task<(int Articles, IReadOnlyDictionary<string, int> Messages)> CountJournalAsync(CancellationToken cancellationToken)
    {
        var messages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var articles = new HashSet<string>(StringComparer.Ordinal);
        if (File.Exists(_journal))
        {
            await foreach (var line in File.ReadLinesAsync(_journal, cancellationToken))
            {
                using var message = JsonDocument.Parse(line);
                var type = message.RootElement.GetProperty("messageType").GetString() ?? "";
                messages[type] = messages.GetValueOrDefault(type) + 1;
                if (type == "feedworker.article-published.v1")
                {
                    articles.Add(message.RootElement.GetProperty("articleId").GetString() ?? "");
                }
            }
        }

        return (articles.Count, messages);
    }
}
