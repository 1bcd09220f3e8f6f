using FeedWorker.Language;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Tokens;
using Wire = FeedWorker.Contracts;

namespace FeedWorker.Publishing;

/// <summary>From the annotations of a text to the records on the wire: spans gain their words, quotes and statements their ids.</summary>
internal sealed class AnnotationRecords
{
    private readonly TextAnalysis _analysis;
    private readonly Guid _article;
    private readonly string _text;

    internal AnnotationRecords(Guid article, TextAnalysis analysis)
    {
        (_article, _analysis, _text) = (article, analysis, analysis.Segments.Text);
        Entities = [.. analysis.Entities.Select(EntityOf)];
        Quotes = [.. QuotesOf()];
        Statements = [.. StatementsOf()];
    }

    internal IReadOnlyList<Wire.Entity> Entities { get; }

    internal IReadOnlyList<Wire.Quote> Quotes { get; }

    internal IReadOnlyList<Wire.ThreatStatement> Statements { get; }

    private Wire.Entity EntityOf(Entity entity) => new()
    {
        Id = entity.Id,
        Name = entity.Name,
        Type = WireEnum.Of<Wire.EntityType>(entity.Type),
        Mentions = [.. entity.Mentions.Select(mention => Part(mention.Span))],
        Value = entity.Value,
        CountryCode = entity.Link.CountryCode,
        SubdivisionCode = entity.Link.SubdivisionCode,
        GeoNamesId = entity.Link.GeoNamesId,
        WikidataId = entity.Link.WikidataId,
        ListId = entity.Link.ListId,
        ActorCode = entity.Link.ActorCode,
        Role = entity.Role,
    };

    private IEnumerable<Wire.Quote> QuotesOf()
    {
        var occurrences = new Occurrences();
        foreach (var quote in _analysis.Quotes)
        {
            var said = quote.Parts.Count == 0
                ? quote.Content.In(_text).ToString()
                : string.Join(' ', quote.Parts.Select(part => part.In(_text).ToString()));
            var words = NormalWords.Of(said);
            yield return new Wire.Quote
            {
                QuoteId = MessageIds.Quote(_article, words, occurrences.Next(words)),
                Kind = WireEnum.Of<Wire.QuoteKind>(quote.Kind),
                Act = WireEnum.Of<Wire.SpeechAct>(quote.Act),
                Text = said,
                Content = Part(quote.Content),
                Parts = [.. quote.Parts.Select(Part)],
                HasNestedSpeech = quote.HasNestedSpeech,
                Cue = Part(quote.Cue),
                CueLemma = quote.CueLemma,
                Speaker = SpeakerOf(quote),
                Confidence = Share(quote.Confidence),
            };
        }
    }

    private Wire.Speaker? SpeakerOf(Language.Quotes.Quote quote) =>
        quote.Speaker is null && quote.ResolvedSpeaker.Name is null
            ? null
            : new Wire.Speaker
            {
                Phrase = Part(quote.Speaker),
                Name = quote.ResolvedSpeaker.Name,
                EntityId = quote.ResolvedSpeaker.Entity?.Id,
                Role = quote.ResolvedSpeaker.Role,
                Resolution = WireEnum.Of<Wire.SpeakerResolution>(quote.ResolvedSpeaker.How),
                Confidence = Share(quote.ResolvedSpeaker.Confidence),
            };

    private IEnumerable<Wire.ThreatStatement> StatementsOf()
    {
        var occurrences = new Occurrences();
        foreach (var threat in _analysis.Threats)
        {
            var words = NormalWords.Of(threat.Sentence.In(_text));
            yield return new Wire.ThreatStatement
            {
                StatementId = MessageIds.Statement(_article, words, occurrences.Next(words)),
                StatementKey = threat.StatementKey,
                Sentence = Part(threat.Sentence),
                Cue = Part(threat.Cue),
                Speaker = PartyOf(threat.Speaker),
                Actor = PartyOf(threat.Actor),
                Recipients = [.. threat.Recipients.Select(recipient => PartyOf(recipient)!)], // not null for a recipient that is none
                Act = Part(threat.Act),
                Condition = threat.Condition is { } condition
                    ? new Wire.ThreatCondition { Phrase = Part(condition.Span), Type = WireEnum.Of<Wire.ConditionType>(condition.Type) }
                    : null,
                Deadline = threat.Deadline is { } deadline
                    ? new Wire.ThreatDeadline { Phrase = Part(deadline.Span), Value = deadline.Value }
                    : null,
                IsConditional = threat.Condition is not null,
                Kinds = [.. threat.Kinds.Select(kind => WireEnum.Of<Wire.ThreatKind>(kind))],
                PloverEvent = "THREATEN",
                PloverMode = threat.PloverMode == Language.Threats.PloverMode.None ? null : threat.PloverMode.ToString().ToLowerInvariant(),
                PloverContexts = threat.PloverContexts,
                CameoCode = threat.CameoCode,
                Directness = WireEnum.Of<Wire.Directness>(threat.Directness),
                Reporting = WireEnum.Of<Wire.ThreatReporting>(threat.Reporting),
                Status = WireEnum.Of<Wire.ThreatStatus>(threat.Status),
                Time = WireEnum.Of<Wire.ThreatTime>(threat.Time),
                IsHypothetical = threat.IsHypothetical,
                IsPrivate = threat.IsPrivate,
                Severity = new Wire.ThreatSeverity
                {
                    Level = threat.Severity.Level,
                    Goldstein = threat.Severity.Goldstein,
                    Plover = threat.Severity.Plover,
                    Reasons = threat.Severity.Reasons,
                },
                Confidence = Share(threat.Confidence),
                QuoteId = threat.Quote is { } quote ? Quotes[quote].QuoteId : null,
                Rules = threat.Rules,
            };
        }
    }

    private Wire.ThreatParty? PartyOf(Language.Threats.ThreatParty? party) => party is null
        ? null
        : new Wire.ThreatParty
        {
            Phrase = Part(party.Span),
            Name = party.Name,
            EntityId = party.EntityId,
            CountryCode = party.CountryCode,
            WikidataId = party.EntityId is { } id ? _analysis.Entities[id].Link.WikidataId : null,
            Sector = party.Sector,
            Role = party.Role,
        };

    private Wire.TextPart Part(TextSpan span) => new() { Start = span.Start, End = span.End, Text = span.In(_text).ToString() };

    private Wire.TextPart? Part(TextSpan? span) => span is { } given ? Part(given) : null;

    // Three digits: more would promise an exactness that no confidence has.
    private static double Share(double confidence) => Math.Round(confidence, 3);

    private sealed class Occurrences
    {
        private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

        internal int Next(string words) => _seen[words] = _seen.GetValueOrDefault(words) + 1;
    }
}
