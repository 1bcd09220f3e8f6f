using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Syntax;
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

        if (!candidate.Speaker.IsEmpty && Party(view, Author(view, candidate.Speaker), lastSpeaker) is { } party)
        {
            return party;
        }

        // "told the police that they were threatened", "he threatened to, the judge said": who tells of it does not threaten.
        if (quote?.Speaker is { } span && (candidate.IsReported || !VerbArguments.IsPassive(view, candidate.Cue.First) && !view.IsAny(candidate.Speaker.First, "he", "she")))
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

        // "the government will", said by its minister: no more than his side.
        if (speaker is { EntityId: not null } && IsBareForce(view, phrase) && Party(view, phrase, lastSpeaker) is { EntityId: null } force)
        {
            return speaker with { Span = force.Span, Sector = force.Sector };
        }

        if (view.IsAny(phrase.First, "our", "my", "his", "her", "its", "their"))
        {
            // Who speaks for a state says "its army"; "its fighters", said by a militia, are its own.
            var country = speaker is { CountryCode: { } code, Sector: null or "GOV" or "MIL" or "LEG" or "COP" } && !IsOfGroup(speaker) ? names.Country(code) : null;
            return new ThreatParty(span, country?.Name ?? speaker?.Name ?? view.Text.Words(span), country?.Id ?? speaker?.EntityId,
                speaker?.CountryCode, null)
            {
                Sector = speaker?.Sector,
            };
        }

        return Party(view, phrase, lastSpeaker) ?? speaker;
    }

    /// <summary>Against whom: what the rule saw, else whom the act hits, else who is in the condition, else the first who is named behind the cue.</summary>
    internal IReadOnlyList<ThreatParty> Recipients(
        SentenceView view, ThreatCandidate candidate, Condition? condition, ThreatParty? speaker, ThreatParty? actor, Entity? lastSpeaker)
    {
        foreach (var (phrase, who) in new RecipientFinder(names).Phrases(view, candidate, condition))
        {
            // "52 Ostmarkan sites": the words for the thing, the name of its owner; nobody where the text does not tell whose "its" is.
            var party = Party(view, who, lastSpeaker);
            if (party is null && condition is null && who == candidate.Recipient)
            {
                // The rule saw "them", and the text does not tell who they are: nobody else is meant, unless a condition tells whose doing it hangs on.
                return [];
            }

            var isBare = who.End - who.First == 1 && IsPossessive(view, who.First);
            if (party is null || (isBare && party.EntityId is not null && IsOfManyUnnamed(view, candidate, actor)) || IsSame(party, actor) || IsSame(party, speaker)
                || (party.EntityId is null ? isBare && !view.Is(who.First, "her") : who != phrase && IsOfSide(party, actor)))
            {
                continue;
            }

            return [who == phrase ? party : party with { Span = Trimmed(view, phrase) }];
        }

        return [];
    }

    // Nobody threatens himself.
    private static bool IsSame(ThreatParty party, ThreatParty? actor) =>
        actor is not null && (party.Span == actor.Span || (party.EntityId is { } id && id == actor.EntityId));

    // "pull US funding", said by the president of the US: what he takes is not whom he takes it from.
    private static bool IsOfSide(ThreatParty party, ThreatParty? actor) => party.CountryCode is { } code && code == actor?.CountryCode;

    // An organisation that no office names: a militia, a company.
    private bool IsOfGroup(ThreatParty party) => party is { Sector: null, EntityId: { } id } && mentions.Entities[id].Type == EntityType.Organization;

    // "the members would put down their tools": those who act and bear no name are "they" themselves.
    private static bool IsOfManyUnnamed(SentenceView view, ThreatCandidate candidate, ThreatParty? actor) => actor is { EntityId: null }
        && !candidate.Actor.IsEmpty && view.Word(NounPhrases.Head(view, candidate.Actor)).EndsWith("s", StringComparison.Ordinal);

    // "a letter from the council said", "the council's letter said": who wrote it.
    private static TokenRange Author(SentenceView view, TokenRange phrase)
    {
        var head = view.HeadOf(phrase);
        if (!VerbArguments.IsMessageNoun(view, head))
        {
            return phrase;
        }

        var author = view.Child(head, Relation.NmodPoss) is var owner and >= 0 ? owner
            : VerbArguments.Behind(view, head, "from", "by", "of") is var writer and >= 0 ? writer : view.Child(head, Relation.Compound);
        return !phrase.Holds(author) || author == head ? phrase
            : view.Relation(author) == Relation.Compound ? new TokenRange(author, author + 1) : view.Phrase(author, author < head ? head : phrase.End);
    }

    private static bool IsBareForce(SentenceView view, TokenRange phrase) =>
        phrase.End - phrase.First == (view.Is(phrase.First, "the") ? 2 : 1)
        && view.IsAny(phrase.End - 1, "government", "police", "army", "navy", "military", "troops", "forces", "authorities", "state", "soldiers", "country", "nation");

    private ThreatParty? Party(SentenceView view, TokenRange phrase, Entity? lastSpeaker)
    {
        var span = Trimmed(view, phrase);
        if (span.Length == 0)
        {
            return null;
        }

        // "him and his family": whoever heads it.
        var isWithOthers = phrase.End - phrase.First > 1 && view.IsAny(phrase.First, "him", "her", "them") && view.Is(phrase.First + 1, "and");
        var resolved = mentions.Resolve(isWithOthers ? view.Text.Tokens[phrase.First].Span : span, lastSpeaker);
        if (resolved.Entity is null && view.Is(phrase.First, "the") && view.IsAny(phrase.First + 1, "country", "nation") && phrase.End == phrase.First + 2
            && names.CountryBetween(view.Span.Start, span.Start) is { } country)
        {
            resolved = new ResolvedMention(country, country.Name, country.Role, Resolution.HeadNoun, resolved.Confidence);
        }

        // "the Ostmarkan navy", "Ostmarkan | ports": the country, where the text names it.
        if (resolved.Entity is { Type: EntityType.Norp } people && IsOfCountry(view, phrase))
        {
            resolved = names.CountryOf(people) is { } home ? new ResolvedMention(home, home.Name, home.Role, Resolution.HeadNoun, resolved.Confidence) : resolved;
        }

        // "rivals of the premier" are not the premier.
        if (resolved.Entity is { } entity && Tail(view, phrase) is { } tail && entity.Mentions.Any(mention => tail.Contains(mention.Span)))
        {
            resolved = ResolvedMention.Nobody;
        }

        return resolved.Entity is null && view.Has(phrase.First, WordMarks.Pronoun) && phrase.End - phrase.First == 1 && resolved.Name is null
            ? null
            : Of(span, resolved, view.Text.Words(span));
    }

    // "the Ostmarkan navy", "Ostmarkan | ports"; the "Ostmarkans" are its people.
    private static bool IsOfCountry(SentenceView view, TokenRange phrase) => !view.Word(phrase.End - 1).EndsWith("ns", StringComparison.Ordinal)
        && (view.Tag(phrase.End) == UniversalTag.Noun || !view.IsCapitalised(phrase.End - 1));

    private static bool IsPossessive(SentenceView view, int token) => view.IsAny(token, "our", "my", "his", "her", "its", "their", "your");

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

    // "the Harbour Union (HU)"
    private static bool HasOpening(SentenceView view, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (view.Mark(i) == '(')
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan Trimmed(SentenceView view, TokenRange phrase)
    {
        var (first, end) = (phrase.First, phrase.End);
        while (first < end && (view.Mark(first) != '\0' || view.IsQuotationMark(first)))
        {
            first++;
        }

        // "the Minister | in a meeting with the union"
        for (var i = first + 1; i + 2 < end; i++)
        {
            if (view.IsAny(i, "in", "at", "during", "after") && (VerbArguments.IsMessageNoun(view, i + 2)
                || view.IsAny(i + 2, "meeting", "interview", "briefing", "conference", "address", "report")))
            {
                end = i;
            }
        }

        while (end > first && (view.Mark(end - 1) is not ('\0' or ')') || view.IsPossessive(end - 1) || (view.Mark(end - 1) == ')' && !HasOpening(view, first, end))))
        {
            end--;
        }

        return first < end ? view.SpanOf(new TokenRange(first, end)) : new TextSpan(view.Span.Start, view.Span.Start);
    }
}
