namespace FeedWorker.Contracts.Tests;

/// <summary>One message of each kind with every field filled, about invented people.</summary>
internal static class Samples
{
    private const string Text = "Prime Minister Ana Ruiz said on Friday that \"we will close the strait\" if Belmara moves its fleet.";

    private static readonly DateTimeOffset _instant = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid _articleId = new("11111111-1111-5111-8111-111111111111");

    private static readonly FeedReference _feed = new()
    {
        Id = new("22222222-2222-5222-8222-222222222222"),
        Url = "https://news.example/feed.xml",
        Title = "Example News",
    };

    private static readonly AnalyzerInfo _analyzer = new() { Name = "FeedWorker", Version = "0.1.0", Model = "worldwide-en" };

    private static readonly ArticleReference _article = new()
    {
        ArticleId = _articleId,
        Revision = 2,
        Url = "https://news.example/strait?from=feed",
        CanonicalUrl = "https://news.example/strait",
        Title = "Ruiz warns Belmara",
        PublishedAt = _instant,
        FetchedAt = _instant.AddHours(1),
        Language = "en",
        SiteName = "Example News",
        Feed = _feed,
    };

    private static readonly Quote _quote = new()
    {
        QuoteId = new("33333333-3333-5333-8333-333333333333"),
        Kind = QuoteKind.Mixed,
        Act = SpeechAct.Statement,
        Text = "that \"we will close the strait\" if Belmara moves its fleet",
        Content = Part("that \"we will close the strait\" if Belmara moves its fleet"),
        Parts = [Part("that \"we will close the strait\""), Part("if Belmara moves its fleet")],
        HasNestedSpeech = true,
        Cue = Part("said"),
        CueLemma = "say",
        Speaker = new Speaker
        {
            Phrase = Part("Prime Minister Ana Ruiz"),
            Name = "Ana Ruiz",
            EntityId = 0,
            Role = "Prime Minister",
            Resolution = SpeakerResolution.FullName,
            Confidence = 0.95,
        },
        Confidence = 0.9,
    };

    private static readonly ThreatStatement _statement = new()
    {
        StatementId = new("44444444-4444-5444-8444-444444444444"),
        StatementKey = "0123456789abcdef",
        Sentence = Part(Text),
        Cue = Part("we will"),
        Speaker = Party("Prime Minister Ana Ruiz", "Ana Ruiz", 0),
        Actor = Party("Prime Minister Ana Ruiz", "Ana Ruiz", 0),
        Recipients = [Party("Belmara", "Belmara", 1)],
        Act = Part("close the strait"),
        Condition = new ThreatCondition { Phrase = Part("if Belmara moves its fleet"), Type = ConditionType.If },
        Deadline = new ThreatDeadline { Phrase = Part("on Friday"), Value = "2026-11-20" },
        IsConditional = true,
        Kinds = [ThreatKind.Military, ThreatKind.Diplomatic],
        PloverEvent = "THREATEN",
        PloverMode = "violence",
        PloverContexts = ["military"],
        CameoCode = "1381",
        Directness = Directness.Direct,
        Reporting = ThreatReporting.MixedQuote,
        Status = ThreatStatus.Asserted,
        Time = ThreatTime.Present,
        IsHypothetical = false,
        IsPrivate = false,
        Severity = new ThreatSeverity { Level = 4, Goldstein = -7.0, Plover = -3.5, Reasons = ["blockade"] },
        Confidence = 0.8,
        QuoteId = _quote.QuoteId,
        Rules = ["conditional-act"],
    };

    internal static IReadOnlyDictionary<string, object> Messages { get; } = new Dictionary<string, object>
    {
        ["feedworker.article-published.v1"] = new ArticlePublished
        {
            MessageId = new("55555555-5555-5555-8555-555555555555"),
            MessageType = "feedworker.article-published.v1",
            ArticleId = _articleId,
            Revision = 2,
            Feed = _feed,
            Url = _article.Url,
            CanonicalUrl = _article.CanonicalUrl,
            Title = _article.Title,
            Standfirst = "A warning across the water.",
            Authors = ["Noor Castellane"],
            PublishedAt = _instant,
            PublishedAtSource = PublicationDateSource.JsonLd,
            ModifiedAt = _instant.AddMinutes(20),
            FetchedAt = _article.FetchedAt,
            Language = "en",
            TextLanguage = "en",
            SiteName = "Example News",
            Section = "World",
            LeadImageUrl = "https://news.example/strait.jpg",
            LeadImageCaption = "The strait at dawn. Photo: Ida Berg",
            Text = Text,
            TextTruncated = false,
            TruncatedByPaywall = true,
            TruncatedLists = ["entities"],
            Paragraphs = [new Paragraph { Start = 0, End = Text.Length, Kind = ParagraphKind.Body }],
            Entities =
            [
                new Entity { Id = 0, Name = "Ana Ruiz", Type = EntityType.Person, Mentions = [Part("Ana Ruiz")], Role = "Prime Minister" },
                new Entity
                {
                    Id = 1,
                    Name = "Belmara",
                    Type = EntityType.Location,
                    Mentions = [Part("Belmara")],
                    Value = "value",
                    CountryCode = "NO",
                    SubdivisionCode = "NO-11",
                    GeoNamesId = 3144096,
                    ListId = "port-of-stavanger",
                    ActorCode = "NORBUS",
                    WikidataId = "Q20",
                },
            ],
            Quotes = [_quote],
            ThreatStatements = [_statement],
            Analyzer = _analyzer,
        },
        ["feedworker.quote-published.v1"] = new QuotePublished
        {
            MessageId = new("66666666-6666-5666-8666-666666666666"),
            MessageType = "feedworker.quote-published.v1",
            Article = _article,
            Quote = _quote,
            Analyzer = _analyzer,
        },
        ["feedworker.threat-statement-detected.v1"] = new ThreatStatementDetected
        {
            MessageId = new("77777777-7777-5777-8777-777777777777"),
            MessageType = "feedworker.threat-statement-detected.v1",
            Statement = _statement,
            Article = _article,
            Reason = NoveltyReason.FirstSeen,
            DetectedAt = _article.FetchedAt,
            Analyzer = _analyzer,
        },
        ["feedworker.threat-statement-sighted.v1"] = new ThreatStatementSighted
        {
            MessageId = new("88888888-8888-5888-8888-888888888888"),
            MessageType = "feedworker.threat-statement-sighted.v1",
            Statement = _statement,
            Article = _article,
            First = new StatementSighting
            {
                ArticleId = new("99999999-9999-5999-8999-999999999999"),
                StatementId = new("aaaaaaaa-aaaa-5aaa-8aaa-aaaaaaaaaaaa"),
                ArticleUrl = "https://wire.example/strait",
                SeenAt = _instant,
            },
            Sightings = 2,
            SightedAt = _article.FetchedAt,
            Analyzer = _analyzer,
        },
        ["feedworker.feed-health-changed.v1"] = new FeedHealthChanged
        {
            MessageId = new("bbbbbbbb-bbbb-5bbb-8bbb-bbbbbbbbbbbb"),
            MessageType = "feedworker.feed-health-changed.v1",
            Feed = _feed,
            State = FeedState.Failing,
            PreviousState = FeedState.Healthy,
            Reason = "server answered 503 Service Unavailable",
            FailuresInRow = 3,
            ChangedAt = _instant,
            NextPollAt = _instant.AddMinutes(45),
        },
    };

    private static TextPart Part(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextPart { Start = start, End = start + words.Length, Text = Text.Substring(start, words.Length) };
    }

    private static ThreatParty Party(string phrase, string name, int entity) => new()
    {
        Phrase = Part(phrase),
        Name = name,
        EntityId = entity,
        CountryCode = "NO",
        WikidataId = "Q20",
        Sector = "GOV",
        Role = "Prime Minister",
    };
}
