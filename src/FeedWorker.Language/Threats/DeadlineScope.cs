using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Tells whether a time limit is one of the threat's own: of its act, its condition or its demand, not of something else that the sentence tells.</summary>
internal sealed class DeadlineScope(SentenceView view, ThreatCandidate threat, Condition? condition, IEnumerable<ThreatParty?> parties)
{
    private const int HighestClimb = 12;

    private readonly List<TextSpan> _parties = [.. parties.OfType<ThreatParty>().Select(party => party.Span)];

    /// <summary>Whether the words of a time limit belong to the threat.</summary>
    internal bool Holds(TokenRange words)
    {
        if (condition is not null && condition.Words.Holds(words.First))
        {
            return true;
        }

        for (var (climbed, at) = (0, Top(words)); climbed < HighestClimb && at >= 0; climbed++, at = view.Head(at))
        {
            if (at == threat.Act.Head || threat.Cue.Holds(at))
            {
                return true;
            }

            // "whose parliament must vote by June", but "an ultimatum that expires in June"
            if (view.Relation(at) == Relation.AclRelcl && !view.Has(view.Head(at), WordMarks.Ultimatum | WordMarks.Deadline))
            {
                return false;
            }

            if (VerbArguments.Subject(view, at) is var subject and >= 0 && !view.IsBelow(threat.Cue.First, at) && !view.IsBelow(threat.Act.Head, at))
            {
                return IsParty(subject);
            }
        }

        return true;
    }

    // "Ostmark must leave by noon", "they have until noon", "the deadline is noon"; not "the talks end at noon".
    private bool IsParty(int subject) => view.Has(subject, WordMarks.Pronoun | WordMarks.Ultimatum | WordMarks.Deadline)
        || _parties.Exists(party => party.Overlaps(view.SpanOf(view.Subtree(subject))));

    // The last word that the others hang on: of "by noon on Friday" the verb's own.
    private int Top(TokenRange words)
    {
        for (var i = words.First; i < words.End; i++)
        {
            if (!words.Holds(view.Head(i)))
            {
                return i;
            }
        }

        return words.First;
    }
}
