using System.Globalization;
using System.Text;

namespace FeedWorker.Benchmarks.Corpus;

/// <summary>What one run took and brought.</summary>
internal sealed record RunResult
{
    internal required int ExitCode { get; init; }

    /// <summary>Processor time on all cores, start included.</summary>
    internal required TimeSpan Cpu { get; init; }

    internal required TimeSpan Wall { get; init; }

    /// <summary>Largest working set seen.</summary>
    internal required long PeakBytes { get; init; }

    /// <summary>Different articles in the journal.</summary>
    internal required int Articles { get; init; }

    /// <summary>Lines of the journal by message type.</summary>
    internal required IReadOnlyDictionary<string, int> Messages { get; init; }

    /// <summary>The last lines of the worker's output.</summary>
    internal required IReadOnlyList<string> Summary { get; init; }

    /// <summary>A table that can be pasted into a pull request.</summary>
    internal string ToTable()
    {
        var table = new StringBuilder();
        table.AppendLine("| articles | CPU s | articles per CPU s | wall s | peak MB | messages |").AppendLine("|--:|--:|--:|--:|--:|--:|");
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {Articles} | {Cpu.TotalSeconds:F2} | {Articles / Cpu.TotalSeconds:F1} | {Wall.TotalSeconds:F2} | {PeakBytes / 1e6:F0} | {Messages.Values.Sum()} |");
        table.AppendLine();
        foreach (var (type, count) in Messages)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{count,8} {type}");
        }

        Summary.ToList().ForEach(line => table.AppendLine(line));
        return ExitCode == 0 ? table.ToString() : table.AppendLine(CultureInfo.InvariantCulture, $"The worker ended with {ExitCode}.").ToString();
    }
}
