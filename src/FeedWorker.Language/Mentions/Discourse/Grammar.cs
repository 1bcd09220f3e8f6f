using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>What a noun or pronoun does in its clause.</summary>
internal enum ClauseRole
{
    Other,
    Subject,
    Object,
    Possessor,
    Oblique,
    Modifier,
}

/// <summary>Reads from the trees what the clauses make of a word.</summary>
internal sealed class Grammar(SegmentedText text, SyntaxTrees trees)
{
    // Deeper trees are misread lists; it keeps the climbing linear.
    private const int HighestClimb = 24;

    /// <summary>The token of a phrase that is governed from outside of it.</summary>
    internal int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = trees.Nodes[i].Head;
            if (head < first || head >= end)
            {
                return i;
            }
        }

        return end - 1;
    }

    /// <summary>The role of a head word and the word that gives it: for a subject or object its verb.</summary>
    internal (ClauseRole Role, int Governor) RoleOf(int token)
    {
        for (var climbed = 0; climbed < HighestClimb; climbed++)
        {
            var node = trees.Nodes[token];
            if (node.Head < 0)
            {
                return (ClauseRole.Other, token);
            }

            switch (node.Relation)
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj:
                    return (ClauseRole.Subject, node.Head);
                case Relation.Obj or Relation.Iobj:
                    return (ClauseRole.Object, node.Head);
                case Relation.NmodPoss:
                    return (ClauseRole.Possessor, node.Head);
                case Relation.Obl or Relation.OblAgent or Relation.OblUnmarked:
                    return (ClauseRole.Oblique, node.Head);
                case Relation.Nmod:
                    return (ClauseRole.Modifier, node.Head);

                // A name within a name, a second name for the same, a further one of a list: it plays the part of its head.
                case Relation.Flat or Relation.Appos or Relation.Conj or Relation.NmodDesc:
                    token = node.Head;
                    break;
                case Relation.Compound when trees.Nodes[node.Head].Tag == UniversalTag.Propn:
                    token = node.Head;
                    break;
                default:
                    return (node.Relation == Relation.Compound ? ClauseRole.Modifier : ClauseRole.Other, node.Head);
            }
        }

        return (ClauseRole.Other, token);
    }

    /// <summary>The verb, or noun with a copula, whose clause holds a token.</summary>
    internal int ClauseOf(int token)
    {
        for (var climbed = 0; climbed < HighestClimb && trees.Nodes[token].Head >= 0; climbed++)
        {
            if (OpensClause(trees.Nodes[token].Relation))
            {
                return token;
            }

            token = trees.Nodes[token].Head;
        }

        return token;
    }

    /// <summary>The clause around a clause; itself for a main clause.</summary>
    internal int OuterClause(int clause) => trees.Nodes[clause].Head < 0 ? clause : ClauseOf(trees.Nodes[clause].Head);

    /// <summary>The noun that a relative clause, or one inside it, says something about; -1 when the clause stands in none.</summary>
    internal int QualifiedBy(int clause)
    {
        for (var steps = 0; steps < 4 && trees.Nodes[clause].Head >= 0; steps++)
        {
            if (trees.Nodes[clause].Relation is Relation.AclRelcl or Relation.Acl)
            {
                return trees.Nodes[clause].Head;
            }

            clause = ClauseOf(trees.Nodes[clause].Head);
        }

        return -1;
    }

    /// <summary>Whether a clause is the main one of its sentence, or joined to it as an equal.</summary>
    internal bool IsMain(int clause)
    {
        for (var climbed = 0; climbed < HighestClimb; climbed++)
        {
            var node = trees.Nodes[clause];
            if (node.Head < 0)
            {
                return true;
            }

            if (node.Relation is not (Relation.Conj or Relation.Parataxis))
            {
                return false;
            }

            clause = node.Head;
        }

        return false;
    }

    internal UniversalTag TagOf(int token) => trees.Nodes[token].Tag;

    internal Relation RelationOf(int token) => trees.Nodes[token].Relation;

    internal int GovernorOf(int token) => trees.Nodes[token].Head;

    /// <summary>Whether a token is a common noun that heads its phrase.</summary>
    internal bool IsNominalHead(int token) =>
        trees.Nodes[token] is { Tag: UniversalTag.Noun, Relation: not (Relation.Compound or Relation.Flat or Relation.NmodDesc) };

    /// <summary>Whether the noun at a token stands with "the" or "this".</summary>
    internal bool HasDefinite(int noun)
    {
        for (var i = noun - 1; i >= 0 && IsUnder(i, noun); i--)
        {
            if (trees.Nodes[i].Head == noun && trees.Nodes[i].Relation == Relation.Det)
            {
                return text.Word(i) is "the" or "The" or "this" or "This" or "that" or "That" or "these" or "These" or "those" or "Those";
            }
        }

        return false;
    }

    /// <summary>Whether a token belongs to what another governs, a few steps deep.</summary>
    internal bool IsUnder(int token, int head)
    {
        for (var steps = 0; steps < 5 && token >= 0; steps++)
        {
            token = trees.Nodes[token].Head;
            if (token == head)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensClause(Relation relation) =>
        relation is Relation.Ccomp or Relation.Xcomp or Relation.Advcl or Relation.Acl or Relation.AclRelcl or Relation.Csubj or Relation.Parataxis;
}
