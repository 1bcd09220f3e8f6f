namespace FeedWorker.Language.Threats;

/// <summary>What one rule saw, with who is behind it.</summary>
/// <param name="Candidate">What the rule saw.</param>
/// <param name="Speaker">Who utters it; <see langword="null"/> when the text names nobody.</param>
/// <param name="Actor">Who would act; <see langword="null"/> when the text names nobody.</param>
/// <param name="Status">Whether it stands.</param>
/// <param name="IsPrivate">Whether it is private crime.</param>
internal sealed record SeenThreat(ThreatCandidate Candidate, ThreatParty? Speaker, ThreatParty? Actor, ThreatStatus Status, bool IsPrivate);
