using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

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
        if (view.Child(verb, Relation.OblAgent) is var agent and >= 0)
        {
            return agent;
        }

        // A passive without an agent does not tell.
        return IsPassive(view, verb) ? -1 : Governing(view, verb);
    }

    /// <summary>The subject of a verb, its own or the one it borrows, whether it does or bears what the verb says.</summary>
    internal static int Governing(SentenceView view, int verb)
    {
        for (var climbed = 0; climbed < HighestClimb && verb >= 0; climbed++)
        {
            // "the council (TC) threatening to": what stands in brackets is no subject.
            if (Subject(view, verb) is var subject and >= 0 && view.Mark(subject - 1) != '(')
            {
                return IsRelativePronoun(view, subject) ? Antecedent(view, verb) : subject;
            }

            switch (view.Relation(verb))
            {
                case Relation.Acl or Relation.AclRelcl when view.Has(verb, WordMarks.Gerund) && (view.Mark(verb - 1) == ',' || view.Mark(verb - 1) == ')' || IsMessage(view, view.Head(verb))):
                    // "wrote a letter threatening to strike", "met the envoys, threatening to strike": it is who wrote, who met.
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
                case Relation.Advcl when IsControlled(view, verb):
                    return view.Child(view.Head(verb), Relation.Obj);
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

    /// <summary>Whether a verb is passive, as far as the tree tells.</summary>
    internal static bool IsPassive(SentenceView view, int verb) =>
        view.Child(verb, Relation.AuxPass, Relation.NsubjPass) >= 0 || (view.Relation(verb) == Relation.Acl && view.Word(verb) is [.., 'e', 'd']);

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

    // "led the union to threaten": some trees take it for a purpose.
    private static bool IsControlled(SentenceView view, int verb) => view.Is(verb - 1, "to") && view.Child(view.Head(verb), Relation.Obj) >= 0 && view.IsAny(
        view.Head(verb), "led", "lead", "leads", "forced", "force", "forces", "prompted", "prompts", "pushed", "drove", "caused", "urged", "urges", "asked", "told", "ordered");

    // "a letter", "a letter to the head of the council"
    private static bool IsMessage(SentenceView view, int noun)
    {
        for (var climbed = 0; climbed < HighestClimb && view.Tag(noun) is UniversalTag.Noun or UniversalTag.Propn; climbed++, noun = view.Head(noun))
        {
            if (IsMessageNoun(view, noun))
            {
                return true;
            }
        }

        return view.Child(noun, Relation.Obj) is var sent and >= 0 && IsMessageNoun(view, sent);
    }

    /// <summary>Whether a noun names words that somebody sends or publishes.</summary>
    internal static bool IsMessageNoun(SentenceView view, int noun) => view.IsAny(
        noun, "letter", "letters", "message", "messages", "note", "statement", "email", "emails", "e-mail", "cable", "call", "calls", "video", "tweet", "post", "text", "speech",
        "telegram", "leaflet", "leaflets");

    private static bool IsRelativePronoun(SentenceView view, int token) => view.IsAny(token, "who", "which", "that");
}
