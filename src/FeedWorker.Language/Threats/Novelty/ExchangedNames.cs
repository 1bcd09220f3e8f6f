namespace FeedWorker.Language.Threats.Novelty;

/// <summary>Tells whether one statement has a name in the place of another one's.</summary>
internal static class ExchangedNames
{
    /// <summary>Whether each names somebody whom the other does not: those that both name cancel out, one by one.</summary>
    internal static bool AreIn(StatementPrint a, StatementPrint b, IReadOnlyList<PrintName> ofA, IReadOnlyList<PrintName> ofB)
    {
        var left = Beyond(ofA, b);
        var right = Beyond(ofB, a);
        foreach (var name in left)
        {
            // A name that several of one sentence stand for ("Moscow", "the Kremlin") goes out with all of them.
            if (right.RemoveAll(other => NameMatch.Of(name, other) == Sameness.Same) == 0 && !ofB.Any(other => IsOneCountry(name, other)))
            {
                return right.Exists(other => !ofA.Any(known => IsOneCountry(known, other)));
            }
        }

        return false;
    }

    /// <summary>Whether a statement has a name, however it reads it.</summary>
    internal static bool IsSpelledIn(PrintName name, StatementPrint print) =>
        name.Words.Length > 0 && (name.Words.Split(' ').All(word => print.Said.Has(PrintWords.Hash(word)))
            || print.Names.Concat(print.Others).Any(other => name.Id is not null && name.Id == other.Id || NameMatch.AreSpelledAlike(name.Words, other.Words)));

    private static List<PrintName> Beyond(IReadOnlyList<PrintName> names, StatementPrint other) =>
        [.. names.Where(name => !name.IsAnybody && !IsSpelledIn(name, other))];

    private static bool IsOneCountry(PrintName a, PrintName b) =>
        a.Kind == PrintNameKind.Country && b.Kind == PrintNameKind.Country && a.Country == b.Country;
}
