using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using FeedWorker.Reading.Feeds;

namespace FeedWorker.Benchmarks.Stages;

/// <summary>What reading a feed costs beside the bare XML parse of the same bytes. One operation is an RSS feed of 100 items.</summary>
[MemoryDiagnoser]
public class FeedBenchmarks
{
    private const int Items = 100;

    private static readonly Uri _address = new("http://127.0.0.1:5480/feed.xml");
    private readonly byte[] _feed = Encoding.UTF8.GetBytes(Write());

    [Benchmark(Baseline = true, Description = "XDocument.Load")]
    public int Parse()
    {
        using var stream = new MemoryStream(_feed);
        return XDocument.Load(stream).Root!.Elements().Count(); // a document that could be read has a root
    }

    [Benchmark(Description = "FeedReader.Read")]
    public int Read() => FeedReader.Read(_feed, "application/rss+xml", _address) is FeedReadOutcome.Read read ? read.Feed.Items.Count : 0;

    private static string Write()
    {
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        var channel = new XElement(
            "channel",
            new XElement("title", "The Strait Courier"),
            new XElement("link", "http://127.0.0.1:5480/"),
            new XElement("description", "News from both shores"));
        for (var i = 0; i < Items; i++)
        {
            channel.Add(new XElement(
                "item",
                new XElement("title", $"Ferry {i} leaves Port Halvern after the night's storm"),
                new XElement("link", $"http://127.0.0.1:5480/articles/ferry-{i}.html?utm_source=feed"),
                new XElement("guid", new XAttribute("isPermaLink", "false"), $"courier-{i}"),
                new XElement("pubDate", noon.AddMinutes(-i).ToString("r", CultureInfo.InvariantCulture)),
                new XElement(dc + "creator", "Ilse Marrow"),
                new XElement("category", "Harbour"),
                new XElement("description", $"<p>The harbour master let <b>ferry {i}</b> go at dawn &amp; closed the gates behind it.</p>")));
        }

        return new XElement("rss", new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName), channel).ToString();
    }
}
