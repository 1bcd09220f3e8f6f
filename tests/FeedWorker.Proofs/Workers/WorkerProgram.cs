using System.CommandLine;
using System.CommandLine.Parsing;
using System.Xml.Linq;

namespace FeedWorker.Proofs.Workers;

/// <summary>How the worker under proof is started.</summary>
internal static class WorkerProgram
{
    internal static Option<string> Option() => new("--worker")
    {
        Description = "How the worker is started; it must be one process",
        DefaultValueFactory = _ => $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "feedworker.dll")}\"",
    };

    internal static IReadOnlyList<string> Of(string line) => [.. CommandLineParser.SplitCommandLine(line)];

    /// <summary>Writes a list of feeds, as <c>Feeds:File</c> wants it.</summary>
    /// <returns>The file.</returns>
    internal static string WriteList(string folder, IEnumerable<Uri> feeds)
    {
        var file = Path.Combine(folder, "feeds.opml");
        new XDocument(new XElement("opml", new XAttribute("version", "2.0"), new XElement("head"), new XElement(
            "body",
            feeds.Select(feed => new XElement("outline", new XAttribute("type", "rss"), new XAttribute("xmlUrl", feed.AbsoluteUri)))))).Save(file);
        return file;
    }
}
