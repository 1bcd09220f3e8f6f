using System.Reflection;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Benchmarks.Stages;

/// <summary>The pages of the bundled news site: fixed texts of our own writing, so that runs can be compared.</summary>
internal static class SamplePages
{
    private const string Prefix = "page/";

    /// <summary>The bytes of every page, in the order of their names.</summary>
    internal static IReadOnlyList<byte[]> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Bytes(assembly, name)),
        ];
    }

    /// <summary>The clean text of every page.</summary>
    internal static IReadOnlyList<string> LoadTexts() =>
    [
        .. Load().Select(page => ArticleReader.Read(page, "text/html", address: null))
            .OfType<ArticleReadOutcome.Read>()
            .Select(read => read.Article.Text),
    ];

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!; // the name comes from the assembly itself
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
