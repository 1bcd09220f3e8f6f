using System.Net.Http.Headers;
using FeedWorker.Reading.Feeds;
using FeedWorker.Sample;

namespace FeedWorker.Tests.Sample;

/// <summary>The feeds of the sample as the worker sees them: first over HTTP, then through <see cref="FeedReader"/>.</summary>
public sealed class SampleFeedReadingTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private SampleSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SampleSite Site => _site ?? throw new InvalidOperationException("The site starts before each test.");

    public async ValueTask InitializeAsync() => _site = await SampleSite.StartAsync(0, Cancellation);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task Both_feeds_are_sound_and_every_item_has_address_title_id_and_date()
    {
        foreach (var url in Site.FeedUrls)
        {
            var (feed, _) = await ReadAsync(url, null);

            Assert.Equal("rss", feed.Format);
            Assert.Equal("en", feed.Language);
            Assert.Empty(feed.Problems);
            Assert.All(feed.Items, item =>
            {
                Assert.StartsWith($"http://{Site.Authority}/", item.Url, StringComparison.Ordinal);
                Assert.False(string.IsNullOrWhiteSpace(item.Title));
                Assert.False(string.IsNullOrWhiteSpace(item.Id));
                Assert.NotNull(item.PublishedAt);
            });
        }
    }

    [Fact]
    public async Task The_second_edition_differs_in_the_edited_item_alone()
    {
        var (first, tag) = await ReadAsync(Site.FeedUrls[0], null);
        var (second, _) = await ReadAsync(Site.FeedUrls[0], tag);

        var edited = Assert.Single(first.Items.Zip(second.Items), pair => pair.First.Title != pair.Second.Title);
        Assert.Equal(first.Items.Count, second.Items.Count);
        Assert.Equal(edited.First.Url, edited.Second.Url);
        Assert.Equal(edited.First.Id, edited.Second.Id);
        Assert.Equal(edited.First.PublishedAt, edited.Second.PublishedAt);
        Assert.True(edited.Second.UpdatedAt > edited.First.UpdatedAt);
    }

    private async Task<(FeedDocument Feed, EntityTagHeaderValue? Tag)> ReadAsync(Uri url, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        using var answer = await _client.SendAsync(request, Cancellation);
        var body = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        var outcome = FeedReader.Read(body, answer.Content.Headers.ContentType?.ToString(), url);
        return (Assert.IsType<FeedReadOutcome.Read>(outcome).Feed, answer.Headers.ETag);
    }
}
