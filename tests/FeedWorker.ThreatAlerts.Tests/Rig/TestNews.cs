using System.Text.Json;
using FeedWorker.Contracts;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>Threat statements of an invented world, as the worker publishes them.</summary>
internal static class TestNews
{
    internal static readonly DateTimeOffset FridayNoon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A threat to close a strait; <paramref name="key"/> tells one statement from another.</summary>
    internal static ThreatStatementDetected Detected(
        string key = "strait", int severity = 4, NoveltyReason reason = NoveltyReason.FirstSeen, DateTimeOffset? at = null, string outlet = "Oslen Post") => new()
        {
            MessageId = Guid.NewGuid(),
            MessageType = "feedworker.threat-statement-detected.v1",
            Statement = Statement(key, severity),
            Article = Article(outlet),
            Reason = reason,
            DetectedAt = at ?? FridayNoon,
            Analyzer = Analyzer,
        };

    /// <summary>That threat is taken back, an hour later; not grave in itself.</summary>
    internal static ThreatStatementDetected Withdrawn(string key = "strait")
    {
        var message = Detected(key, severity: 1, reason: NoveltyReason.StatusChanged, at: FridayNoon.AddHours(1));
        return message with { Statement = message.Statement with { Status = ThreatStatus.Withdrawn } };
    }

    /// <summary>The same statement in another article.</summary>
    internal static ThreatStatementSighted Sighted(ThreatStatementDetected first, int number = 2, string outlet = "Harbour Wire") => new()
    {
        MessageId = Guid.NewGuid(),
        MessageType = "feedworker.threat-statement-sighted.v1",
        Statement = Statement(first.Statement.StatementKey, first.Statement.Severity.Level),
        Article = Article(outlet),
        First = new StatementSighting
        {
            ArticleId = first.Article.ArticleId,
            StatementId = first.Statement.StatementId,
            ArticleUrl = first.Article.Url,
            SeenAt = first.DetectedAt,
        },
        Sightings = number,
        SightedAt = FridayNoon,
        Analyzer = Analyzer,
    };

    /// <summary>The body as a plain client would write it.</summary>
    internal static byte[] Body<T>(T message) => JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web);

    internal static ThreatParty Party(string name, string? country = null, string? role = null) => new()
    {
        Phrase = Part(name),
        Name = name,
        CountryCode = country,
        Role = role,
    };

    internal static TextPart Part(string text) => new() { Start = 0, End = text.Length, Text = text };

    private static AnalyzerInfo Analyzer { get; } = new() { Name = "FeedWorker", Version = "0.1.0", Model = "worldwide-en" };

    private static ThreatStatement Statement(string key, int severity) => new()
    {
        StatementId = Guid.NewGuid(),
        StatementKey = key,
        Sentence = Part("“We will close the strait if Belmara moves its fleet,” Prime Minister Ana Ruiz said."),
        Cue = Part("will"),
        Speaker = Party("Ana Ruiz", "NO", "Prime Minister"),
        Recipients = [Party("Belmara", "SE")],
        Act = Part("close the strait"),
        Condition = new ThreatCondition { Phrase = Part("if Belmara moves its fleet"), Type = ConditionType.If },
        Deadline = new ThreatDeadline { Phrase = Part("by Friday"), Value = "2026-11-27" },
        IsConditional = true,
        Kinds = [ThreatKind.Military],
        PloverEvent = "THREATEN",
        PloverContexts = [],
        CameoCode = "1381",
        Directness = Directness.Direct,
        Reporting = ThreatReporting.DirectQuote,
        Status = ThreatStatus.Asserted,
        Time = ThreatTime.Present,
        IsHypothetical = false,
        IsPrivate = false,
        Severity = new ThreatSeverity { Level = severity, Goldstein = -7, Plover = -3.5, Reasons = ["blockade"] },
        Confidence = 0.8,
        Rules = ["conditional-act"],
    };

    private static ArticleReference Article(string outlet) => new()
    {
        ArticleId = Guid.NewGuid(),
        Revision = 1,
        Url = $"https://{outlet.ToLowerInvariant().Replace(' ', '-')}.example/strait",
        Title = "Ruiz warns Belmara",
        FetchedAt = FridayNoon,
        SiteName = outlet,
        Feed = new FeedReference { Id = Guid.NewGuid(), Url = "https://feeds.example/world.xml" },
    };
}
