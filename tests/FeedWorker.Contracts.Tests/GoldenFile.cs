using System.Reflection;

namespace FeedWorker.Contracts.Tests;

/// <summary>A file that says what must come out. <c>UPDATE_GOLDEN=1</c> renews it; the review reads the change.</summary>
internal static class GoldenFile
{
    internal static string ProjectFolder { get; } = typeof(GoldenFile).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProjectFolder").Value!;

    internal static void Holds(string path, string actual)
    {
        var file = Path.GetFullPath(Path.Combine(ProjectFolder, path));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{path} is missing; UPDATE_GOLDEN=1 writes it");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
