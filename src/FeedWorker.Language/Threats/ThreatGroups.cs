using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Parts what the rules saw in one sentence into threats: one for each status and actor, since nobody is given the act of another.</summary>
internal static class ThreatGroups
{
    /// <summary>The groups, those of one status together; in each the earliest cue first.</summary>
    internal static IReadOnlyList<IReadOnlyList<SeenThreat>> Of(SentenceView view, IEnumerable<SeenThreat> seen)
    {
        var groups = new List<List<SeenThreat>>();
        foreach (var threat in seen.OrderBy(threat => threat.Status).ThenBy(threat => threat.Candidate.Cue.First))
        {
            var known = groups.FindLast(group => group[0].Status == threat.Status && group.Exists(other => AreOfOne(view, other, threat)));
            if (known is null)
            {
                groups.Add([threat]);
            }
            else
            {
                known.Add(threat);
            }
        }

        return groups;
    }

    private static bool AreOfOne(SentenceView view, SeenThreat first, SeenThreat second)
    {
        // Two rules that saw the same act see one threat, whomever each of them took for its actor.
        if (first.Candidate.Act.Head == second.Candidate.Act.Head)
        {
            return true;
        }

        return first.Actor is { } one && second.Actor is { } other && !IsPronoun(one) && !IsPronoun(other)
            ? IsSame(one, other) || IsOneSide(first, second)
            : IsOneClause(view, first.Candidate, second.Candidate);
    }

    private static bool IsSame(ThreatParty one, ThreatParty other) => one.Span.Overlaps(other.Span)
        || (one.EntityId is { } id ? id == other.EntityId : other.EntityId is null && Bare(one.Name).Equals(Bare(other.Name), StringComparison.OrdinalIgnoreCase));

    // "The minister said Ostmark would strike, threatening to": he speaks for it.
    private static bool IsOneSide(SeenThreat first, SeenThreat second) => first is { Speaker: { } one, Actor: { } actor } && second is { Speaker: { } other, Actor: { } next }
        && IsSame(one, other) && (IsSame(one, actor) || IsSame(one, next))
        && (actor.CountryCode is null || next.CountryCode is null || actor.CountryCode == next.CountryCode);

    // Nobody is named, or one of them only: "threatened with a strike, saying" goes on, behind "and" or "while" somebody else may act. A pronoun that
    // the text does not resolve stands for the subject before it.
    private static bool IsOneClause(SentenceView view, ThreatCandidate first, ThreatCandidate second)
    {
        var clause = ClauseSplitter.Around(view, second.Cue.First);
        while (clause.First > view.First && view.IsAny(clause.First, "saying", "adding", "warning", "after", "because"))
        {
            clause = ClauseSplitter.Around(view, clause.First - 1);
        }

        var subject = second.Actor.IsEmpty ? second.Speaker : second.Actor;
        return clause.First <= first.Cue.First || (!subject.IsEmpty && IsPronoun(view, subject.End - 1));
    }

    // One that the text resolves bears the name of whom it stands for.
    private static bool IsPronoun(ThreatParty party) =>
        party.EntityId is null && (ThreatLexicon.Find(party.Name).Marks & WordMarks.Pronoun) != 0;

    private static bool IsPronoun(SentenceView view, int token) => view.Has(token, WordMarks.Pronoun) && !view.IsAny(token, "who", "whom");

    private static ReadOnlySpan<char> Bare(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && (ThreatLexicon.Find(name.AsSpan(0, space)).Marks & WordMarks.Determiner) != 0 ? name.AsSpan(space + 1) : name;
    }
}
