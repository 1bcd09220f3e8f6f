using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Language.Threats;

/// <summary>Turns what the rules saw in each sentence into statements, in text order.</summary>
internal sealed class StatementWriter(SegmentedText text, MentionResolver mentions, IReadOnlyList<Quote> quotes)
{
    private readonly NameIndex _names = new(mentions.Entities);
    private PrintMaker? _prints;
    private readonly List<ThreatStatement> _statements = [];
    private int _nextQuote;
    private Entity? _lastSpeaker;

    internal IReadOnlyList<ThreatStatement> Statements => RepeatFolding.Fold(_statements);

    /// <summary>Adds the statements of one sentence: one for each status and actor.</summary>
    internal void Add(SentenceView view, List<ThreatCandidate> found)
    {
        PassQuotes(view.Span.Start);
        if (found.Count == 0)
        {
            return;
        }

        var (parties, first) = (new PartyFinder(mentions, _names), _statements.Count);
        var groups = ThreatGroups.Of(view, found.Select(candidate => See(view, candidate, parties)));
        var shares = new ThreatShares(view, groups);
        foreach (var group in groups)
        {
            // What is told of a threat beside the threat itself says nothing more.
            if (group[0].Status != ThreatStatus.Asserted && _statements.Skip(first).Any(written =>
                group.All(threat => written.Act.Overlaps(view.SpanOf(threat.Candidate.Act.Words)))))
            {
                continue;
            }

            if (Write(view, group, shares, parties) is { } statement)
            {
                _prints ??= new PrintMaker(text, mentions.Entities, quotes);
                _statements.Add(statement with { Print = _prints.Of(view, statement, mentions.PublicationDay) });
            }
        }
    }

    private SeenThreat See(SentenceView view, ThreatCandidate candidate, PartyFinder parties)
    {
        var isPrivate = PrivateCrime.Holds(view, candidate);
        var speaker = parties.Speaker(view, candidate, QuoteOf(view, candidate) is { } index ? quotes[index] : null, _lastSpeaker);
        return new SeenThreat(candidate, speaker, parties.Actor(view, candidate, speaker, _lastSpeaker), StatusOf(view, candidate, isPrivate), isPrivate);
    }

    private static ThreatStatus StatusOf(SentenceView view, ThreatCandidate candidate, bool isPrivate)
    {
        var status = StatusJudge.StatusOf(view, candidate, isPrivate);
        return status == ThreatStatus.Asserted && StatusJudge.IsHypothetical(view, candidate.Cue) ? ThreatStatus.MentionOnly : status;
    }

    private ThreatStatement? Write(SentenceView view, IReadOnlyList<SeenThreat> group, ThreatShares shares, PartyFinder parties)
    {
        var main = Merge(group);
        main = main with { Act = shares.Own(main.Act, group) };
        var quoteIndex = QuoteOf(view, main);
        var quote = quoteIndex is { } index ? quotes[index] : null;
        var speaker = parties.Speaker(view, main, quote, _lastSpeaker);
        var actor = parties.Actor(view, main, speaker, _lastSpeaker);
        if (main.IsReported && IsForecast(speaker, actor, main))
        {
            return null;
        }

        var condition = main.Condition is { } seen && shares.Holds(seen.Words, main.Act, group) ? ConditionFinder.Whole(view, seen, main.Act)
            : ConditionFinder.For(view, main.Act) is { } tied && shares.Holds(tied.Words, main.Act, group) ? tied : null;
        IReadOnlyList<ThreatParty> recipients = [.. parties.Recipients(view, main, condition, speaker, actor, _lastSpeaker)
            .Where(party => !shares.IsOfAnother(party, main.Act, group))];
        var scope = new DeadlineScope(view, main, condition, [speaker, actor, .. recipients]);
        var deadline = DeadlineFinder.Find(view, words => scope.Holds(words) && shares.Holds(words, main.Act, group), mentions.PublicationDay);
        var row = CameoCodes.For(main.Act.Kind);
        var isVeiled = main.Act.Kind is HostileKind.Veiled or HostileKind.Refusal;
        IReadOnlyList<ThreatKind> kinds = [.. group.Select(threat => CameoCodes.For(threat.Candidate.Act.Kind).Kind).Prepend(row.Kind).Distinct()
            .Where((kind, at) => at == 0 || kind != ThreatKind.Unspecified)];
        IReadOnlyList<string> rules = [.. group.Select(threat => threat.Candidate.Rule).Distinct()];
        return new ThreatStatement
        {
            Sentence = view.Span,
            Cue = view.SpanOf(main.Cue),
            Act = view.SpanOf(ActBounds.Of(view, main.Act, condition, deadline)),
            Speaker = speaker,
            Actor = actor,
            Recipients = recipients,
            Condition = condition is null ? null : new ThreatCondition(view.SpanOf(condition.Words), condition.Type),
            Deadline = deadline,
            Kinds = kinds,
            PloverMode = row.Mode,
            PloverContexts = row.Contexts,
            CameoCode = row.Code,
            Directness = isVeiled ? Directness.Veiled : Directness.Direct,
            Reporting = ReportingOf(view, main),
            Status = group[0].Status,
            Time = StatusJudge.TimeOf(view, main),
            IsHypothetical = StatusJudge.IsHypothetical(view, main.Cue),
            IsPrivate = group.Any(threat => threat.IsPrivate),
            Severity = SeverityScale.Of(main.Act, row, deadline is not null),
            Confidence = ConfidenceScale.Of(main, rules.Count, actor is not null, condition is not null),
            Rules = rules,
            Quote = quoteIndex,
            StatementKey = StatementKey.Of(actor, recipients, row.Kind, group[0].Status, StatementKey.Words(view, main.Act, condition)),
        };
    }

    // The earliest cue names the parties; where it leaves the act open ("an ultimatum"), a later one fills it.
    private static ThreatCandidate Merge(IReadOnlyList<SeenThreat> group)
    {
        var main = group[0].Candidate;
        foreach (var other in group.Skip(1).Select(threat => threat.Candidate))
        {
            main = main with
            {
                Act = IsOpen(main.Act) && !IsOpen(other.Act) ? other.Act : main.Act,
                Condition = main.Condition ?? other.Condition,
                Recipient = main.Recipient.IsEmpty ? other.Recipient : main.Recipient,
                Speaker = main.Speaker.IsEmpty ? other.Speaker : main.Speaker,
            };
        }

        return main;
    }

    private static bool IsOpen(HostileAct act) => act.Kind is HostileKind.Ultimatum or HostileKind.Unspecified or HostileKind.Veiled
        or HostileKind.Refusal;

    // A government that says what another country will do foresees; it does not threaten.
    private static bool IsForecast(ThreatParty? speaker, ThreatParty? actor, ThreatCandidate candidate) =>
        !candidate.Actor.IsEmpty && speaker?.CountryCode is { } from && actor?.CountryCode is { } of && from != of;

    private void PassQuotes(int position)
    {
        while (_nextQuote < quotes.Count && quotes[_nextQuote].Content.End <= position)
        {
            _lastSpeaker = quotes[_nextQuote].ResolvedSpeaker.Entity ?? _lastSpeaker;
            _nextQuote++;
        }
    }

    private int? QuoteOf(SentenceView view, ThreatCandidate candidate)
    {
        var act = view.SpanOf(candidate.Act.Words);
        for (var i = _nextQuote; i < quotes.Count && quotes[i].Content.Start < view.Span.End; i++)
        {
            if (quotes[i].Content.Overlaps(act))
            {
                return i;
            }
        }

        return null;
    }

    private ThreatReporting ReportingOf(SentenceView view, ThreatCandidate candidate)
    {
        if (text.Paragraphs.Count > 1 && text.Paragraphs[view.Paragraph].IsHeading)
        {
            return ThreatReporting.Heading;
        }

        if (view.IsQuoted(candidate.Act.Head))
        {
            return view.IsQuoted(candidate.Actor.IsEmpty ? candidate.Cue.First : candidate.Actor.First) && view.IsQuoted(candidate.Cue.First)
                ? ThreatReporting.DirectQuote : ThreatReporting.MixedQuote;
        }

        return candidate.IsReported ? ThreatReporting.Paraphrase : ThreatReporting.ThirdPartyReport;
    }
}
