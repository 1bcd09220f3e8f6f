namespace FeedWorker.ThreatAlerts.Tests.Architecture;

/// <summary>The working copy that these tests were built from.</summary>
internal static class WorkingCopy
{
    private static readonly string _root = FindRoot();

    /// <summary>The path of a file or folder; <paramref name="relative"/> uses forward slashes.</summary>
    internal static string At(string relative) => Path.Combine(_root, relative);

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
