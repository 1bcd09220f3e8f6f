using System.Text;
using FeedWorker.Reading.Feeds;

namespace FeedWorker.Reading.Tests.Feeds;

/// <summary>Short ways to read a feed in a test.</summary>
internal static class Reading
{
    internal static FeedDocument Feed(string text, string? address = null) =>
        Assert.IsType<FeedReadOutcome.Read>(Outcome(text, address)).Feed;

    internal static FeedItem Item(string text, string? address = null) => Assert.Single(Feed(text, address).Items);

    /// <summary>The one item of an RSS 2.0 feed.</summary>
    internal static FeedItem RssItem(string inside, string? address = null) =>
        Item($"<rss version='2.0'><channel><title>Harbour News</title><item>{inside}</item></channel></rss>", address);

    /// <summary>The one entry of an Atom 1.0 feed.</summary>
    internal static FeedItem AtomEntry(string inside, string? address = null) =>
        Item($"<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour News</title><entry>{inside}</entry></feed>", address);

    internal static string WhyUnreadable(string text) => Assert.IsType<FeedReadOutcome.Unreadable>(Outcome(text, null)).Why;

    internal static FeedReadOutcome Outcome(string text, string? address) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(text), null, address is null ? null : new Uri(address));
}
