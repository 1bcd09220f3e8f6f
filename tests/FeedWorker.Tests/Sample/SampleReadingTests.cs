using FeedWorker.Reading.Pages;
using FeedWorker.Sample;

namespace FeedWorker.Tests.Sample;

/// <summary>The pages of the sample as the worker sees them: first over HTTP, then through <see cref="ArticleReader"/>.</summary>
public sealed class SampleReadingTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private SampleSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await SampleSite.StartAsync(0, Cancellation);
        _client.BaseAddress = new Uri($"http://{_site.Authority}/");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("articles/airspace-closure.html", "Torvania on Saturday closed", "somebody waved back.")]
    [InlineData("articles/brask-denies-gas-threat.html", "Torvania on Monday denied", "nobody had made a complaint.")]
    [InlineData("articles/coalition-threat-withdrawn.html", "The Farmers’ League on Tuesday withdrew", "able to look into it.")]
    [InlineData("articles/drought-threat-herds.html", "Wells that never failed are failing", "for as long as the barrels come.")]
    [InlineData("articles/ebright-congress-speech.html", "The leader of the Lunderran opposition", "she has asked for a recount.")]
    [InlineData("articles/gas-arrears-cutoff.html", "Halvern Gas has warned", "Those of Korrin are not traded.")]
    [InlineData("articles/grain-licences-sanctions.html", "Quessara said on Tuesday", "\"with a lunch\".")]
    [InlineData("articles/grey-lantern-ransom.html", "A group that calls itself Grey Lantern", "the line was busy.")]
    [InlineData("articles/halvern-strait-ultimatum.html", "Brask says it will use force", "no such request had been received.")]
    [InlineData("articles/harbour-strike.html", "The Harbour Workers' Union threatened", "lasted four days.")]
    [InlineData("articles/museum-of-unhappened-history.html", "In the cellar of the old customs house", "that was called off.")]
    [InlineData("articles/observers-halvern-strait.html", "Kenya and Canada have named", "to expect vegetarians.")]
    [InlineData("articles/oslo-talks-courtesies.html", "The first meeting in more than a year", "nothing to do with one another.")]
    [InlineData("articles/strait-week-in-review.html", "Torvania has voiced little hope", "had already ordered the cake.")]
    [InlineData("articles/telvane-cafe-lawsuit.html", "The telephone company Telvane", "60 more cafés.")]
    [InlineData("herald/brigade-floods-warning.html", "Buses were waiting", "until the matter is settled.")]
    [InlineData("wire/vesk-dam-militia.html", "IDRANE, 19 November", "a building of the state.")]
    public async Task A_page_is_read_from_its_first_sentence_to_its_last(string path, string first, string last)
    {
        var text = (await ReadAsync(path)).Text;

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(last, text, StringComparison.Ordinal);
        Assert.True(text.Length - text.IndexOf(last, StringComparison.Ordinal) - last.Length < 100, "furniture behind the article");
    }

    [Theory]
    [InlineData("articles/drought-threat-herds.html", "dump the dead sheep")]
    [InlineData("articles/drought-threat-herds.html", "the archive of 1987")]
    [InlineData("articles/gas-arrears-cutoff.html", "214 partners")]
    [InlineData("articles/gas-arrears-cutoff.html", "we will call the printer")]
    [InlineData("articles/airspace-closure.html", "morning letter")]
    [InlineData("articles/grain-licences-sanctions.html", "Printed and published")]
    [InlineData("articles/halvern-strait-ultimatum.html", "More on this story")]
    [InlineData("articles/harbour-strike.html", "Share this story")]
    [InlineData("herald/brigade-floods-warning.html", "plum tart")]
    [InlineData("wire/vesk-dam-militia.html", "Subscribers may republish")]
    public async Task What_stands_around_the_article_is_not_read(string path, string furniture)
    {
        Assert.Contains(furniture, await _client.GetStringAsync(path, Cancellation), StringComparison.Ordinal);

        Assert.DoesNotContain(furniture, (await ReadAsync(path)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/halvern-strait-ultimatum.html", "Noor Castellane", "2026-11-18T06:40:00Z")]
    [InlineData("articles/coalition-threat-withdrawn.html", "Oskar Ventimilia", "2026-11-17T19:25:00Z")]
    [InlineData("articles/telvane-cafe-lawsuit.html", "Chloé Varga-Dumont", "2026-11-14T10:10:00Z")]
    [InlineData("articles/oslo-talks-courtesies.html", "Noor Castellane", "2026-11-20T15:30:00Z")]
    public async Task Author_and_date_are_found_in_whichever_way_the_page_states_them(string path, string author, string published)
    {
        var article = await ReadAsync(path);

        Assert.Equal([author], article.Authors);
        Assert.Equal(DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture), article.PublishedAt);
    }

    [Fact]
    public async Task The_front_page_is_no_article()
    {
        Assert.IsType<ArticleReadOutcome.Unreadable>(await OutcomeAsync("index.html"));
    }

    private async Task<Article> ReadAsync(string path) =>
        Assert.IsType<ArticleReadOutcome.Read>(await OutcomeAsync(path)).Article;

    private async Task<ArticleReadOutcome> OutcomeAsync(string path)
    {
        using var page = await _client.GetAsync(path, Cancellation);
        var body = await page.Content.ReadAsByteArrayAsync(Cancellation);
        return ArticleReader.Read(body, page.Content.Headers.ContentType?.ToString(), page.RequestMessage?.RequestUri);
    }
}
