using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Where a sentence holds the threats of several parties: which words belong to one of them.</summary>
internal sealed class ThreatShares(SentenceView view, IReadOnlyList<IReadOnlyList<SeenThreat>> groups)
{
    private const int HighestClimb = 12;

    /// <summary>The act without the words of another threat behind it: "kill the captives | and Ostmark vowed to", "close the road | and vowed to".</summary>
    internal HostileAct Own(HostileAct act, IReadOnlyList<SeenThreat> mine)
    {
        var end = act.Words.End;
        foreach (var other in groups.SelectMany(group => group).Select(threat => threat.Candidate).Where(other => other.Act.Head != act.Head))
        {
            var isTold = view.Has(other.Cue.First, WordMarks.Threaten | WordMarks.Vow | WordMarks.Warn);
            var start = mine.Any(threat => threat.Candidate == other) ? isTold ? other.Cue.First : end : Start(other, act.Head);
            end = start > act.Head ? Math.Min(end, start) : end;
        }

        while (end < act.Words.End && end - 1 > act.Head && (view.Has(end - 1, WordMarks.Conjunction) || view.IsBreak(end - 1)))
        {
            end--;
        }

        return act with { Words = act.Words with { End = end } };
    }

    /// <summary>Whether words belong to a threat: those that the tree ties to another one's act or cue do not, nor those of another one's clause.</summary>
    internal bool Holds(TokenRange words, HostileAct act, IReadOnlyList<SeenThreat> mine)
    {
        if (words.IsEmpty || act.Words.Holds(words.First) || !Others(mine).Any())
        {
            return true;
        }

        for (var (climbed, at) = (0, Top(words)); climbed < HighestClimb && at >= 0; climbed++, at = view.Head(at))
        {
            if (at == act.Head || mine.Any(threat => threat.Candidate.Cue.Holds(at)))
            {
                return true;
            }

            if (Others(mine).Any(other => other.Candidate.Act.Head == at || other.Candidate.Cue.Holds(at)))
            {
                return false;
            }
        }

        var clause = ClauseSplitter.Around(view, words.First);
        return !Others(mine).Any(other => clause.Holds(other.Candidate.Cue.First)) || mine.Any(threat => clause.Holds(threat.Candidate.Cue.First));
    }

    /// <summary>Whether a party stands in the act of another threat, and so is named beside that one only.</summary>
    internal bool IsOfAnother(ThreatParty party, HostileAct act, IReadOnlyList<SeenThreat> mine) => !view.SpanOf(act.Words).Contains(party.Span)
        && Others(mine).Any(other => view.SpanOf(other.Candidate.Act.Words).Contains(party.Span));

    // Where another threat begins behind an act: at its subject, or behind it where a relative clause tells of it ("sack the crew, | who vowed to").
    private int Start(ThreatCandidate other, int head)
    {
        var subject = other.Actor.IsEmpty ? other.Speaker : other.Actor;
        for (var i = other.Cue.First - 1; i >= subject.End && !subject.IsEmpty && i > head; i--)
        {
            if (view.IsAny(i, "who", "which", "that"))
            {
                return i;
            }
        }

        return subject.First > head && subject.First < other.Cue.First ? subject.First : other.Cue.First;
    }

    private IEnumerable<SeenThreat> Others(IReadOnlyList<SeenThreat> mine) => groups.Where(group => group != mine).SelectMany(group => group)
        .Where(other => mine.All(threat => threat.Candidate.Act.Head != other.Candidate.Act.Head && threat.Candidate.Cue != other.Candidate.Cue));

    // What the words depend on as a whole: of a clause its verb.
    private int Top(TokenRange words)
    {
        var verb = view.Relation(words.First) is Relation.Mark or Relation.Advmod or Relation.Case ? view.Head(words.First) : -1;
        return words.Holds(verb) ? verb : view.HeadOf(words);
    }
}
