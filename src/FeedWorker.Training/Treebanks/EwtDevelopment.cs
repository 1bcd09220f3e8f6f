using System.Collections.Frozen;
using System.Reflection;

namespace FeedWorker.Training.Treebanks;

/// <summary>The documents of UD_English-EWT's development part, which trees are measured on: their names, one a line.</summary>
internal static class EwtDevelopment
{
    internal static FrozenSet<string> Names { get; } = Read();

    private static FrozenSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ewt-development.txt")
            ?? throw new InvalidOperationException("The embedded file ewt-development.txt is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
