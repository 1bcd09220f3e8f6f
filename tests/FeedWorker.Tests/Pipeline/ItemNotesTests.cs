using FeedWorker.Pipeline;
using FeedWorker.Reading.Feeds;

namespace FeedWorker.Tests.Pipeline;

public sealed class ItemNotesTests
{
    [Fact]
    public void Two_items_of_one_address_are_one_article()
    {
        var noted = ItemNotes.Noted(Feed(
            new FeedItem { Url = "https://news.example/a?utm_source=x", Title = "First" },
            new FeedItem { Url = "https://news.example/a", Title = "Second" },
            new FeedItem { Url = "https://news.example/b", Title = "Third" }));

        Assert.Equal(["https://news.example/a", "https://news.example/b"], noted.Select(item => item.Address));
        Assert.Equal("First", noted[0].Title);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no address")]
    [InlineData("ftp://news.example/a")]
    public void An_item_without_a_web_address_is_left_out(string? url) =>
        Assert.Empty(ItemNotes.Noted(Feed(new FeedItem { Url = url, Title = "Somewhere" })));

    [Fact]
    public void Another_title_or_date_makes_another_hash()
    {
        string Hash(FeedItem item) => Assert.Single(ItemNotes.Noted(Feed(item))).ItemHash;
        var item = new FeedItem { Url = "https://news.example/a", Title = "First" };

        Assert.Equal(Hash(item), Hash(item with { Categories = ["world"] }));
        Assert.NotEqual(Hash(item), Hash(item with { Title = "First, corrected" }));
        Assert.NotEqual(Hash(item), Hash(item with { UpdatedAt = DateTimeOffset.UnixEpoch }));
    }

    [Theory]
    [InlineData("Ferry &amp; <b>quay</b>", "Ferry & quay")]
    [InlineData("5 &lt; 6", "5 < 6")]
    [InlineData("  ", null)]
    public void A_title_is_plain_text(string title, string? plain) =>
        Assert.Equal(plain, ItemNotes.PlainTitle(title)?.Replace("  ", " ", StringComparison.Ordinal));

    private static FeedDocument Feed(params FeedItem[] items) => new() { Format = "rss", Items = items };
}
