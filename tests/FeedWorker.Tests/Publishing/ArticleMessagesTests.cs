using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.Contracts;
using FeedWorker.Language;
using FeedWorker.Publishing;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Tests.Publishing;

public sealed class ArticleMessagesTests
{
    private static readonly AnalyzerInfo _analyzer = new() { Name = "FeedWorker", Version = "0.1.0", Model = "worldwide-en" };
    private static readonly ArticleSource _source = new(
        MessageIds.Feed("https://news.example/feed.xml"),
        "https://news.example/feed.xml",
        "Example News",
        "Item title",
        new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(3)),
        new Uri("https://news.example/strait?utm_source=feed"),
        new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_the_page_does_not_say_comes_from_the_feed()
    {
        var article = Compose("Mayor Ilse Varga said that the ferry would sail again on Monday.");

        Assert.Equal("Item title", article["title"]!.GetValue<string>());
        Assert.Equal("2026-11-20T05:00:00.000Z", article["publishedAt"]!.GetValue<string>());
        Assert.Equal("Feed", article["publishedAtSource"]!.GetValue<string>());
    }

    [Fact]
    public void The_language_of_the_text_is_told_beside_the_one_that_the_page_states()
    {
        var message = Compose("Die Regierung hat das Abkommen unterzeichnet und will die Grenze in der nächsten Woche öffnen, aber nicht für alle.");

        Assert.Equal("de", message["textLanguage"]!.GetValue<string>());
    }

    [Fact]
    public void A_text_that_a_paywall_cuts_is_flagged_and_no_other()
    {
        const string text = "Mayor Ilse Varga said that the ferry would sail again on Monday.";

        Assert.Null(Compose(text)["truncatedByPaywall"]);
        Assert.True(Compose(Article(text) with { TruncatedByPaywall = true })["truncatedByPaywall"]!.GetValue<bool>());
    }

    [Fact]
    public void A_page_that_states_no_language_has_that_of_its_text()
    {
        const string text = "Die Regierung hat das Abkommen unterzeichnet und will die Grenze in der nächsten Woche öffnen, aber nicht für alle.";

        Assert.Equal("de", Compose(text)["language"]!.GetValue<string>());
        Assert.Equal("de-AT", Compose(Article(text) with { Language = "de-AT" })["language"]!.GetValue<string>());
    }

    [Fact]
    public void Section_and_caption_are_told_as_the_page_gives_them()
    {
        const string text = "Mayor Ilse Varga said that the ferry would sail again on Monday.";

        var message = Compose(Article(text) with { Section = "Local news", LeadImageCaption = "The ferry at dawn" });

        Assert.Equal("Local news", message["section"]!.GetValue<string>());
        Assert.Equal("The ferry at dawn", message["leadImageCaption"]!.GetValue<string>());
    }

    [Fact]
    public void The_same_words_twice_in_an_article_are_two_quotes()
    {
        const string twice = "“We will wait,” Ilse Varga said.\n“We will wait,” Dario Amaro said.";
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze(twice);

        var composed = ArticleMessages.From(Article(twice), analysis, _source, 1, _analyzer);

        Assert.Equal(2, analysis.Quotes.Count);
        Assert.Equal(3, composed.Messages.Select(message => message.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(1, "Last week Ostmark threatened to attack Veridia.")]
    [InlineData(0, "Last month Ostmark threatened to attack Veridia.")]
    [InlineData(0, "Last year Ostmark threatened to attack Veridia.")]
    [InlineData(1, "Ostmark withdrew its threat to attack Veridia.")]
    [InlineData(0, "A passenger threatened to bomb the ferry.")]
    public void A_threat_that_is_told_as_background_stands_in_the_article_and_is_no_news(int news, string text)
    {
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze(text);

        var composed = ArticleMessages.From(Article(text), analysis, _source, 1, _analyzer);

        Assert.Single(analysis.Threats);
        Assert.Equal(news, composed.Threats.Count);
    }

    [Fact]
    public void A_quote_keeps_its_id_in_the_next_revision_and_its_message_gets_another()
    {
        const string text = "“We will wait,” Ilse Varga said.";
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze(text);

        var quotes = new[] { 1, 2 }.Select(revision => ArticleMessages.From(Article(text), analysis, _source, revision, _analyzer))
            .Select(composed => JsonSerializer.Deserialize<QuotePublished>(composed.Messages[1].Body.Span, MessageJson.Options)!).ToList();

        Assert.Equal(quotes[0].Quote.QuoteId, quotes[1].Quote.QuoteId);
        Assert.NotEqual(quotes[0].MessageId, quotes[1].MessageId);
    }

    [Fact]
    public void A_message_that_would_be_too_large_loses_the_ends_of_its_lists_and_says_so()
    {
        var text = string.Join('\n', Enumerable.Range(0, 2500).Select(i => $"“We will wait for ferry {i} at the quay,” Ilse Varga of Sandholm said."));
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze(text);

        var composed = ArticleMessages.From(Article(text), analysis, _source, 1, _analyzer);

        var body = composed.Messages[0].Body;
        Assert.True(body.Length <= MessageSize.MaxBytes, $"{body.Length} bytes");
        var article = JsonSerializer.Deserialize<ArticlePublished>(body.Span, MessageJson.Options)!;
        Assert.Equal(text, article.Text);
        Assert.Contains("quotes", article.TruncatedLists);
        Assert.NotEmpty(article.Quotes);
    }

    [Fact]
    public void The_wire_is_camel_case_names_for_enums_and_nothing_for_null()
    {
        var json = Encoding.UTF8.GetString(ArticleMessages.From(
            Article("“We will wait,” Ilse Varga said."),
            new TextAnalyzer(LanguageModel.Default).Analyze("“We will wait,” Ilse Varga said."),
            _source,
            1,
            _analyzer).Messages[0].Body.Span);

        Assert.StartsWith("{\"messageId\":", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"Direct\"", json, StringComparison.Ordinal);
        Assert.Contains("“We will wait,”", json, StringComparison.Ordinal);
        Assert.DoesNotContain(":null", json, StringComparison.Ordinal);
    }

    private static JsonNode Compose(string text) => Compose(Article(text));

    private static JsonNode Compose(Article article)
    {
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze(article.Text);
        return JsonNode.Parse(ArticleMessages.From(article, analysis, _source, 1, _analyzer).Messages[0].Body.Span)!;
    }

    private static Article Article(string text) => new()
    {
        Url = "https://news.example/strait",
        Text = text,
        Paragraphs = [new ArticleParagraph(0, text.Length, Reading.Pages.ParagraphKind.Body)],
    };
}
