using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Language.Threats;

/// <summary>Gives the statements of one text that say the same the key of the first of them.</summary>
internal static class RepeatFolding
{
    // A heading stands over its statement; further down the same kind of act may be another one.
    private const int Reach = 3;

    internal static IReadOnlyList<ThreatStatement> Fold(IReadOnlyList<ThreatStatement> statements)
    {
        if (statements.Count < 2)
        {
            return statements;
        }

        var threads = new StatementThreads(statements.Count);
        var folded = new List<ThreatStatement>(statements.Count);
        foreach (var statement in statements)
        {
            folded.Add(IsHeadline(statement) ? statement : statement with { StatementKey = threads.KeyOf(statement) });
        }

        for (var i = 0; i < folded.Count; i++)
        {
            if (IsHeadline(folded[i]))
            {
                folded[i] = folded[i] with { StatementKey = Announced(folded, i)?.StatementKey ?? threads.KeyOf(folded[i]) };
            }
        }

        return folded;
    }

    // It names nobody: by itself it could be anybody's.
    private static bool IsHeadline(ThreatStatement statement) => statement is { Actor: null, Recipients.Count: 0 };

    private static ThreatStatement? Announced(List<ThreatStatement> statements, int headline)
    {
        for (var i = headline + 1; i < statements.Count && i <= headline + Reach; i++)
        {
            if (statements[i].CameoCode == statements[headline].CameoCode && statements[i].Directness == statements[headline].Directness
                && statements[i].Status == statements[headline].Status)
            {
                return statements[i];
            }
        }

        return null;
    }
}
