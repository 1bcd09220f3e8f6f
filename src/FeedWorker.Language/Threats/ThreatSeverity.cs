namespace FeedWorker.Language.Threats;

/// <summary>How grave a threat is: our own level, and the two published scales untouched.</summary>
/// <param name="Level">
/// Ours, 1 to 5: 1 displeasure; 2 veiled, diplomatic or political; 3 economic, ultimatum or reciprocal action;
/// 4 military support, blockade, repression or limited force; 5 attack, invasion or weapons of mass destruction.
/// </param>
/// <param name="Goldstein">Goldstein weight of the CAMEO code, -10 to 10.</param>
/// <param name="Plover">Score of the PLOVER mode and context, -10 to 10.</param>
/// <param name="Reasons">Why the level is what it is, in words for people.</param>
public sealed record ThreatSeverity(int Level, double Goldstein, double Plover, IReadOnlyList<string> Reasons);
