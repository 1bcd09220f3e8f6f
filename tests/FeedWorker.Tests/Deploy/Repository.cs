namespace FeedWorker.Tests.Deploy;

/// <summary>The working copy that these tests were built from, for what is checked as plain text.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The path of a file or folder; <paramref name="relative"/> uses forward slashes.</summary>
    public static string At(string relative) => Path.Combine(Root, relative);

    public static string Text(string relative) => File.ReadAllText(At(relative));

    /// <summary>The lines of a file without comments and blank lines, a line continued by a backslash joined to the next.</summary>
    public static IReadOnlyList<string> Lines(string relative) =>
    [
        .. Text(relative).ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Where(line => !string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith('#')),
    ];

    public static bool Has(string relative) => File.Exists(At(relative)) || Directory.Exists(At(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FeedWorker.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No FeedWorker.sln above {AppContext.BaseDirectory}: run these tests from the working copy.");
    }
}
