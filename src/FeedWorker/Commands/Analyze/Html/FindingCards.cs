using FeedWorker.Language;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Threats;

namespace FeedWorker.Commands.Analyze.Html;

/// <summary>Writes the cards beside a text: its threats, its quotes by order, its entities by type; each leads to its place.</summary>
internal sealed class FindingCards(HtmlBuilder html, TextAnalysis analysis, int document)
{
    // A card is a glance; the whole stands in the text beside it.
    private const int LongestExcerpt = 160;

    internal void Write()
    {
        html.Raw("<aside>");
        Section("Threats", analysis.Threats, Write);
        Section("Quotes", analysis.Quotes, Write);
        foreach (var type in analysis.Entities.GroupBy(entity => entity.Type).OrderBy(type => Rank(type.Key)))
        {
            Section(Plural(type.Key), [.. type.OrderByDescending(entity => entity.Mentions.Count)], (entity, _) => Write(entity));
        }

        html.Raw("</aside>\n");
    }

    private void Section<T>(string title, IReadOnlyList<T> items, Action<T, int> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Raw("<details open><summary>").Text(title).Raw(" <b>").Text(items.Count).Raw("</b></summary>\n");
        for (var i = 0; i < items.Count; i++)
        {
            write(items[i], i);
        }

        html.Raw("</details>\n");
    }

    private void Open(string group, string classes) => html.Raw("<div").Attribute("class", $"card {classes}").Attribute("id", Groups.Card(document, group))
        .Attribute("data-groups", group).Raw("><a class=\"go\"").Attribute("href", "#" + Groups.Place(document, group)).Raw(">");

    private void Write(ThreatStatement threat, int index)
    {
        Open(Groups.Threat(index), $"threat-card {threat.Status.ToString().ToLowerInvariant()}");
        html.Element("bdi", null, (threat.Actor ?? threat.Speaker)?.Name ?? "Somebody");
        if (threat.Recipients.Count > 0)
        {
            html.Raw(" \u2192 ").Element("bdi", null, string.Join(", ", threat.Recipients.Select(recipient => recipient.Name)));
        }

        html.Raw("</a>").Element("p", null, Excerpt(analysis.Segments.Words(threat.Act)));
        if (threat.Condition is { } condition)
        {
            html.Element("p", "on-condition", Excerpt(analysis.Segments.Words(condition.Span)));
        }

        html.Element("small", null, string.Join(" · ", new[]
        {
            Marks.Words(threat.Status), Marks.Words(threat.Kinds[0]), $"severity {threat.Severity.Level}", $"CAMEO {threat.CameoCode}",
            threat.Deadline is { } deadline ? $"deadline {deadline.Value ?? analysis.Segments.Words(deadline.Span)}" : null, Marks.Share(threat.Confidence),
        }.OfType<string>())).Raw("</div>\n");
    }

    private void Write(Quote quote, int index)
    {
        Open(Groups.Quote(index), $"quote-card {quote.Kind.ToString().ToLowerInvariant()}");
        html.Element("bdi", null, quote.ResolvedSpeaker.Name ?? (quote.Speaker is { } phrase ? analysis.Segments.Words(phrase) : "Nobody named")).Raw("</a>")
            .Element("span", "role", quote.ResolvedSpeaker.Role)
            .Element("p", null, Excerpt(string.Join(" \u2026 ", (quote.Parts.Count > 0 ? quote.Parts : [quote.Content]).Select(analysis.Segments.Words))))
            .Element("small", null, string.Join(" · ", new[] { Marks.Words(quote.Kind), quote.CueLemma, Marks.Words(quote.Act), quote.HasNestedSpeech ? "holds the words of others" : null, Marks.Share(quote.Confidence) }.OfType<string>()))
            .Raw("</div>\n");
    }

    private void Write(Entity entity)
    {
        Open(Groups.Entity(entity.Id), "entity-card");
        html.Element("bdi", null, entity.Name).Raw("</a>");
        if (entity.Mentions.Count > 1)
        {
            html.Element("small", null, $" \u00d7{entity.Mentions.Count}");
        }

        html.Element("span", "role", entity.Role ?? (entity.Value == entity.Name ? null : entity.Value)).Element("small", null, entity.Link.SubdivisionCode ?? entity.Link.CountryCode);
        Id(entity.Link.WikidataId is { } wikidata ? $"https://www.wikidata.org/wiki/{Uri.EscapeDataString(wikidata)}" : null, entity.Link.WikidataId);
        Id(entity.Link.GeoNamesId is { } geoNames ? $"https://www.geonames.org/{geoNames}" : null, entity.Link.GeoNamesId is null ? null : "GeoNames");
        html.Raw("</div>\n");
    }

    private void Id(string? address, string? words)
    {
        if (words is not null)
        {
            html.Raw(" <small>").Link(address, words).Raw("</small>");
        }
    }

    private static string Excerpt(string words) => words.Length <= LongestExcerpt ? words
        : words[..(char.IsHighSurrogate(words[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)] + "\u2026";

    // Who acts, then where, then the rest.
    private static int Rank(EntityType type) => type switch
    {
        EntityType.Person => 0,
        EntityType.Organization => 1,
        EntityType.Norp => 2,
        EntityType.Location => 3,
        EntityType.Facility => 4,
        EntityType.Weapon => 5,
        EntityType.Event => 6,
        EntityType.Product => 7,
        EntityType.Money => 8,
        EntityType.Date => 9,
        _ => 10,
    };

    private static string Plural(EntityType type) => type switch
    {
        EntityType.Person => "People",
        EntityType.Norp => "Nationalities and groups",
        EntityType.Facility => "Facilities",
        EntityType.Money => "Money",
        EntityType.Misc => "Other names",
        _ => $"{type}s",
    };
}
