using System.CommandLine;
using System.Diagnostics;
using System.Runtime;
using FeedWorker.Language;

namespace FeedWorker.Benchmarks.Analysis;

/// <summary>
/// <c>language</c>: tokens a second of each stage over texts that the process has not seen, one thread. The caches of words begin with
/// nothing but the words of the sample, which is read first, over and over, until the runtime has nothing left to compile.
/// </summary>
internal static class AnalysisCommand
{
    // Methods are compiled anew, in the background, some time after they have become hot; on one core that takes a while.
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _longestWarmUp = TimeSpan.FromSeconds(60);

    internal static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var texts = new Option<FileInfo>("--texts") { Description = "A .jsonl or .jsonl.gz file whose lines have a \"text\"", Required = true };
        var model = new Option<string>("--model") { Description = "The language model", DefaultValueFactory = _ => LanguageModel.DefaultName };
        var command = new RootCommand("Measures the stages of the analysis over texts of yours") { texts.AcceptExistingOnly(), model };
        command.SetAction((result, cancellationToken) =>
            MeasureAsync(result.GetRequiredValue(texts), result.GetRequiredValue(model), cancellationToken));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(FileInfo file, string name, CancellationToken cancellationToken)
    {
        var texts = await TextFile.ReadAsync(file, cancellationToken);
        if (texts.Count == 0)
        {
            await Console.Error.WriteLineAsync($"language: no text in {file.FullName}");
            return 1;
        }

        var loading = Stopwatch.StartNew();
        var model = LanguageModel.Named(name);
        Console.WriteLine($"{model.Name}: ready after {loading.Elapsed.TotalMilliseconds:F0} ms, {texts.Count} texts");
        WarmUp(model);
        Console.WriteLine($"warm after {loading.Elapsed.TotalSeconds:F0} s, {JitInfo.GetCompiledMethodCount()} compilations");
        GC.Collect();
        var (before, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var times = new StageTimes(model);
        foreach (var text in texts)
        {
            times.Analyze(text);
        }

        Console.Write(times.ToTable(clock.Elapsed, Environment.CpuUsage.TotalTime - before));
        return 0;
    }

    private static void WarmUp(LanguageModel model)
    {
        var texts = Stages.SamplePages.LoadTexts();
        var times = new StageTimes(model);
        var (whole, quiet, compiled) = (Stopwatch.StartNew(), Stopwatch.StartNew(), 0L);
        while (quiet.Elapsed < _settled && whole.Elapsed < _longestWarmUp)
        {
            foreach (var text in texts)
            {
                times.Analyze(text);
            }

            if (JitInfo.GetCompiledMethodCount() is var count && count != compiled)
            {
                compiled = count;
                quiet.Restart();
            }
        }
    }
}
