using FeedWorker.Language;
using FeedWorker.Language.Threats;
using FeedWorker.Reading.Pages;
using FeedWorker.Sample;

namespace FeedWorker.Tests.Sample;

/// <summary>What an analyst would be alerted to by the sample, from the page over HTTP to the statement.</summary>
public sealed class SampleThreatTests : IAsyncLifetime
{
    private static readonly TextAnalyzer Analyzer = new(LanguageModel.Default);

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
    [InlineData("articles/airspace-closure.html", "will be shot down")]
    [InlineData("articles/ebright-congress-speech.html", "would resign their seats")]
    [InlineData("articles/gas-arrears-cutoff.html", "will stop deliveries")]
    [InlineData("articles/grain-licences-sanctions.html", "we will freeze every account")]
    [InlineData("articles/grain-licences-sanctions.html", "would impose sanctions")]
    [InlineData("articles/grey-lantern-ransom.html", "has threatened to publish")]
    [InlineData("articles/halvern-strait-ultimatum.html", "we will sink them")]
    [InlineData("articles/halvern-strait-ultimatum.html", "would remove them by force")]
    [InlineData("articles/harbour-strike.html", "threatened on Thursday to strike")]
    [InlineData("articles/oslo-talks-courtesies.html", "will do what is necessary")]
    [InlineData("articles/strait-week-in-review.html", "we will answer in kind and on the same day")]
    [InlineData("articles/strait-week-in-review.html", "any sanctions that it might impose")]
    [InlineData("articles/telvane-cafe-lawsuit.html", "we will sue you")]
    [InlineData("herald/brigade-floods-warning.html", "threatened on Thursday to open the gates")]
    [InlineData("wire/vesk-dam-militia.html", "threatened on Thursday to open the gates")]
    public async Task A_threat_is_found(string path, string words)
    {
        var threats = await AssertedAsync(path);

        Assert.Contains(threats, threat => threat.Sentence.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("articles/brask-denies-gas-threat.html")]
    [InlineData("articles/coalition-threat-withdrawn.html")]
    [InlineData("articles/drought-threat-herds.html")]
    [InlineData("articles/museum-of-unhappened-history.html")]
    [InlineData("articles/observers-halvern-strait.html")]
    public async Task A_denial_a_withdrawal_a_danger_a_scare_quote_and_a_mention_raise_no_alarm(string path)
    {
        Assert.Empty(await AssertedAsync(path));
    }

    [Fact]
    public async Task Both_papers_that_print_the_threat_to_the_dam_give_it_one_key()
    {
        var first = Assert.Single(await AssertedAsync("wire/vesk-dam-militia.html"));
        var again = Assert.Single(await AssertedAsync("herald/brigade-floods-warning.html"));

        Assert.Equal(first.Key, again.Key);
    }

    private async Task<IReadOnlyList<(string Sentence, string Key)>> AssertedAsync(string path)
    {
        using var page = await _client.GetAsync(path, Cancellation);
        var body = await page.Content.ReadAsByteArrayAsync(Cancellation);
        var outcome = ArticleReader.Read(body, page.Content.Headers.ContentType?.ToString(), page.RequestMessage?.RequestUri);
        var article = Assert.IsType<ArticleReadOutcome.Read>(outcome).Article;
        return
        [
            .. Analyzer.Analyze(article.Text, article.PublishedAt).Threats
                .Where(threat => threat.Status == ThreatStatus.Asserted)
                .Select(threat => (threat.Sentence.In(article.Text).ToString(), threat.StatementKey)),
        ];
    }
}
