using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>The verb "threaten" and the noun "threat" with the content of the threat.</summary>
internal static class ThreatenRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Threaten))
            {
                Verb(view, i, found);
            }
            else if (view.Has(i, WordMarks.ThreatNoun))
            {
                Noun(view, i, found);
            }
        }
    }

    private static void Verb(SentenceView view, int verb, List<ThreatCandidate> found)
    {
        var next = Behind(view, verb + 1);
        var subject = NounPhrases.Subject(view, verb);
        if (Subjects.IsThing(view, subject) || IsAdjective(view, verb))
        {
            return;
        }

        var cue = new TokenRange(verb, verb + 1);
        if (view.Is(next, "to"))
        {
            var act = HostileActs.Find(view, next + 1, next + 5) ?? Unspecified(view, next + 1);
            if (Subjects.CanAct(view, subject) || act.IsPlain || (subject.IsEmpty && act.Kind != HostileKind.Unspecified))
            {
                found.Add(new ThreatCandidate { Rule = "threaten-to", Cue = cue, Act = act, Speaker = subject, Confidence = 0.9 });
            }

            return;
        }

        if (view.Is(next, "that"))
        {
            var will = WillClause.In(view).FirstOrDefault(clause => clause.Modal > next);
            if (Subjects.CanAct(view, subject)
                && (HostileActs.Find(view, next + 1, view.End) ?? (will.Verb > next ? Unspecified(view, will.Verb) : null)) is { } said)
            {
                found.Add(new ThreatCandidate { Rule = "threaten-that", Cue = cue, Act = said, Speaker = subject, IsReported = true, Confidence = 0.9 });
            }

            return;
        }

        if (With(view, verb) is var with and >= 0)
        {
            var passive = IsPassive(view, verb);
            if (HostileActs.Find(view, with + 1, with + 7) is { } act
                && (passive ? IsInstitutional(act.Kind) : Subjects.CanAct(view, subject)))
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "threaten-with",
                    Cue = cue,
                    Act = act,
                    Speaker = passive ? default : subject,
                    Recipient = passive ? subject : NounPhrases.After(view, verb + 1),
                    Confidence = passive ? 0.65 : 0.85,
                });
            }
            else if (!passive && Subjects.CanAct(view, subject) && ConsequenceBehind(view, with + 1))
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "threaten-with",
                    Cue = cue,
                    Act = Veiled(view, with + 1),
                    Speaker = subject,
                    Recipient = NounPhrases.After(view, verb + 1),
                    Confidence = 0.75,
                });
            }

            return;
        }

        // "patrolled the streets and threatened execution": the subject stands too far left to be sure of.
        if (!IsPassive(view, verb) && (Subjects.CanAct(view, subject) || (subject.IsEmpty && view.Is(verb - 1, "and"))) && Named(view, verb + 1) is { } named)
        {
            found.Add(new ThreatCandidate { Rule = "threaten-act", Cue = cue, Act = named, Speaker = subject, Confidence = 0.8 });
        }
    }

    // "threats to launch a revolt", "their threat to pull out", "threats by the president that he would"
    private static void Noun(SentenceView view, int noun, List<ThreatCandidate> found)
    {
        var cue = new TokenRange(noun, noun + 1);
        if (view.Is(noun + 1, "to") && view.Has(noun + 2, WordMarks.Base)
            && view.Has(noun + 2, WordMarks.HostileVerb | WordMarks.ImposeVerb | WordMarks.BreakVerb | WordMarks.LaunchVerb | WordMarks.CloseVerb | WordMarks.SendVerb)
            && OwnerOf(view, noun) is var owner && (!owner.IsEmpty || IsAnswered(view, noun))
            && HostileActs.Find(view, noun + 2, noun + 8) is { } act)
        {
            found.Add(new ThreatCandidate { Rule = "threat-to", Cue = cue, Act = act, Speaker = owner, Confidence = 0.75 });
            return;
        }

        if (view.IsAny(noun + 1, "by", "from"))
        {
            var speaker = NounPhrases.After(view, noun + 2);
            if (view.IsAny(speaker.End, "that", "to") && Subjects.CanAct(view, speaker))
            {
                var said = HostileActs.Find(view, speaker.End + 1, speaker.End + 12) ?? Unspecified(view, speaker.End + 1);
                found.Add(new ThreatCandidate { Rule = "threat-to", Cue = cue, Act = said, Speaker = speaker, IsReported = true, Confidence = 0.7 });
                return;
            }
        }

        var hand = HandBefore(view, noun);
        if (hand >= 0)
        {
            var speaker = NounPhrases.Subject(view, hand);
            var issued = HostileActs.At(view, noun - 1, noun) ?? (view.Is(noun + 1, "of") ? HostileActs.Find(view, noun + 2, noun + 6) : null);
            if (issued is not null && issued.Kind != HostileKind.Murder && Subjects.CanAct(view, speaker))
            {
                var recipient = view.IsAny(noun + 1, "against", "to", "of", "on") ? NounPhrases.After(view, noun + 2) : default;
                found.Add(new ThreatCandidate { Rule = "threat-issued", Cue = cue, Act = issued, Speaker = speaker, Recipient = recipient, Confidence = 0.7 });
                return;
            }
        }

        Mention(view, noun, found);
    }

    // Talk about threats without their content: "the exchange of threats", "death threats", "threats of war".
    private static void Mention(SentenceView view, int noun, List<ThreatCandidate> found)
    {
        var death = view.IsAny(noun - 1, "death", "bomb");
        if (death || (view.Is(noun - 1, "of") && view.IsAny(noun - 2, "exchange", "campaign", "series", "string"))
            || (view.Is(noun + 1, "of") && HostileActs.Find(view, noun + 2, noun + 5) is not null && view.Is(noun, "threats")))
        {
            var act = HostileActs.Find(view, noun + 1, noun + 5) ?? Unspecified(view, noun);
            found.Add(new ThreatCandidate
            {
                Rule = "threats-mentioned",
                Cue = new TokenRange(death ? noun - 1 : noun, noun + 1),
                Act = act,
                Status = ThreatStatus.MentionOnly,
                Confidence = 0.7,
            });
        }
    }

    // "threatened on Monday to", "threatened again to", "threatened last week to"
    private static int Behind(SentenceView view, int token)
    {
        while (token < view.End)
        {
            if (view.Has(token, WordMarks.Adverb | WordMarks.Day))
            {
                token++;
            }
            else if (view.Is(token, "on") && view.Has(token + 1, WordMarks.Day))
            {
                token += 2;
            }
            else if (view.IsAny(token, "last", "this") && view.Has(token + 1, WordMarks.Duration))
            {
                token += 2;
            }
            else
            {
                break;
            }
        }

        return token;
    }

    private static int With(SentenceView view, int verb)
    {
        for (var i = verb + 1; i < view.End && i < verb + 10 && !view.IsBreak(i); i++)
        {
            if (view.Is(i, "with") || (view.Is(i, "of") && ConsequenceBehind(view, i + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool ConsequenceBehind(SentenceView view, int token) =>
        view.Has(token, WordMarks.Consequence) || view.Has(token + 1, WordMarks.Consequence) || view.Has(token + 2, WordMarks.Consequence);

    // The object itself is the act: "threatened a ban", "threatens swift execution to", "threatened further action against".
    private static HostileAct? Named(SentenceView view, int from)
    {
        for (var i = from; i < view.End && i < from + 6 && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.Preposition | WordMarks.Conjunction))
            {
                return null;
            }

            if (HostileActs.At(view, i, i + 1) is { } act)
            {
                return act;
            }

            if (view.Has(i, WordMarks.Step))
            {
                return Unspecified(view, i);
            }
        }

        return null;
    }

    private static bool IsAdjective(SentenceView view, int verb) =>
        view.Has(verb, WordMarks.Past | WordMarks.Gerund)
        && ((view.Has(verb - 1, WordMarks.Determiner) && !view.Has(verb - 1, WordMarks.Pronoun)) || view.IsAny(verb - 1, "most", "critically", "feel", "feels", "felt", "more"));

    private static bool IsPassive(SentenceView view, int verb)
    {
        if (!view.Has(verb, WordMarks.Past))
        {
            return false;
        }

        var i = verb - 1;
        while (i > view.First && view.Has(i, WordMarks.Adverb) && !view.Has(i, WordMarks.Be))
        {
            i--;
        }

        // "civilians threatened with": a participle right behind its noun is passive too.
        return view.Has(i, WordMarks.Be) || view.IsAny(i, "get", "gets", "got");
    }

    // Who is threatened with these is threatened by somebody; famine, extinction and revolt come without one.
    private static bool IsInstitutional(HostileKind kind) => kind is HostileKind.Repression or HostileKind.Law or HostileKind.Expulsion
        or HostileKind.Sanctions or HostileKind.AidCut or HostileKind.Force or HostileKind.MassDestruction;

    private static TokenRange OwnerOf(SentenceView view, int noun)
    {
        if (view.IsAny(noun - 1, "their", "its", "his", "her", "our"))
        {
            return NearestParty(view, noun - 1);
        }

        var owner = NounPhrases.Before(view, noun);
        if (owner.IsEmpty || view.IsAny(noun - 1, "a", "the", "any", "no") || HandBefore(view, noun) >= 0)
        {
            var hand = HandBefore(view, noun);
            return hand < 0 ? default : NounPhrases.Subject(view, hand);
        }

        return view.Is(owner.End - 1, "'s") || view.Is(owner.End - 1, "’s") ? owner with { End = owner.End - 1 } : owner;
    }

    // "called on the rebels not to carry out their threat"
    private static TokenRange NearestParty(SentenceView view, int before)
    {
        for (var i = before - 1; i >= view.First; i--)
        {
            if (view.Has(i, WordMarks.Agent) || (view.IsCapitalised(i) && !view.Has(i, WordMarks.Day | WordMarks.Determiner)))
            {
                return NounPhrases.Before(view, i + 1);
            }
        }

        return default;
    }

    // "rejected the threat to", "the threat to ... was withdrawn": whose it was may be said elsewhere.
    private static bool IsAnswered(SentenceView view, int noun) =>
        view.Has(noun - 1, WordMarks.Determiner) && view.Has(noun - 2, WordMarks.Defy | WordMarks.Withdraw) && view.Has(noun - 2, WordMarks.Past | WordMarks.ThirdPerson);

    private static int HandBefore(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= view.First && i >= noun - 4; i--)
        {
            if (view.Has(i, WordMarks.Hand) && !view.Has(i, WordMarks.Base) || view.IsAny(i, "carried", "follow", "followed", "fulfil", "fulfilled"))
            {
                return view.IsAny(i, "received", "receiving", "receives") ? -1 : i;
            }
        }

        return -1;
    }

    internal static HostileAct Unspecified(SentenceView view, int from)
    {
        var end = Math.Min(from + 1, view.End);
        while (end < view.End && !view.Has(end, WordMarks.If) && view.Mark(end) is not (',' or ';' or '.' or '!' or '?') && !view.IsQuotationMark(end))
        {
            end++;
        }

        var first = Math.Min(from, view.End - 1);
        return new HostileAct(HostileKind.Unspecified, new TokenRange(first, Math.Max(end, first + 1)), first, IsPlain: false);
    }

    internal static HostileAct Veiled(SentenceView view, int from) => Unspecified(view, from) with { Kind = HostileKind.Veiled };
}
