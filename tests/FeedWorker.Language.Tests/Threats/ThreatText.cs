using FeedWorker.Language.Threats;

namespace FeedWorker.Language.Tests.Threats;

/// <summary>Reads threats from one text, with the stages that ship.</summary>
internal static class ThreatText
{
    private static readonly TextAnalyzer _analyzer = new(LanguageModel.Default);

    internal static IReadOnlyList<ThreatStatement> All(string text) => _analyzer.Analyze(text).Threats;

    internal static IReadOnlyList<ThreatStatement> Asserted(string text) => [.. All(text).Where(threat => threat.Status == ThreatStatus.Asserted)];

    internal static ThreatStatement Only(string text) => Assert.Single(Asserted(text));

    /// <summary>The only statement of a text that was published on a day.</summary>
    internal static ThreatStatement OnlyOn(DateOnly day, string text) => Assert.Single(
        _analyzer.Analyze(text, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)).Threats, threat => threat.Status == ThreatStatus.Asserted);

    internal static string? Words(string text, Language.Tokens.TextSpan? span) => span is { } given ? given.In(text).ToString() : null;
}
