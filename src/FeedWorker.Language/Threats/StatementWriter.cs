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

    /// <summary>Adds the statements of one sentence: at most one of each status.</summary>
    internal void Add(SentenceView view, List<ThreatCandidate> found)
    {
        PassQuotes(view.Span.Start);
        foreach (var group in found
            .Select(candidate => (Candidate: candidate, Private: ThreatVetoes.IsPrivate(view, candidate)))
            .GroupBy(pair => StatusOf(view, pair.Candidate, pair.Private))
            .OrderBy(group => group.Key))
        {
            var candidates = group.Select(pair => pair.Candidate).OrderBy(candidate => candidate.Cue.First).ToList();
            if (group.Key != ThreatStatus.Asserted && _statements.Count > 0 && _statements[^1] is var last && last.Sentence == view.Span
                && candidates.TrueForAll(candidate => last.Act.Overlaps(view.SpanOf(candidate.Act.Words))))
            {
                continue;
            }

            if (Write(view, group.Key, candidates, group.Any(pair => pair.Private)) is { } statement)
            {
                _prints ??= new PrintMaker(text, mentions.Entities, quotes);
                _statements.Add(statement with { Print = _prints.Of(statement) });
            }
        }
    }

    private static ThreatStatus StatusOf(SentenceView view, ThreatCandidate candidate, bool isPrivate)
    {
        var status = StatusJudge.StatusOf(view, candidate, isPrivate);
        return status == ThreatStatus.Asserted && StatusJudge.IsHypothetical(view, candidate.Cue) ? ThreatStatus.MentionOnly : status;
    }

    private ThreatStatement? Write(SentenceView view, ThreatStatus status, List<ThreatCandidate> candidates, bool isPrivate)
    {
        var main = Merge(candidates);
        var quoteIndex = QuoteOf(view, main);
        var quote = quoteIndex is { } index ? quotes[index] : null;
        var parties = new PartyFinder(mentions, _names);
        var speaker = parties.Speaker(view, main, quote, _lastSpeaker);
        var actor = parties.Actor(view, main, speaker, _lastSpeaker);
        if (main.IsReported && IsForecast(speaker, actor, main))
        {
            return null;
        }

        var condition = main.Condition is { } seen ? ConditionFinder.Whole(view, seen, main.Act) : ConditionFinder.For(view, main.Act);
        var recipients = parties.Recipients(view, main, condition, speaker, actor, _lastSpeaker);
        var deadline = DeadlineFinder.Find(view, mentions.PublicationDay);
        var row = CameoCodes.For(main.Act.Kind);
        var isVeiled = main.Act.Kind is HostileKind.Veiled or HostileKind.Refusal;
        IReadOnlyList<ThreatKind> kinds = [.. candidates.Select(candidate => CameoCodes.For(candidate.Act.Kind).Kind).Prepend(row.Kind).Distinct()
            .Where((kind, at) => at == 0 || kind != ThreatKind.Unspecified)];
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
            Status = status,
            Time = StatusJudge.TimeOf(view, main.Cue),
            IsHypothetical = StatusJudge.IsHypothetical(view, main.Cue),
            IsPrivate = isPrivate,
            Severity = SeverityScale.Of(main.Act, row, deadline is not null),
            Confidence = ConfidenceScale.Of(main, candidates.Select(candidate => candidate.Rule).Distinct().Count(), actor is not null, condition is not null),
            Rules = [.. candidates.Select(candidate => candidate.Rule).Distinct()],
            Quote = quoteIndex,
            StatementKey = StatementKey.Of(actor, recipients, row.Kind, status, StatementKey.Words(view, main.Act, condition)),
        };
    }

    // The earliest cue names the parties; where it leaves the act open ("an ultimatum"), a later one fills it.
    private static ThreatCandidate Merge(List<ThreatCandidate> candidates)
    {
        var main = candidates[0];
        foreach (var other in candidates.Skip(1))
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
