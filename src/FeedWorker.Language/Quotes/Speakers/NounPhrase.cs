using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes.Speakers;

/// <summary>
/// Reads from the tree how far the phrase of a noun reaches: with its title, complements, appositions and the clause that says which one is
/// meant; without asides and adverbials.
/// </summary>
internal static class NounPhrase
{
    // Deeper phrases are misread lists; it keeps the walk short.
    private const int DeepestPhrase = 12;

    private const int LongestPhrase = 60;

    private const int LongestQuotedName = 3;

    private const int LongestBracket = 6;

    /// <summary>The phrase that a noun or pronoun heads, in one piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">The noun.</param>
    /// <param name="floor">The first token that may belong to the phrase.</param>
    /// <param name="limit">The first token that may not.</param>
    internal static SpeakerPhrase Of(MarkedText text, int head, int floor, int limit)
    {
        var end = End(text, head, Math.Min(limit, head + LongestPhrase), DeepestPhrase);

        // "Rep. Ruiz (D-Texas)"
        if (end < limit && text.Class(end) == WordClass.Bracket && text.Class(end - 1) != WordClass.Bracket && HasOpenBracket(text, head, end))
        {
            end++;
        }

        return new SpeakerPhrase(First(text, head, floor), end);
    }

    /// <summary>Whether a word says when, not who.</summary>
    internal static bool IsTime(MarkedText text, int token) => text.Class(token) == WordClass.Time
        || text.Word(token) is "week" or "month" or "year" or "morning" or "evening" or "afternoon" or "night" or "time" or "weekend";

    private static int First(MarkedText text, int head, int floor)
    {
        var first = head;
        for (var i = head - 1; i >= floor && head - i < LongestPhrase; i--)
        {
            if (text.QuotationAt(i) is { } quotation)
            {
                // The "History" section
                if (quotation.Length > LongestQuotedName || quotation.First < floor || BranchOf(text, quotation.First + 1, head) < 0)
                {
                    break;
                }

                first = i = quotation.First;
                continue;
            }

            var branch = BranchOf(text, i, head);
            if (branch < 0 || !LeadsNoun(text, branch) || text.Class(i) is WordClass.Dash or WordClass.Colon or WordClass.Stop or WordClass.QuotationMark)
            {
                break;
            }

            if (text.Class(i) != WordClass.Comma)
            {
                first = i;
            }
        }

        return first;
    }

    // The child of the head in whose subtree a token stands; -1 when it stands in none.
    private static int BranchOf(MarkedText text, int token, int head)
    {
        for (var climbed = 0; climbed < DeepestPhrase && token >= 0; climbed++)
        {
            var above = text.Trees[token].Head;
            if (above == head)
            {
                return token;
            }

            token = above;
        }

        return -1;
    }

    private static bool LeadsNoun(MarkedText text, int branch) => text.Trees[branch].Relation switch
    {
        Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.NmodDesc
            or Relation.NmodUnmarked or Relation.Nmod or Relation.Flat or Relation.CcPreconj or Relation.Goeswith => true,
        Relation.Advmod => text.Class(branch) != WordClass.Adverb,
        Relation.Punct => text.Class(branch) == WordClass.Mark,
        _ => false,
    };

    private static int End(MarkedText text, int head, int limit, int depth)
    {
        var end = head + 1;
        foreach (var child in text.Trees.ChildrenOf(head))
        {
            if (child < head || text.Trees[child].Relation is Relation.Punct or Relation.Cc)
            {
                continue;
            }

            if (child >= limit || !FollowsNoun(text, child))
            {
                break;
            }

            var isWhole = depth == 0 || text.Class(child - 1) == WordClass.Bracket
                || text.Trees[child].Relation is Relation.Acl or Relation.AclRelcl or Relation.Amod;
            var reach = isWhole ? ClauseEnd(text, child) : End(text, child, limit, depth - 1);
            end = Math.Max(end, Math.Min(limit, reach));
            if (reach < text.Subtrees.End(child))
            {
                break;
            }
        }

        return end;
    }

    // A clause is taken whole but for what hangs on its last noun: "an officer working in Oslo, which".
    private static int ClauseEnd(MarkedText text, int verb)
    {
        var end = text.Subtrees.End(verb);
        for (var i = verb + 1; i < end; i++)
        {
            if (text.Class(i) == WordClass.Comma && text.Class(i + 1) == WordClass.Subordinator)
            {
                return i;
            }
        }

        return end;
    }

    private static bool FollowsNoun(MarkedText text, int child)
    {
        var first = text.Subtrees.First(child);
        while (first < child && text.Trees[first].Relation == Relation.Punct)
        {
            first++;
        }

        // "Ruiz (D-Texas), Obi (D-Ohio) and Berg"
        if (text.Class(first - 1) == WordClass.Bracket && text.Class(first) is WordClass.Name or WordClass.Number && text.Subtrees.End(child) - first < LongestBracket)
        {
            return true;
        }

        var isApart = text.Class(first - 1) is WordClass.Comma or WordClass.Dash or WordClass.Bracket;
        return text.Trees[child].Relation switch
        {
            Relation.Flat or Relation.Compound or Relation.Goeswith or Relation.Nummod or Relation.Case or Relation.Fixed or Relation.NmodPoss
                or Relation.NmodDesc or Relation.Det => true,

            // "Ruiz, of the transport board"; but not "Ruiz, in an attempt to" and not "Ruiz on Friday"
            Relation.Nmod or Relation.NmodUnmarked => !IsTime(text, child) && (!isApart || text.Word(first) is "of" or "at" or "from"),
            Relation.Appos => text.Class(first) != WordClass.Subordinator && !text.Word(child).EndsWith("ing", StringComparison.Ordinal),
            Relation.Conj => text.Trees[child].Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num,
            Relation.Acl or Relation.AclRelcl or Relation.Amod => !isApart,
            _ => false,
        };
    }

    private static bool HasOpenBracket(MarkedText text, int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (text.Class(i) == WordClass.Bracket)
            {
                return text.Word(i) is "(" or "[";
            }
        }

        return false;
    }
}
