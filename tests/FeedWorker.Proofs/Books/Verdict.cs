namespace FeedWorker.Proofs.Books;

/// <summary>The promises of a program, each kept or broken.</summary>
internal sealed class Verdict
{
    private readonly List<(string Promise, bool Kept, string Detail)> _lines = [];

    internal bool AllKept => _lines.TrueForAll(line => line.Kept);

    internal void Promise(string promise, bool kept, string detail = "") => _lines.Add((promise, kept, detail));

    /// <summary>Prints a line for each promise.</summary>
    /// <returns>The exit code.</returns>
    internal int Print(TextWriter output)
    {
        output.WriteLine();
        foreach (var (promise, kept, detail) in _lines)
        {
            output.WriteLine($"{(kept ? "kept  " : "BROKEN")} {promise}{(detail.Length > 0 ? $" ({detail})" : "")}");
        }

        output.WriteLine();
        output.WriteLine(AllKept ? "Every promise was kept." : "A promise was broken.");
        return AllKept ? 0 : 1;
    }
}
