using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>The noun "threat" with its content and owner, or as mere talk.</summary>
internal static class ThreatNounRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.ThreatNoun))
            {
                Noun(view, i, found);
            }
        }
    }

    // "threats to launch a revolt", "its threat to strike", "threats by the president that he would"
    private static void Noun(SentenceView view, int noun, List<ThreatCandidate> found)
    {
        var cue = new TokenRange(noun, noun + 1);
        if (view.Is(noun + 1, "to") && view.Has(noun + 2, WordMarks.Base)
            && view.Has(noun + 2, WordMarks.HostileVerb | WordMarks.ImposeVerb | WordMarks.BreakVerb | WordMarks.LaunchVerb | WordMarks.CloseVerb | WordMarks.SendVerb)
            && OwnerOf(view, noun) is var owner && (!owner.IsEmpty || IsAnswered(view, noun))
            && HostileActs.Find(view, noun + 2, noun + 8) is { } act)
        {
            found.Add(new ThreatCandidate { Rule = "threat-to", Cue = cue, Act = act, Speaker = Taker(view, noun, owner), Confidence = 0.88 });
            return;
        }

        // "backed away from his threat to fire the head of the bank": what is taken back is told, whatever it was.
        if (view.Is(noun + 1, "to") && view.Tag(noun + 2) == UniversalTag.Verb && StatusJudge.WithdrawalBefore(view, noun) is var withdrawal and >= 0)
        {
            found.Add(new ThreatCandidate
            {
                Rule = "threat-to",
                Cue = cue,
                Act = OpenActs.Unspecified(view, noun + 2),
                Speaker = VerbSubjects.Of(view, withdrawal),
                Status = ThreatStatus.Withdrawn,
                Confidence = 0.88,
            });
            return;
        }

        if (view.IsAny(noun + 1, "by", "from"))
        {
            var speaker = NounPhrases.After(view, noun + 2);
            if (view.IsAny(speaker.End, "that", "to") && Subjects.CanAct(view, speaker))
            {
                var said = HostileActs.Find(view, speaker.End + 1, speaker.End + 12) ?? OpenActs.Unspecified(view, speaker.End + 1);
                found.Add(new ThreatCandidate { Rule = "threat-to", Cue = cue, Act = said, Speaker = speaker, IsReported = true, Confidence = 0.8 });
                return;
            }
        }

        var hand = HandBefore(view, noun);
        if (hand >= 0)
        {
            var speaker = VerbSubjects.Of(view, hand);
            var issued = HostileActs.At(view, noun - 1, noun) ?? (view.Is(noun + 1, "of") ? HostileActs.Find(view, noun + 2, noun + 6) : null);
            if (issued is not null && issued.Kind != HostileKind.Murder && Subjects.CanAct(view, speaker))
            {
                var recipient = view.IsAny(noun + 1, "against", "to", "of", "on") ? NounPhrases.After(view, noun + 2) : default;
                found.Add(new ThreatCandidate
                {
                    Rule = "threat-issued",
                    Cue = cue,
                    Act = issued,
                    Speaker = speaker,
                    Recipient = recipient,
                    Confidence = 0.8,
                });
                return;
            }
        }

        Mention(view, noun, found);
    }

    // "is backing away from threats to": who takes it back has made it.
    private static TokenRange Taker(SentenceView view, int noun, TokenRange owner) =>
        !Subjects.CanAct(view, owner) && StatusJudge.WithdrawalBefore(view, noun) is var withdrawal and >= 0 ? VerbSubjects.Of(view, withdrawal) : owner;

    // Talk about threats without their content: "the exchange of threats", "death threats", "threats of war".
    private static void Mention(SentenceView view, int noun, List<ThreatCandidate> found)
    {
        var death = view.IsAny(noun - 1, "death", "bomb");
        if (death || (view.Is(noun - 1, "of") && view.IsAny(noun - 2, "exchange", "campaign", "series", "string"))
            || (view.Is(noun + 1, "of") && HostileActs.Find(view, noun + 2, noun + 5) is not null && view.Is(noun, "threats")))
        {
            var act = HostileActs.Find(view, noun + 1, noun + 5) ?? OpenActs.Unspecified(view, noun);
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
            return hand < 0 ? default : VerbSubjects.Of(view, hand);
        }

        return view.IsPossessive(owner.End - 1) ? owner with { End = owner.End - 1 } : owner;
    }

    // "urged the rebels to drop their threat"
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
        view.Has(noun - 1, WordMarks.Determiner) && view.Has(noun - 2, WordMarks.Defy | WordMarks.Withdraw)
            && view.Has(noun - 2, WordMarks.Past | WordMarks.ThirdPerson);

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
}
