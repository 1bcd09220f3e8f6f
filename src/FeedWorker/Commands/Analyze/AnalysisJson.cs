using System.Text.Json;
using FeedWorker.Language;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;
using FeedWorker.Language.Threats;

namespace FeedWorker.Commands.Analyze;

/// <summary>The <c>analysis</c> part of a line.</summary>
internal static class AnalysisJson
{
    internal static void Write(Utf8JsonWriter json, TextAnalysis analysis, bool withTokens)
    {
        json.WriteStartObject("analysis");
        json.WriteString("language", analysis.Language);
        json.WriteStartArray("sentences");
        foreach (var sentence in analysis.Segments.Sentences)
        {
            json.WriteStartObject();
            json.WriteBounds(sentence.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (withTokens)
        {
            WriteTokens(json, analysis.Segments, analysis.Syntax);
        }

        WriteEntities(json, analysis.Entities);
        json.WriteStartArray("times");
        foreach (var time in analysis.Times)
        {
            json.WriteStartObject();
            json.WriteBounds(time.Span);
            json.WriteString("value", time.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("quotes");
        foreach (var quote in analysis.Quotes)
        {
            Write(json, quote);
        }

        json.WriteEndArray();
        json.WriteStartArray("threats");
        foreach (var threat in analysis.Threats)
        {
            Write(json, threat, analysis.Segments);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTokens(Utf8JsonWriter json, SegmentedText text, SyntaxTrees trees)
    {
        json.WriteStartArray("tokens");
        for (var token = 0; token < text.Tokens.Count; token++)
        {
            json.WriteStartObject();
            json.WriteBounds(text.Tokens[token].Span);
            var tag = trees[token].Tag;
            json.WriteString("tag", tag.ToUd());
            if (tag is UniversalTag.Verb or UniversalTag.Aux)
            {
                json.WriteString("lemma", VerbLemmas.Of(text.Word(token), tag));
            }

            json.WriteNumber("head", trees[token].Head);
            json.WriteString("relation", trees[token].Relation.ToUd());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, IReadOnlyList<Entity> entities)
    {
        json.WriteStartArray("entities");
        var mentions = entities.SelectMany(entity => entity.Mentions.Select(mention => (entity, mention)))
            .OrderBy(pair => pair.mention.Span.Start);
        foreach (var (entity, mention) in mentions)
        {
            json.WriteStartObject();
            json.WriteBounds(mention.Span);
            json.WriteString("type", mention.Type.ToString());
            json.WriteNumber("entityId", entity.Id);
            json.WriteString("name", entity.Name);
            json.WriteString("value", mention.Value ?? entity.Value);
            json.WriteString("countryCode", entity.Link.CountryCode);
            json.WriteString("subdivisionCode", entity.Link.SubdivisionCode);
            if (entity.Link.GeoNamesId is { } geoNamesId)
            {
                json.WriteNumber("geoNamesId", geoNamesId);
            }
            else
            {
                json.WriteNull("geoNamesId");
            }

            json.WriteString("wikidataId", entity.Link.WikidataId);
            json.WriteString("listId", entity.Link.ListId);
            json.WriteString("actorCode", entity.Link.ActorCode);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Quote quote)
    {
        json.WriteStartObject();
        json.WriteString("kind", quote.Kind.ToString());
        json.WriteString("act", quote.Act.ToString());
        json.WriteSpan("content", quote.Content);
        json.WriteStartArray("parts");
        foreach (var part in quote.Parts)
        {
            json.WriteStartObject();
            json.WriteBounds(part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("hasNestedSpeech", quote.HasNestedSpeech);
        json.WriteSpan("cue", quote.Cue);
        json.WriteString("cueLemma", quote.CueLemma);
        json.WriteSpan("speaker", quote.Speaker);
        json.WriteString("speakerName", quote.ResolvedSpeaker.Name);
        json.WriteString("speakerResolution", quote.ResolvedSpeaker.How.ToString());
        json.WriteNumber("confidence", Math.Round(quote.Confidence, 3));
        json.WriteEndObject();
    }

    // Who speaks for his own government or army is the source himself; for anybody else it is who would act.
    private static ThreatParty? SourceOf(ThreatStatement threat) =>
        threat.Actor is { } actor && (threat.Speaker is not { } speaker || speaker.Name != actor.Name) ? actor : threat.Speaker;

    private static void Write(Utf8JsonWriter json, ThreatStatement threat, SegmentedText text)
    {
        json.WriteStartObject();
        json.WriteSpan("sentence", threat.Sentence);
        Write(json, "speaker", threat.Speaker);
        Write(json, "source", SourceOf(threat));
        Write(json, "target", threat.Recipients.Count > 0 ? threat.Recipients[0] : null);
        json.WriteSpan("act", threat.Act);
        if (threat.Condition is { } condition)
        {
            json.WriteStartObject("condition");
            json.WriteBounds(condition.Span);
            json.WriteString("type", condition.Type.ToString());
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("condition");
        }

        json.WriteString("deadline", threat.Deadline is { } deadline ? deadline.Value ?? text.Words(deadline.Span) : null);
        json.WriteString("kind", threat.Kinds[0].ToString());
        json.WriteString("status", threat.Status.ToString());
        json.WriteString("time", threat.Time.ToString());
        json.WriteNumber("severity", threat.Severity.Level);
        json.WriteNumber("confidence", Math.Round(threat.Confidence, 3));
        json.WriteBoolean("private", threat.IsPrivate);
        json.WriteString("cameoCode", threat.CameoCode);
        json.WriteString("statementKey", threat.StatementKey);
        json.WriteStrings("rules", threat.Rules);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ThreatParty? party)
    {
        if (party is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteBounds(party.Span);
        json.WriteString("name", party.Name);
        json.WriteEndObject();
    }
}
