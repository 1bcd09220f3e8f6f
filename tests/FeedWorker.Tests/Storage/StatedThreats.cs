using FeedWorker.Language;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Storage;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>The threats of an article's text, as the stages that ship read them.</summary>
internal static class StatedThreats
{
    private static readonly TextAnalyzer _analyzer = new(LanguageModel.Default);

    /// <summary>What the close of such an article hands to the memory; its messages say what was decided, with the thread's key and the word of the reason.</summary>
    internal static StatementCandidate[] Of(Guid article, string text, DateTimeOffset? publishedAt = null)
    {
        var threats = _analyzer.Analyze(text, publishedAt).Threats.Where(threat => threat.Status is ThreatStatus.Asserted or ThreatStatus.Withdrawn).ToList();
        Assert.NotEmpty(threats);
        return [.. threats.Select(threat => new StatementCandidate
        {
            StatementId = Guid.NewGuid(),
            StatementKey = threat.StatementKey,
            Print = threat.Print,
            Status = threat.Status.ToString(),
            IsPresent = threat.Time == ThreatTime.Present,
            Severity = threat.Severity.Level,
            Deadline = threat.Deadline is { } deadline ? DeadlineKey.Of(deadline.Value, deadline.Span.In(text).ToString(), publishedAt) : null,
            ArticleId = article,
            ArticleUrl = $"https://harbour-news.example/{article:N}",
            Detected = (key, reason) => Message(text: $"{key} detected: {reason}"),
            Sighted = (key, first, number) => Message(text: $"{key} sighted {number} after {first.ArticleId}"),
        })];
    }
}
