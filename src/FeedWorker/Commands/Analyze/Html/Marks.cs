using System.Globalization;
using FeedWorker.Language;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Commands.Analyze.Html;

/// <summary>From an analysis to what is shown in its text.</summary>
internal static class Marks
{
    internal static IReadOnlyList<Mark> Of(TextAnalysis analysis)
    {
        var marks = new List<Mark>();
        var names = new HashSet<TextSpan>();
        foreach (var entity in analysis.Entities)
        {
            for (var i = 0; i < entity.Mentions.Count; i++)
            {
                var mention = entity.Mentions[i];
                names.Add(mention.Span);
                marks.Add(new Mark(mention.Span, $"entity {Lower(mention.Type)}", Groups.Entity(entity.Id), Note(entity), HasPlace: i == 0));
            }
        }

        foreach (var reference in analysis.References.Where(reference => !names.Contains(reference.Span)))
        {
            var entity = analysis.Entities[reference.EntityId];
            marks.Add(new Mark(reference.Span, "reference", Groups.Entity(entity.Id), $"{entity.Name} ({Words(reference.How)}, {Share(reference.Confidence)})"));
        }

        marks.AddRange(analysis.Times.Select(time => new Mark(time.Span, "time", "", time.Value)));
        for (var i = 0; i < analysis.Quotes.Count; i++)
        {
            Add(marks, analysis.Quotes[i], Groups.Quote(i));
        }

        for (var i = 0; i < analysis.Threats.Count; i++)
        {
            Add(marks, analysis.Threats[i], Groups.Threat(i));
        }

        return marks;
    }

    private static void Add(List<Mark> marks, Quote quote, string group)
    {
        var note = $"{quote.Kind} quote of {quote.ResolvedSpeaker.Name ?? "somebody unnamed"}: {Words(quote.Act)}, {Share(quote.Confidence)}";
        var parts = quote.Parts.Count > 0 ? quote.Parts : [quote.Content];
        for (var i = 0; i < parts.Count; i++)
        {
            marks.Add(new Mark(parts[i], $"quote {Lower(quote.Kind)}", group, note, HasPlace: i == 0));
        }

        if (quote.Cue is { } cue)
        {
            marks.Add(new Mark(cue, "cue", group, null));
        }

        if (quote.Speaker is { } speaker)
        {
            marks.Add(new Mark(speaker, "speaker", group, quote.ResolvedSpeaker is { Name: { } name } resolved ? $"{name} ({Words(resolved.How)})" : null));
        }
    }

    private static void Add(List<Mark> marks, ThreatStatement threat, string group)
    {
        var note = $"{threat.Status} threat: {Words(threat.Kinds[0])}, severity {threat.Severity.Level}, {Share(threat.Confidence)}";
        marks.Add(new Mark(threat.Act, $"act {Lower(threat.Status)}", group, note, HasPlace: true));
        if (threat.Condition is { } condition)
        {
            marks.Add(new Mark(condition.Span, "condition", group, $"condition: {Words(condition.Type)}"));
        }

        foreach (var party in Parties(threat))
        {
            marks.Add(new Mark(party.Span, "party", group, null));
        }
    }

    private static IEnumerable<ThreatParty> Parties(ThreatStatement threat) =>
        threat.Recipients.Prepend(threat.Actor).Prepend(threat.Speaker).OfType<ThreatParty>().DistinctBy(party => party.Span);

    private static string Note(Entity entity) =>
        string.Join(", ", new[] { $"{entity.Name}: {entity.Type}", entity.Role, entity.Value, entity.Link.CountryCode }.OfType<string>());

    /// <summary>"FullName" as "full name".</summary>
    internal static string Words<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>A confidence as a whole number of per cent.</summary>
    internal static string Share(double confidence) => confidence.ToString("P0", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
