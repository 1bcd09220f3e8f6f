using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace FeedWorker.Sample;

/// <summary>The files of <c>seeds/sample</c>, which are embedded in this assembly, by the path under which they are served.</summary>
internal static class SampleFiles
{
    /// <summary>The address that the files name themselves by; it gives way to the real one.</summary>
    private const string PlaceholderBase = "http://127.0.0.1:5480/";

    private const string Folder = "sample/";
    private const string SecondEditionMark = ".v2.";

    private static readonly DateTimeOffset FirstEdition = new(2026, 11, 21, 16, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SecondEdition = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero);

    /// <summary>Reads every file and puts <paramref name="authority"/> in the place of the placeholder.</summary>
    /// <returns>The editions of each path, the oldest first: one, or two where the file was edited.</returns>
    internal static FrozenDictionary<string, SampleEdition[]> Load(string authority)
    {
        var assembly = typeof(SampleFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .GroupBy(ServedPath, StringComparer.Ordinal)
            .ToFrozenDictionary(
                file => file.Key,
                file => file.OrderBy(IsSecond).Select(name => Read(assembly, name, authority)).ToArray(),
                StringComparer.Ordinal);
    }

    private static bool IsSecond(string name) => name.Contains(SecondEditionMark, StringComparison.Ordinal);

    // A build on Windows names the resources of sub-folders with a backslash.
    private static string ServedPath(string name) =>
        "/" + name[Folder.Length..].Replace('\\', '/').Replace(SecondEditionMark, ".", StringComparison.Ordinal);

    private static SampleEdition Read(Assembly assembly, string name, string authority)
    {
        using var resource = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is listed but cannot be opened.");
        using var reader = new StreamReader(resource, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);

        // Latin-1 gives each byte one character and back, so a page in any charset keeps its bytes.
        var body = Encoding.Latin1.GetBytes(reader.ReadToEnd().Replace(PlaceholderBase, $"http://{authority}/", StringComparison.Ordinal));
        return new SampleEdition(body, ContentType(name), IsSecond(name) ? SecondEdition : FirstEdition);
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".xml" => "application/rss+xml; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        // No charset: the pages declare their own, and one of them is not UTF-8.
        _ => "text/html",
    };
}
