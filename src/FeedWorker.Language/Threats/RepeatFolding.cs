namespace FeedWorker.Language.Threats;

/// <summary>Gives a heading, which names nobody, the key of the statement that it announces.</summary>
internal static class RepeatFolding
{
    // A heading stands over its statement; further down the same kind of act may be another one.
    private const int Reach = 3;

    internal static IReadOnlyList<ThreatStatement> Fold(IReadOnlyList<ThreatStatement> statements)
    {
        var folded = new List<ThreatStatement>(statements);
        for (var i = 0; i < folded.Count; i++)
        {
            if (folded[i] is not { Actor: null, Recipients.Count: 0 } heading)
            {
                continue;
            }

            for (var j = i + 1; j < folded.Count && j <= i + Reach; j++)
            {
                if (folded[j].CameoCode == heading.CameoCode && folded[j].Directness == heading.Directness && folded[j].Status == heading.Status)
                {
                    folded[i] = heading with { StatementKey = folded[j].StatementKey };
                    break;
                }
            }
        }

        return folded;
    }
}
