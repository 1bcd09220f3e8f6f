using System.Xml.Linq;
using FeedWorker.Sample;

namespace FeedWorker.Tests.Sample;

public sealed class WorldNewsTests
{
    private static readonly XDocument Opml = Load();

    private static List<XElement> Feeds => [.. Opml.Descendants("outline").Where(outline => outline.Attribute("xmlUrl") is not null)];

    [Fact]
    public void The_list_is_opml_2_with_feeds_of_every_continent()
    {
        var continents = Opml.Descendants("body").Elements("outline").ToDictionary(
            outline => (string?)outline.Attribute("text") ?? "",
            outline => outline.Elements("outline").Count());

        Assert.Equal("2.0", (string?)Opml.Root?.Attribute("version"));
        Assert.True(Feeds.Count >= 48);
        Assert.All(
            ["Africa", "Asia", "Europe", "North America", "Oceania", "South America"],
            continent => Assert.True(continents[continent] >= 5, $"few feeds of {continent}"));
    }

    [Fact]
    public void Every_feed_has_a_title_and_two_secure_addresses()
    {
        Assert.All(Feeds, feed =>
        {
            Assert.Equal("rss", (string?)feed.Attribute("type"));
            Assert.False(string.IsNullOrWhiteSpace((string?)feed.Attribute("title")));
            Assert.Equal((string?)feed.Attribute("text"), (string?)feed.Attribute("title"));
            Assert.StartsWith("https://", (string?)feed.Attribute("xmlUrl"), StringComparison.Ordinal);
            Assert.StartsWith("https://", (string?)feed.Attribute("htmlUrl"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("xmlUrl")]
    [InlineData("title")]
    public void No_feed_is_listed_twice(string attribute)
    {
        var values = Feeds.Select(feed => ((string?)feed.Attribute(attribute))?.TrimEnd('/').ToLowerInvariant()).ToList();

        Assert.Equal(values.Count, values.Distinct().Count());
    }

    private static XDocument Load()
    {
        using var resource = typeof(SampleSite).Assembly.GetManifestResourceStream("world-news.opml")
            ?? throw new InvalidOperationException("The list is not embedded in the worker.");
        return XDocument.Load(resource);
    }
}
