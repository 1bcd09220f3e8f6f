using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Names speaker, actor and recipients of a threat.</summary>
internal sealed class PartyFinder(MentionResolver mentions, NameIndex names)
{
    /// <summary>Who utters it: the subject of the cue, else the speaker of the quote around it.</summary>
    internal ThreatParty? Speaker(SentenceView view, ThreatCandidate candidate, Quote? quote, Entity? lastSpeaker)
    {
        // In "told an audience of students that" the quote knows its speaker better than the nearest noun.
        if (quote is { Speaker: { } stated, Cue: { } cue, ResolvedSpeaker.Entity: not null } && candidate.IsReported && !candidate.Speaker.IsEmpty
            && view.Span.Contains(cue) && view.Span.Contains(stated) && !stated.Overlaps(view.SpanOf(candidate.Speaker)))
        {
            return Of(stated, quote.ResolvedSpeaker, view.Text.Words(stated));
        }

        if (!candidate.Speaker.IsEmpty && Party(view, candidate.Speaker, lastSpeaker) is { } party)
        {
            return party;
        }

        if (quote?.Speaker is { } span)
        {
            return Of(span, quote.ResolvedSpeaker, view.Text.Words(span));
        }

        return null;
    }

    /// <summary>Who would act: the subject of the act; "we" and "his country" lead back to the speaker.</summary>
    internal ThreatParty? Actor(SentenceView view, ThreatCandidate candidate, ThreatParty? speaker, Entity? lastSpeaker)
    {
        var phrase = candidate.Actor;
        if (phrase.IsEmpty || !Subjects.CanAct(view, phrase))
        {
            return speaker;
        }

        var span = Trimmed(view, phrase);
        var single = phrase.End - phrase.First == 1;
        if (view.IsAny(phrase.First, "we", "i") || (single && view.IsAny(phrase.First, "he", "she", "it", "they")))
        {
            return speaker;
        }

        if (view.IsAny(phrase.First, "our", "my", "his", "her", "its", "their"))
        {
            var country = speaker?.CountryCode is { } code ? names.Country(code) : null;
            return new ThreatParty(span, country?.Name ?? speaker?.Name ?? view.Text.Words(span), country?.Id ?? speaker?.EntityId,
                speaker?.CountryCode, null)
            {
                Sector = speaker?.Sector,
            };
        }

        return Party(view, phrase, lastSpeaker) ?? speaker;
    }

    /// <summary>Against whom: what the rule saw, else the object of the act, else who is in the condition, else the first name behind the cue.</summary>
    internal IReadOnlyList<ThreatParty> Recipients(SentenceView view, ThreatCandidate candidate, ThreatParty? actor, Entity? lastSpeaker)
    {
        foreach (var phrase in RecipientPhrases(view, candidate))
        {
            if (phrase.IsEmpty || view.IsAny(phrase.First, "we", "i", "us", "it", "this", "that", "there"))
            {
                continue;
            }

            var party = Party(view, phrase, lastSpeaker);
            if (party is not null && party.Span != actor?.Span && (party.EntityId is null || party.EntityId != actor?.EntityId))
            {
                return [party];
            }
        }

        return [];
    }

    private IEnumerable<TokenRange> RecipientPhrases(SentenceView view, ThreatCandidate candidate)
    {
        yield return candidate.Recipient;
        var act = candidate.Act;
        if (act.Head == act.Words.First && view.Has(act.Head, WordMarks.HostileVerb) && !view.Has(act.Head, WordMarks.ThirdPerson))
        {
            yield return NounPhrases.After(view, act.Head + 1);
        }

        for (var i = candidate.Cue.First; i < view.End; i++)
        {
            if (view.Is(i, "against"))
            {
                yield return NounPhrases.After(view, i + 1);
                break;
            }
        }

        // "wrote a letter to Halden, threatening"
        for (var i = candidate.Cue.First - 1; i > view.First && view.Has(candidate.Cue.First, WordMarks.Gerund); i--)
        {
            if (view.Is(i, "to") && view.IsAny(i - 1, "letter", "message", "note", "statement", "email", "cable", "call"))
            {
                yield return NounPhrases.After(view, i + 1);
                break;
            }
        }

        for (var i = act.Head + 1; i < act.Words.End; i++)
        {
            if (view.IsAny(i, "with", "on", "from", "to", "of") && NamedPhrase(view, i + 1) is { IsEmpty: false } named)
            {
                yield return named;
                break;
            }
        }

        if ((candidate.Condition ?? ConditionFinder.Find(view, withTime: false)) is { Type: not ConditionType.NominalTrigger } condition)
        {
            var actor = Rules.ConditionalRules.Actor(view, condition);
            if (Subjects.CanAct(view, actor))
            {
                yield return actor;
            }
        }

        for (var i = candidate.Cue.End; i < view.End; i++)
        {
            if (view.IsCapitalised(i) && !view.Has(i, WordMarks.Day | WordMarks.Pronoun) && view.Mark(i - 1) != '.'
                && !view.IsAny(i - 1, "at", "by", "over", "near", "called", "since", "until", "and", "amid"))
            {
                var phrase = NounPhrases.After(view, i);
                if (!phrase.IsEmpty && names.MayBeParty(view.SpanOf(phrase)))
                {
                    yield return phrase;
                    break;
                }
            }
        }
    }

    private static TokenRange NamedPhrase(SentenceView view, int start)
    {
        var phrase = NounPhrases.After(view, start);
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if ((view.IsCapitalised(i) && !view.Has(i, WordMarks.Day)) || view.Has(i, WordMarks.Agent))
            {
                return phrase;
            }
        }

        return default;
    }

    private ThreatParty? Party(SentenceView view, TokenRange phrase, Entity? lastSpeaker)
    {
        var span = Trimmed(view, phrase);
        if (span.Length == 0)
        {
            return null;
        }

        var resolved = mentions.Resolve(span, lastSpeaker);

        // "rivals of the premier" are not the premier.
        if (resolved.Entity is { } entity && Tail(view, phrase) is { } tail && entity.Mentions.Any(mention => tail.Contains(mention.Span)))
        {
            resolved = ResolvedMention.Nobody;
        }

        return resolved.Entity is null && view.Has(phrase.First, WordMarks.Pronoun) && phrase.End - phrase.First == 1 && resolved.Name is null
            ? null
            : Of(span, resolved, view.Text.Words(span));
    }

    // What stands behind the first preposition of a phrase that begins with somebody unnamed; null when nothing does.
    private static TextSpan? Tail(SentenceView view, TokenRange phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End - 1; i++)
        {
            if (view.Has(i, WordMarks.Preposition) && !view.IsCapitalised(i) && !view.IsCapitalised(i - 1))
            {
                return view.SpanOf(new TokenRange(i + 1, phrase.End));
            }
        }

        return null;
    }

    private ThreatParty Of(TextSpan span, ResolvedMention resolved, string words) => new(
        span, resolved.Name ?? words, resolved.Entity?.Id, resolved.Entity?.Link.CountryCode ?? names.CountryWithin(span), resolved.Role)
    {
        Sector = PartySector.Of(resolved, words),
    };

    private static TextSpan Trimmed(SentenceView view, TokenRange phrase)
    {
        var (first, end) = (phrase.First, phrase.End);
        while (first < end && (view.Mark(first) != '\0' || view.IsQuotationMark(first)))
        {
            first++;
        }

        while (end > first && (view.Mark(end - 1) != '\0' || view.IsPossessive(end - 1)))
        {
            end--;
        }

        return first < end ? view.SpanOf(new TokenRange(first, end)) : new TextSpan(view.Span.Start, view.Span.Start);
    }
}
