using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Threats;

/// <summary>Reads from the tree who does what a verb says, and to whom. All give the head of a noun phrase, or -1 where the tree names none.</summary>
internal static class VerbArguments
{
    // "was asked to come and promised to say": no sentence lends a subject over more steps.
    private const int HighestClimb = 6;

    /// <summary>
    /// Who does it: its own subject or passive agent, else the one it borrows: of the verb it is joined to, of the main clause beside a participle, of
    /// the verb whose infinitive it is, the noun that its clause qualifies.
    /// </summary>
    internal static int Doer(SentenceView view, int verb)
    {
        for (var climbed = 0; climbed < HighestClimb && verb >= 0; climbed++)
        {
            var relation = view.Relation(verb);
            if (view.Child(verb, Relation.OblAgent) is var agent and >= 0)
            {
                return agent;
            }

            if (view.Child(verb, Relation.AuxPass) >= 0 || (relation == Relation.Acl && view.Word(verb) is [.., 'e', 'd']))
            {
                // A passive without an agent does not tell.
                return -1;
            }

            if (Subject(view, verb) is var subject and >= 0)
            {
                return IsRelativePronoun(view, subject) ? Antecedent(view, verb) : subject;
            }

            switch (relation)
            {
                case Relation.Acl when view.Mark(view.Subtree(verb).First - 1) == ',' || view.Mark(verb - 1) == ',':
                    // "wrote a letter, threatening to strike": behind a comma it is who wrote.
                    verb = ClauseOf(view, view.Head(verb));
                    break;
                case Relation.Acl or Relation.AclRelcl:
                    return view.Head(verb);
                case Relation.Xcomp:
                    // "told the rebels to leave": the object does it; "threatened to leave": the subject.
                    verb = view.Head(verb);
                    if (view.Child(verb, Relation.Obj, Relation.Iobj) is var lent and >= 0)
                    {
                        return lent;
                    }

                    break;
                case Relation.Conj or Relation.Advcl or Relation.Parataxis:
                    // The tree may hang a second verb on the object of the first: "met the envoys and threatened".
                    verb = view.Tag(view.Head(verb)) is UniversalTag.Noun or UniversalTag.Propn && view.Child(view.Head(verb), Relation.Cop) < 0
                        ? ClauseOf(view, view.Head(verb)) : view.Head(verb);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The subject that a verb has itself, active or passive.</summary>
    internal static int Subject(SentenceView view, int verb) =>
        view.Child(verb, Relation.Nsubj, Relation.NsubjPass, Relation.NsubjOuter);

    /// <summary>What it is done to: the object, or the subject of a passive.</summary>
    internal static int Object(SentenceView view, int verb) =>
        view.Child(verb, Relation.AuxPass) >= 0 ? view.Child(verb, Relation.NsubjPass, Relation.Nsubj) : view.Child(verb, Relation.Obj);

    /// <summary>The noun behind a preposition that depends on a verb or noun: "Ostmark" in "warned against", "threats from".</summary>
    internal static int Behind(SentenceView view, int governor, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in view.Children(governor))
        {
            if (view.Relation(child) is Relation.Obl or Relation.Nmod or Relation.OblAgent
                && view.Child(child, Relation.Case) is var preposition and >= 0 && view.IsAny(preposition, prepositions))
            {
                return child;
            }
        }

        return -1;
    }

    // The verb of the clause that a noun stands in; -1 when the noun is that clause's subject or stands in none.
    private static int ClauseOf(SentenceView view, int noun)
    {
        for (var climbed = 0; climbed < HighestClimb && noun >= 0; climbed++)
        {
            noun = view.Head(noun);
            if (view.Tag(noun) is UniversalTag.Verb or UniversalTag.Aux)
            {
                return noun;
            }
        }

        return -1;
    }

    // The noun that a relative clause qualifies; -1 when the verb stands in none.
    private static int Antecedent(SentenceView view, int verb)
    {
        for (var climbed = 0; climbed < HighestClimb && verb >= 0; climbed++)
        {
            if (view.Relation(verb) == Relation.AclRelcl)
            {
                return view.Head(verb);
            }

            verb = view.Relation(verb) is Relation.Conj or Relation.Xcomp ? view.Head(verb) : -1;
        }

        return -1;
    }

    private static bool IsRelativePronoun(SentenceView view, int token) => view.IsAny(token, "who", "which", "that");
}
