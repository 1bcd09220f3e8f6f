namespace FeedWorker.Language.Threats;

/// <summary>Ranks threats by what is threatened, never by adjectives.</summary>
internal static class SeverityScale
{
    private const int Highest = 5;

    /// <summary>The severity of an act, raised by one when a deadline is set and the means are named.</summary>
    internal static ThreatSeverity Of(HostileAct act, CameoRow row, bool hasDeadline)
    {
        var named = act.Kind is not (HostileKind.Unspecified or HostileKind.Veiled or HostileKind.Ultimatum or HostileKind.Refusal);
        List<string> reasons = [named ? $"act: {act.Kind}" : act.Kind == HostileKind.Ultimatum ? "ultimatum" : "no act is named"];
        var level = row.Level;
        if (hasDeadline && named && level < Highest)
        {
            level++;
            reasons.Add("a deadline is set and the means are named");
        }

        return new ThreatSeverity(level, row.Goldstein, row.Plover, reasons);
    }
}
