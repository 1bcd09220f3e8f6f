using System.Text.Json;
using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>A sample with everything that an alert can have, which says of itself that it is none.</summary>
internal static class TestAlert
{
    private const string Sentence = "“If this were no test, we would close the strait by Friday,” said Testa Probe of Exampleland, who has threatened nobody.";

    /// <summary>A new one: receivers that recognise repeats must not take it for that of yesterday.</summary>
    internal static DeliveryLease For(string sink, DateTimeOffset now)
    {
        var id = Guid.NewGuid();
        return new DeliveryLease(
            Alert: 0, id, sink, Token: "", Attempt: 1, Since: now, RaisedAt: now, JsonSerializer.SerializeToUtf8Bytes(Message(id, now), MessageReader.Options),
            new Sightings(2, ["Test Outlet", "Another Outlet"]))
        {
            IsTest = true,
        };
    }

    private static ThreatStatementDetected Message(Guid id, DateTimeOffset now) => new()
    {
        MessageId = id,
        MessageType = MessageReader.Detected,
        Statement = Statement(id),
        Article = new ArticleReference
        {
            ArticleId = id,
            Revision = 1,
            Url = "https://example.org/test-alert",
            Title = "A test of threatalerts",
            FetchedAt = now,
            SiteName = "Test Outlet",
            Feed = new FeedReference { Id = id, Url = "https://example.org/feed.xml" },
        },
        Reason = NoveltyReason.FirstSeen,
        DetectedAt = now,
        Analyzer = new AnalyzerInfo { Name = "threatalerts test-alert", Version = "1", Model = "none" },
    };

    private static ThreatStatement Statement(Guid id) => new()
    {
        StatementId = id,
        StatementKey = $"test-alert {id}",
        Sentence = new TextPart { Start = 0, End = Sentence.Length, Text = Sentence },
        Cue = Part("would"),
        Speaker = new ThreatParty { Phrase = Part("Testa Probe"), Name = "Testa Probe", Role = "this is a test" },
        Recipients = [new ThreatParty { Phrase = Part("nobody"), Name = "nobody" }],
        Act = Part("close the strait"),
        Condition = new ThreatCondition { Phrase = Part("If this were no test"), Type = ConditionType.If },
        Deadline = new ThreatDeadline { Phrase = Part("by Friday") },
        IsConditional = true,
        Kinds = [ThreatKind.Military],
        PloverEvent = "THREATEN",
        PloverContexts = [],
        CameoCode = "1381",
        Directness = Directness.Direct,
        Reporting = ThreatReporting.DirectQuote,
        Status = ThreatStatus.Asserted,
        Time = ThreatTime.Present,
        IsHypothetical = true,
        IsPrivate = false,
        Severity = new ThreatSeverity { Level = 1, Goldstein = -7, Plover = -3.5, Reasons = ["a test"] },
        Confidence = 1,
        Rules = [],
    };

    private static TextPart Part(string text)
    {
        var start = Sentence.IndexOf(text, StringComparison.Ordinal);
        return new TextPart { Start = start, End = start + text.Length, Text = text };
    }
}
