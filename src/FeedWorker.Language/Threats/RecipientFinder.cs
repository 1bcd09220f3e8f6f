using FeedWorker.Language.Entities;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>
/// Finds the phrases that can name whom a threat is aimed at, the likeliest first. A thing is aimed at nobody, but it leads to the one it belongs
/// to: "the gas supply of Lunderra", "Ostmarkan goods".
/// </summary>
internal sealed class RecipientFinder(NameIndex names)
{
    // "the right of workers from the provinces": deeper owners say little.
    private const int DeepestOwner = 3;

    private static readonly string[] _aims = ["against", "on", "upon", "to", "from", "of", "with", "at", "inside", "into", "across"];
    private static readonly string[] _owners = ["of", "with", "against", "from", "to", "in", "inside", "by", "for"];

    /// <summary>The phrases, and in each the words for the one who is meant: the phrase itself, or whom the thing belongs to.</summary>
    internal IEnumerable<(TokenRange Phrase, TokenRange Who)> Phrases(SentenceView view, ThreatCandidate candidate, Condition? condition)
    {
        var cause = ReprisalCause.Of(view, candidate.Act);
        if (ReprisalCause.Doer(view, cause) is { IsEmpty: false } doer)
        {
            yield return (doer, doer);
        }

        foreach (var (place, isAddressed) in Places(view, candidate, condition).Select((place, at) => (place, at == 1 || (at == 0 && candidate.Act.Kind == HostileKind.Ultimatum))))
        {
            var phrase = WholeNames(view, Clean(view, condition is { Type: ConditionType.NominalTrigger } ? place : Widened(view, place, candidate)));
            if (phrase.IsEmpty || cause.Holds(phrase.First) || IsClause(view, phrase) || view.IsAny(phrase.First, "we", "i", "us", "it", "this", "that", "there", "our", "my"))
            {
                continue;
            }

            if (isAddressed && !view.Has(view.HeadOf(phrase), WordMarks.HostileNoun | WordMarks.Day))
            {
                // Who is warned is somebody, whatever the word: "warned the steelworks that".
                yield return (phrase, phrase);
            }
            else if (Who(view, phrase) is { IsEmpty: false } who && !(who.Holds(candidate.Act.Head) && phrase == who))
            {
                // "a curfew in Halden": the act itself is no thing that belongs to anybody.
                var head = NounPhrases.Head(view, phrase);
                yield return (head == candidate.Act.Head || view.Has(head, WordMarks.HostileNoun | WordMarks.Bond | WordMarks.Passage | WordMarks.Step)
                    || view.Tag(head) == UniversalTag.Verb || view.Word(head).EndsWith("ing", StringComparison.Ordinal) ? who : phrase, who);
            }
            else if (view.Lemma(candidate.Act.Words.First) is "boycott" && phrase.First == candidate.Act.Words.First + 1)
            {
                // Who stays away from a meeting or a vote aims at it.
                var words = Clean(view, NounPhrases.After(view, phrase.First));
                yield return (words, words);
            }
        }
    }

    private IEnumerable<TokenRange> Places(SentenceView view, ThreatCandidate candidate, Condition? condition)
    {
        yield return candidate.Recipient;
        yield return Addressed(view, candidate.Cue.First);
        var inCondition = condition is { Type: not ConditionType.NominalTrigger } ? InCondition(view, condition.Words) : default;
        if (candidate.Act.Kind is HostileKind.Unspecified or HostileKind.Veiled
            || (candidate.Act.Kind == HostileKind.Protest && VerbArguments.Object(view, candidate.Act.Words.First) < 0))
        {
            // Whom "let refugees leave" or "strike at the port" would hurt is known only from who is to do something.
            yield return inCondition;
        }

        foreach (var phrase in OfAct(view, candidate.Act))
        {
            yield return phrase;
        }

        for (var i = candidate.Cue.First; i < view.End; i++)
        {
            if (view.Is(i, "against"))
            {
                yield return NounPhrases.After(view, i + 1);
                break;
            }
        }

        yield return Letter(view, candidate.Cue.First);
        yield return inCondition;
        var victims = condition is { } given && IsAboutVictims(view, given.Words) ? given.Words : default;
        foreach (var words in new[] { candidate.Act.Words, condition?.Words ?? default, new TokenRange(candidate.Cue.End, view.End) })
        {
            yield return FirstNamed(view, words, candidate, victims);
        }
    }

    // The object of the act's verb, then what stands behind its prepositions.
    private static IEnumerable<TokenRange> OfAct(SentenceView view, HostileAct act)
    {
        var (verb, head) = (act.Words.First, act.Head);

        // "pull its service from Ostmark": whom it is taken from, before what is taken.
        if (view.Has(verb, WordMarks.BreakVerb | WordMarks.SendVerb) && head == verb && view.Child(verb, Relation.Obj) is var taken and >= 0
            && Math.Max(VerbArguments.Behind(view, verb, "from"), VerbArguments.Behind(view, taken, "from")) is var loser and >= 0)
        {
            yield return WithWords(view, view.Phrase(loser), taken + 1);
        }

        // What is sent or withdrawn is the means: "deploy troops to the border", "recall its envoy from Ostmark".
        var hasMeans = view.Has(verb, WordMarks.SendVerb | WordMarks.BreakVerb) && head != verb;
        if (!hasMeans && view.Tag(verb) is UniversalTag.Verb or UniversalTag.Aux && VerbArguments.Object(view, verb) is var bearer and >= 0 && bearer != head)
        {
            yield return WithWords(view, view.Phrase(bearer), bearer > verb ? verb + 1 : view.First);
        }

        if (act.Head == verb && view.Has(verb, WordMarks.HostileVerb) && !view.Has(verb, WordMarks.ThirdPerson))
        {
            yield return NounPhrases.After(view, verb + 1);
        }

        foreach (var governor in new[] { head, verb })
        {
            var behind = VerbArguments.Behind(view, governor, _aims);
            if (behind >= 0)
            {
                yield return WithWords(view, view.Phrase(behind), governor + 1);
            }
        }

        if (head != verb && !hasMeans)
        {
            yield return WithWords(view, view.Phrase(head), verb + 1);
        }
        else if (view.Child(head, Relation.NmodPoss) is var owner and >= 0 && view.Tag(owner) != UniversalTag.Pron)
        {
            yield return view.Phrase(owner, head);
        }

        for (var i = head + 1; i < act.Words.End; i++)
        {
            // "actions that could force the king to heed the crowd": what a clause within it names is not what the act hits.
            if (view.IsAny(i, "that", "which", "who", "they", "he", "she", "we", "you"))
            {
                break;
            }

            if (view.IsAny(i, "with", "on", "from", "to", "of"))
            {
                yield return NounPhrases.After(view, i + 1);
            }
        }
    }

    // "warned the council that", "issued a warning to the council that"; who hears it from the press is no recipient.
    private static TokenRange Addressed(SentenceView view, int cue)
    {
        for (var i = cue; i >= view.First && i > cue - 40; i--)
        {
            if (i != cue && !view.Has(i, WordMarks.WarningNoun) && !IsContent(view, cue, i))
            {
                continue;
            }

            var listener = (view.Has(i, WordMarks.Warn) && view.Tag(i) != UniversalTag.Noun) || view.Has(i, WordMarks.Say) && view.IsAny(i, "told", "tells", "telling", "reminded") ? view.Child(i, Relation.Obj, Relation.Iobj)
                : view.Has(i, WordMarks.WarningNoun) ? Math.Max(VerbArguments.Behind(view, i, "to"), VerbArguments.Behind(view, view.Head(i), "to"))
                : -1;
            if (listener >= 0 && !view.IsAny(listener, "reporters", "journalists", "audience", "conference", "media", "crowd", "rally", "television", "supporters", "briefing", "agency",
                "newspaper", "parliament", "lawmakers", "deputies", "students", "viewers", "correspondents", "news"))
            {
                return view.Phrase(listener, cue > listener ? cue : int.MaxValue);
            }
        }

        return default;
    }

    // Whether the cue stands in what the verb tells: not in a second verb beside it.
    private static bool IsContent(SentenceView view, int cue, int verb)
    {
        for (var climbed = view.First; climbed < view.End && cue >= 0; climbed++, cue = view.Head(cue))
        {
            if (view.Head(cue) == verb)
            {
                return view.Relation(cue) != Relation.Conj;
            }
        }

        return false;
    }

    // "wrote a letter to Halden, threatening"
    private static TokenRange Letter(SentenceView view, int cue)
    {
        for (var i = cue - 1; i > view.First && view.Has(cue, WordMarks.Gerund); i--)
        {
            if (view.Is(i, "to") && view.IsAny(i - 1, "letter", "message", "note", "statement", "email", "cable", "call"))
            {
                var listener = VerbArguments.Behind(view, i - 1, "to");
                return listener < 0 ? NounPhrases.After(view, i + 1) : WithWords(view, view.Phrase(listener, cue), i + 1);
            }
        }

        return default;
    }

    // Who is in the condition is whom the threat concerns: "if Ostmark attacks", "unless the king signs"; of a passive only who would do it, and whose
    // thing it is: "if a guard is shot", "unless the hostages are freed" name nobody who is threatened.
    private TokenRange InCondition(SentenceView view, TokenRange condition)
    {
        var verb = view.Head(condition.First);
        if (condition.Holds(verb) && VerbArguments.IsPassive(view, verb))
        {
            var agent = view.Child(verb, Relation.OblAgent);
            var borne = view.Phrase(VerbArguments.Subject(view, verb), condition.End);
            return condition.Holds(agent) ? view.Phrase(agent, condition.End) : Somebody.IsNamed(view, names, NounPhrases.Head(view, borne)) || IsHarm(view, verb) ? default : borne;
        }

        var subject = view.Relation(condition.First) is Relation.Mark or Relation.Advmod && condition.Holds(verb) ? VerbArguments.Doer(view, verb) : -1;
        return condition.Holds(subject) ? view.Phrase(subject, condition.End) : NounPhrases.SubjectAt(view, condition.First + 1);
    }

    private static bool IsHarm(SentenceView view, int verb) => view.Has(verb, WordMarks.HostileVerb | WordMarks.Violent);

    // Whether those in a condition are the ones whom it protects: "if Veridians in Halden are attacked".
    private static bool IsAboutVictims(SentenceView view, TokenRange condition)
    {
        var verb = view.Head(condition.First);
        return condition.Holds(verb) && VerbArguments.IsPassive(view, verb) && IsHarm(view, verb);
    }

    // "would call | a strike": the verb above the noun that the rule took for the act.
    private static int ActVerb(SentenceView view, HostileAct act)
    {
        var verb = act.Words.First;
        for (var climbed = 0; climbed < DeepestOwner && view.Tag(verb) is not (UniversalTag.Verb or UniversalTag.X); climbed++)
        {
            verb = view.Head(verb);
        }

        return verb;
    }

    // Who says it and who would act are no recipients, nor who is protected or avenged, nor the language "in English".
    private TokenRange FirstNamed(SentenceView view, TokenRange words, ThreatCandidate candidate, TokenRange victims)
    {
        var (act, cause) = (candidate.Act, ReprisalCause.Of(view, candidate.Act));
        var verb = ActVerb(view, act);
        for (var i = words.First; i < Math.Min(words.End, view.End); i++)
        {
            if (view.IsCapitalised(i) && names.At(view.Text.Tokens[i].Span) is { Type: EntityType.Person or EntityType.Organization or EntityType.Location or EntityType.Norp } entity
                && view.Tag(i) != UniversalTag.Adj && !victims.Holds(i) && !cause.Holds(i) && !candidate.Speaker.Holds(i) && !Somebody.IsWater(entity.Name)
                && !view.IsAny(view.Has(i - 1, WordMarks.Determiner) && !act.Words.Holds(i) ? i - 2 : i - 1, "at", "by", "over", "called", "since", "until", "and", "amid")
                && !(entity.Type == EntityType.Norp && (view.Is(i - 1, "in") || view.Relation(i) is Relation.Amod or Relation.Compound))
                && !(view.Relation(i) == Relation.Nsubj && (view.Has(view.Head(i), WordMarks.Say) || view.Head(i) == verb || view.IsBelow(act.Head, view.Head(i)))))
            {
                return NameAt(view, i);
            }
        }

        return default;
    }

    // The words of the name that a token belongs to.
    private TokenRange NameAt(SentenceView view, int token)
    {
        var entity = names.At(view.Text.Tokens[token].Span);
        var (first, end) = (token, token + 1);
        while (first > view.First && entity is not null && names.At(view.Text.Tokens[first - 1].Span) == entity)
        {
            first--;
        }

        while (end < view.End && entity is not null && names.At(view.Text.Tokens[end].Span) == entity)
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    // "raze Tel | Aviv": a phrase that begins or ends within a name holds all of it.
    private TokenRange WholeNames(SentenceView view, TokenRange phrase) => phrase.IsEmpty ? phrase
        : new TokenRange(Math.Min(phrase.First, NameAt(view, phrase.First).First), Math.Max(phrase.End, NameAt(view, phrase.End - 1).End));

    // "warned them against | harbouring fugitives": what somebody does, not somebody; "armed men" are.
    private static bool IsClause(SentenceView view, TokenRange phrase) =>
        phrase.End - phrase.First > 1 && view.Tag(phrase.First) == UniversalTag.Verb && view.Relation(phrase.First) is not (Relation.Amod or Relation.Compound)
            && (!view.Has(phrase.First, WordMarks.Past) && !view.Word(phrase.First).EndsWith("ed", StringComparison.Ordinal) || view.Tag(phrase.First + 1) == UniversalTag.Verb)
            && !view.IsCapitalised(phrase.First);

    // What the rule read by the words, up to where the tree ends it; never over the words that threaten.
    private static TokenRange Widened(SentenceView view, TokenRange phrase, ThreatCandidate candidate)
    {
        var limit = view.End;
        foreach (var start in new[] { candidate.Cue.First, candidate.Act.Words.First, candidate.Condition?.Words.First ?? view.End, candidate.Speaker.First - 1 })
        {
            limit = start >= phrase.End ? Math.Min(limit, start) : limit;
        }

        var whole = phrase.IsEmpty ? phrase : view.Phrase(view.HeadOf(phrase), limit);
        return whole.First <= phrase.First && whole.End > phrase.End ? phrase with { End = whole.End } : phrase;
    }

    // A noun phrase without what does not belong to it: the preposition before it, the marks and the infinitive behind it ("an ultimatum to the police | to find").
    private static TokenRange Clean(SentenceView view, TokenRange phrase)
    {
        var (first, end) = (phrase.First, Math.Min(phrase.End, view.End));
        while (first < end && (view.Mark(first) != '\0' || view.Relation(first) is Relation.Cc || (view.Has(first, WordMarks.Preposition) && !view.IsCapitalised(first))))
        {
            first++;
        }

        for (var i = first + 1; i + 1 < end; i++)
        {
            // "workers who refuse | to work" are those who refuse it.
            if (view.Is(i, "to") && view.Tag(i) == UniversalTag.Part && view.Tag(i + 1) == UniversalTag.Verb && view.Tag(i - 1) != UniversalTag.Verb)
            {
                end = i;
            }
        }

        return new TokenRange(first, end);
    }

    // The tree may end a phrase early, where the words go on: "those | responsible", "the Lesotho | Defence Force".
    private static TokenRange WithWords(SentenceView view, TokenRange phrase, int floor)
    {
        phrase = Clean(view, phrase with { First = Math.Max(phrase.First, floor) });
        var words = NounPhrases.After(view, phrase.First);
        return words.First == phrase.First && words.End > phrase.End ? words : phrase;
    }

    // The phrase itself when it names somebody, else the one that the thing belongs to; empty when nobody is named.
    private TokenRange Who(SentenceView view, TokenRange phrase, int depth = 0)
    {
        if (Somebody.IsNamed(view, names, NounPhrases.Head(view, phrase)) || Somebody.IsNamed(view, names, view.HeadOf(phrase)))
        {
            return phrase;
        }

        return depth < DeepestOwner ? Owner(view, phrase, depth) : default;
    }

    private TokenRange Owner(SentenceView view, TokenRange phrase, int depth)
    {
        // "its boats", "Ostmark's boats", "Ostmarkan boats"
        var head = NounPhrases.Head(view, phrase);
        for (var i = phrase.First; i < head; i++)
        {
            if (view.IsAny(i, "their", "his", "her", "its", "your"))
            {
                return new TokenRange(i, i + 1);
            }

            if (view.IsPossessive(i) && i > phrase.First)
            {
                return Who(view, new TokenRange(phrase.First, i), depth + 1);
            }

            if (view.IsCapitalised(i) && !Somebody.IsWater(view.Word(i + 1)) && (view.Has(i, WordMarks.Agent)
                || names.At(view.Text.Tokens[i].Span) is { Type: EntityType.Norp or EntityType.Location or EntityType.Organization or EntityType.Person }))
            {
                return NameAt(view, i);
            }
        }

        foreach (var thing in new[] { view.HeadOf(phrase), head })
        {
            if (VerbArguments.Behind(view, thing, _owners) is var behind and >= 0 && Who(view, Clean(view, view.Phrase(behind)), depth + 1) is { IsEmpty: false } owner)
            {
                return owner;
            }
        }

        return default;
    }
}
