using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Finds hostile acts: a verb that is one, or a verb with the object that makes it one.</summary>
internal static class HostileActs
{
    // How far behind its verb an object may stand: "impose far-reaching new export and travel restrictions".
    private const int ObjectReach = 8;

    // "threatened to once again attack": what stands between "to" and the verb.
    private const int InfinitiveReach = 4;

    /// <summary>The first hostile act in a range; <see langword="null"/> when there is none.</summary>
    internal static HostileAct? Find(SentenceView view, int from, int to)
    {
        for (var i = Math.Max(from, view.First); i < Math.Min(to, view.End); i++)
        {
            if (At(view, i, to) is { } act)
            {
                return act;
            }
        }

        return null;
    }

    /// <summary>
    /// The act of an infinitive, whose object may stand far behind it: "impose a new round of sanctions"; what people do who are named within a
    /// relative clause ("fire workers who strike") is not it. <see langword="null"/> when there is none.
    /// </summary>
    internal static HostileAct? OfInfinitive(SentenceView view, int verb)
    {
        for (var i = verb; i < Math.Min(verb + InfinitiveReach, view.End) && !view.IsAny(i, "who", "whose", "which", "that"); i++)
        {
            if (At(view, i, i + 1 + ObjectReach) is { } act)
            {
                return act;
            }
        }

        // "to invoke the old law and | send troops"
        return view.Children(verb).Where(child => view.Relation(child) == Relation.Conj && view.Tag(child) == UniversalTag.Verb)
            .Select(child => At(view, child, child + 1 + ObjectReach)).FirstOrDefault(act => act is not null);
    }

    /// <summary>The act of a future clause, or of the verb that is joined to its own: "would close ranks and | expel the envoy"; <see langword="null"/> when it is none.</summary>
    internal static HostileAct? OfClause(SentenceView view, WillClause clause)
    {
        if (At(view, clause.Verb, clause.Verb + 10) is { } act)
        {
            return act;
        }

        // A verb of its own subject or modal belongs to another clause.
        foreach (var joined in clause.IsReady ? [] : view.Children(clause.Verb))
        {
            if (view.Relation(joined) == Relation.Conj && joined > clause.Verb && view.Has(joined, WordMarks.Base) && view.Child(joined, Relation.Nsubj, Relation.Aux, Relation.NsubjPass) < 0)
            {
                return At(view, joined, joined + 10) is { IsPlain: true } second ? second : null;
            }
        }

        return null;
    }

    /// <summary>The act whose verb or noun is this token; <see langword="null"/> when it is none.</summary>
    internal static HostileAct? At(SentenceView view, int token, int to)
    {
        var marks = view.Marks(token);
        if (view.IsAny(token + 1, "nobody", "no-one") || view.Is(token + 1, "no") && view.IsAny(token + 2, "one", "more"))
        {
            // "will sue no one"
            return null;
        }

        if ((marks & (WordMarks.HostileVerb | WordMarks.HostileNoun | WordMarks.ImposeVerb | WordMarks.BreakVerb | WordMarks.LaunchVerb
            | WordMarks.CloseVerb | WordMarks.SendVerb | WordMarks.Opener)) == 0 && !view.Is(token, "martial") && !view.Has(token, WordMarks.Step))
        {
            return null;
        }

        if (Reprisals.Of(view, token) is var (answer, answerEnd))
        {
            return Make(view, answer, token, answerEnd - 1) with { Head = token, IsPlain = true };
        }

        // With an object first: "launch a strike" says more than "strike" would behind it.
        var composed = WithObject(view, token, to);
        var phrase = ActPhrases.At(view, token);
        if (composed is not null && (composed.IsPlain || !phrase.IsPlain))
        {
            return composed;
        }

        if (phrase.Kind != HostileKind.None)
        {
            return Make(view, HostileKinds.Sharpened(view, token, phrase.Kind), token, phrase.Words.End - 1) with { Head = token, IsPlain = phrase.IsPlain };
        }

        if (IsDismissal(view, token))
        {
            return Make(view, HostileKind.Law, token, token);
        }

        if (view.Lemma(token) == "walk" && view.Is(token + 1, "out"))
        {
            return Make(view, HostileKinds.IsLabourStrike(view, token) ? HostileKind.Protest : HostileKind.Unspecified, token, token) with { IsPlain = true };
        }

        // "a crushing response": what only describes is no act.
        if ((marks & WordMarks.HostileVerb) != 0 && !(view.Has(token, WordMarks.Gerund) && view.Relation(token) == Relation.Amod) && !HarmlessPhrases.Holds(view, token))
        {
            return Make(view, HostileKinds.Sharpened(view, token, ThreatLexicon.VerbKind(view.Lemma(token)!)), token, token);
        }

        if (((marks & (WordMarks.HostileNoun | WordMarks.Step)) != 0 && !IsModifier(view, token) && !IsOfName(view, token)) || view.Is(token, "martial"))
        {
            var kind = HostileKinds.OfNoun(view, token);
            return kind == HostileKind.None || HarmlessPhrases.Holds(view, token) ? null : Make(view, kind, token, token);
        }

        return null;
    }

    /// <summary>
    /// The act of a passive: a verb that is one, or one by what its subject is ("ties would be severed", "sanctions will be imposed"); null when it is none.
    /// </summary>
    internal static HostileAct? OfPassive(SentenceView view, WillClause clause)
    {
        // "jobs would be lost": nobody takes them.
        if (!clause.IsPassive || clause.Verb >= view.End || view.Is(clause.Verb, "lost"))
        {
            return null;
        }

        for (var i = clause.Subject.First; i < clause.Subject.End; i++)
        {
            if (Compose(view, view.Marks(clause.Verb), clause.Verb, i) is not HostileKind.None and var kind)
            {
                var act = Make(view, kind, clause.Verb, clause.Verb);
                return act with { Words = act.Words with { First = clause.Subject.First }, IsPlain = IsPlain(view, kind, i) };
            }
        }

        // "will be dispersed by force": what the participle says with the words behind it.
        var isVerb = view.Has(clause.Verb, WordMarks.Past);
        if (isVerb && At(view, clause.Verb, clause.Verb + 10) is { IsPlain: true } plain)
        {
            return plain;
        }

        var (phrase, isPlain) = ActPhrases.Passive(view, clause.Verb, clause.Subject);
        if (phrase != HostileKind.None)
        {
            return Make(view, phrase, clause.Verb, clause.Verb) with { IsPlain = isPlain };
        }

        // "will be fine", "will be close": an adjective is no participle.
        return view.Has(clause.Verb, WordMarks.Opener) && !isVerb ? null : At(view, clause.Verb, clause.Verb + 10);
    }

    /// <summary>The act that is the subject and comes about by itself: "sanctions will follow", "the war would resume", "aid would end".</summary>
    internal static HostileAct? OfSubject(SentenceView view, WillClause clause)
    {
        if (clause.IsNegated || clause.IsPassive)
        {
            return null;
        }

        if (view.IsAny(clause.Verb, "follow", "come", "ensue", "resume", "begin", "start", "escalate", "intensify", "continue"))
        {
            return Find(view, clause.Subject.First, clause.Subject.End);
        }

        var head = NounPhrases.Head(view, clause.Subject);
        if (!view.IsAny(clause.Verb, "end", "stop", "cease") || !view.Has(head, WordMarks.Bond))
        {
            return null;
        }

        var kind = HostileKinds.OfBond(view, clause.Verb, view.Lemma(head)!);
        return kind is HostileKind.AidCut or HostileKind.Sanctions
            ? Make(view, kind, clause.Verb, clause.Verb) with { Words = new TokenRange(clause.Subject.First, clause.Verb + 1) } : null;
    }

    private static HostileAct? WithObject(SentenceView view, int verb, int to)
    {
        var marks = view.Marks(verb);
        var reach = Math.Min(Math.Min(to, view.End), verb + 1 + ObjectReach);
        for (var i = verb + 1; i < reach; i++)
        {
            if (view.IsBreak(i) && view.Mark(i) != '-' || view.Has(i, WordMarks.Will | WordMarks.If))
            {
                break;
            }

            var kind = Compose(view, marks, verb, i);
            if (kind != HostileKind.None && !IsBeside(view, verb, i))
            {
                return view.Is(i, "protest") && view.Is(i - 1, "in") ? Make(view, kind, verb, i) with { IsPlain = true } : Make(view, kind, verb, i);
            }
        }

        return null;
    }

    private static HostileKind Compose(SentenceView view, WordMarks verbMarks, int verb, int token)
    {
        var marks = view.Marks(token);
        if ((marks & (WordMarks.HostileNoun | WordMarks.Bond)) != 0 && (IsModifier(view, token) || IsOfName(view, token)
            || view.IsAny(token - 1, "who", "that", "anyone", "to")))
        {
            return HostileKind.None;
        }

        if ((verbMarks & WordMarks.BreakVerb) != 0 && (marks & WordMarks.Bond) != 0)
        {
            return HostileKinds.OfBond(view, verb, view.Lemma(token)!);
        }

        if ((verbMarks & WordMarks.BreakVerb) != 0 && (marks & WordMarks.Permit) != 0)
        {
            return HostileKind.Law;
        }

        if ((verbMarks & WordMarks.CloseVerb) != 0 && (marks & WordMarks.Passage) != 0)
        {
            return HostileKind.Closure;
        }

        if ((verbMarks & WordMarks.SendVerb) != 0 && (marks & WordMarks.Arms) != 0)
        {
            return HostileKind.MilitarySupport;
        }

        if ((verbMarks & WordMarks.ImposeVerb) != 0)
        {
            return view.Is(token, "pressure") && view.Lemma(verb) == "increase" ? HostileKind.Pressure
                : (marks & WordMarks.HostileNoun) != 0 ? HostileKinds.OfNoun(view, token) : HostileKind.None;
        }

        // "call for sanctions" asks others to act; "take part in a protest" and "hold talks on the war" are no attack.
        if ((verbMarks & WordMarks.LaunchVerb) != 0 && (marks & (WordMarks.HostileNoun | WordMarks.Step)) != 0
            && (!IsAbout(view, token - 1) || view.Is(token, "strike")) && !(view.Has(token - 1, WordMarks.Determiner) && IsAbout(view, token - 2))
            && !view.IsAny(verb + 1, "for", "off"))
        {
            return HostileKinds.OfNoun(view, token);
        }

        // "will shut their shops in protest"
        if ((verbMarks & (WordMarks.BreakVerb | WordMarks.CloseVerb)) != 0 && view.Is(token, "protest") && view.Is(token - 1, "in"))
        {
            return HostileKind.Protest;
        }

        if (view.Lemma(verb) == "take" && view.IsAny(token, "court", "tribunal")
            && (view.Is(token - 1, "to") || view.Is(token - 2, "to") || view.Is(token - 3, "to") || view.Is(token - 4, "to") || view.Is(token - 5, "to")))
        {
            return HostileKind.Law;
        }

        if (view.Lemma(verb) is "use" or "resort" && (marks & WordMarks.Arms) != 0)
        {
            return HostileKinds.MassWeapon(view, token) ? HostileKind.MassDestruction : HostileKind.Force;
        }

        return HostileKind.None;
    }

    // "call a vote over the sanctions", "fire those who join the strike": where the tree ties the noun to the verb by such a way, it is not what is done.
    private static bool IsBeside(SentenceView view, int verb, int token)
    {
        var isBeside = false;
        for (var climbed = 0; climbed <= ObjectReach && token >= 0; climbed++, token = view.Head(token))
        {
            if (token == verb)
            {
                return isBeside;
            }

            isBeside |= view.Relation(token) is Relation.AclRelcl or Relation.Advcl || (view.Relation(token) is Relation.Obl or Relation.Nmod
                && view.IsAny(view.Child(token, Relation.Case), "over", "about", "because", "after", "amid", "despite", "during", "since", "following"));
        }

        return false;
    }

    private static bool IsAbout(SentenceView view, int token) => view.IsAny(token, "on", "about", "in", "of", "for", "from");

    // "fire the pilots", "fire Holt": people lose their posts; missiles fly.
    private static bool IsDismissal(SentenceView view, int verb)
    {
        if (!view.Is(verb, "fire") && !view.Is(verb, "fired") || view.Has(verb - 1, WordMarks.Determiner))
        {
            return false;
        }

        var whom = VerbArguments.Object(view, verb) is var named and >= 0 ? named : NounPhrases.Head(view, NounPhrases.After(view, verb + 1));
        return !view.Has(whom, WordMarks.Arms) && (view.Has(whom, WordMarks.Agent | WordMarks.Worker) || view.Tag(whom) == UniversalTag.Propn);
    }

    // "deportation relief", "war memorial": the noun behind it is the thing, unless it is one of the lists' own.
    private static bool IsModifier(SentenceView view, int token)
    {
        var next = view.Word(token + 1);
        return next.Length > 2 && char.IsLower(next[0]) && next is not ("order" or "orders" or "regime" or "campaign" or "package" or "efforts")
            && (view.Marks(token + 1) & ~(WordMarks.Thing | WordMarks.Agent | WordMarks.Worker)) == WordMarks.None
            && !view.Word(token).EndsWith("s", StringComparison.Ordinal)
            && !next.EndsWith("ing", StringComparison.Ordinal) && !next.EndsWith("ed", StringComparison.Ordinal)
            && !next.EndsWith("ly", StringComparison.Ordinal);
    }

    // "the Insurrection Act"
    private static bool IsOfName(SentenceView view, int token) => view.IsCapitalised(token) && view.IsAny(token + 1, "act", "bill", "treaty", "convention", "museum", "memorial");

    private static HostileAct Make(SentenceView view, HostileKind kind, int first, int head)
    {
        var end = head + 1;
        while (end < view.End && !view.Has(end, WordMarks.If) && view.Mark(end) is not (',' or ';' or ':' or '.' or '!' or '?' or ')')
            && !view.IsQuotationMark(end) && view.Mark(end) != '\u2014'
            && !view.IsAny(end, "as", "while", "but", "because", "although", "though", "after", "amid", "despite", "since", "whereas")
            && !(view.Has(end, WordMarks.Finite) && !view.Has(end, WordMarks.Pronoun) && view.Relation(end) != Relation.Case))
        {
            end++;
        }

        return new HostileAct(kind, new TokenRange(first, end), head, IsPlain(view, kind, head) || IsImposed(view, kind, first, head)
            || view.Lemma(head) is "execute" or "kill" or "behead" or "shoot" or "murder" or "slaughter" && view.IsNear(head, 4, "hostage", "hostages", "captive", "captives", "prisoners"));
    }

    // "restrictions" may be anybody's; imposing them is aimed at somebody.
    private static bool IsImposed(SentenceView view, HostileKind kind, int first, int head) =>
        kind == HostileKind.Sanctions && first < head && view.Lemma(first) is "impose" or "slap" or "reimpose";

    private static bool IsPlain(SentenceView view, HostileKind kind, int head) => kind switch
    {
        HostileKind.Attack => view.Lemma(head) is not ("war" or "raid" or "storm" or "destroy" or "offensive"
            or "loot" or "vandalise" or "vandalize"),
        HostileKind.Force => view.Lemma(head) is not ("fight" or "intervene" or "intervention"),
        HostileKind.Law => view.Lemma(head) is "sue" or "prosecute" or "court" or "lawsuit" or "prosecution" or "action" or "outlaw"
            or "no-confidence"
            or "overthrow" or "topple" or "secede" or "impeach" or "impeachment" or "veto" or "injunction" or "litigation" || view.Has(head, WordMarks.Permit),
        HostileKind.Sanctions or HostileKind.AidCut => view.Lemma(head) is not ("trade" or "export" or "import" or "restriction" or "duty"
            or "ban" or "support" or "delist" or "defund" or "grant" or "donation" or "contribution" or "sponsorship" or "payment" or "lending" or "financing"),
        HostileKind.Occupation or HostileKind.Siege or HostileKind.MassDestruction or HostileKind.Relations or HostileKind.Involvement
            or HostileKind.Curfew or HostileKind.Emergency or HostileKind.PartyBan or HostileKind.Expulsion or HostileKind.Pressure
            or HostileKind.Talks or HostileKind.Mediation or HostileKind.Closure
            or HostileKind.Reprisal => true,
        HostileKind.Cyber => !view.Has(head, WordMarks.HostileVerb),
        HostileKind.Terror => view.Lemma(head) is "terrorism" or "jihad" or "massacre" or "bloodshed" or "attack" or "war",
        HostileKind.Protest => view.Lemma(head) is "boycott" or "strike" or "blockade" or "stoppage" or "walkout" or "uprising" or "revolt" or "work-to-rule"
            or "hartal" or "bandh" or "sick-out" or "stayaway" or "stay-away",
        HostileKind.Repression => view.Lemma(head) is "punish" or "crush" or "crackdown" or "clampdown",
        _ => false,
    };
}
