using System.Text.RegularExpressions;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Entities.Linking;

/// <summary>
/// A text whose mentions are marked with what they are: <c>[Paris=4717560], [Texas=US-TX]</c>. A number is a GeoNames id, two letters a country,
/// <c>-</c> nothing at all; <c>[Indian:IN]</c> is a people, <c>[Kenyan Army;KE]</c> an organisation that only serves as context.
/// </summary>
internal static partial class MarkedText
{
    /// <summary>Every mention with the id that was expected, and with the one that was found.</summary>
    internal static (string[] Expected, string[] Found) Link(string marked)
    {
        var mentions = new List<EntityMention>();
        var expected = new List<string>();
        var plain = new System.Text.StringBuilder();
        var at = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            plain.Append(marked, at, match.Index - at);
            var start = plain.Length;
            plain.Append(match.Groups[1].ValueSpan);
            at = match.Index + match.Length;
            var type = match.Groups[2].Value switch { ":" => EntityType.Norp, ";" => EntityType.Organization, _ => EntityType.Location };
            mentions.Add(new EntityMention(new TextSpan(start, plain.Length), type));
            expected.Add($"{match.Groups[1].Value} = {(type == EntityType.Organization ? "-" : match.Groups[3].Value)}");
        }

        var text = plain.Append(marked, at, marked.Length - at).ToString();
        var (links, _) = PlaceLinker.Link(SentenceSplitter.Split(text, Tokenizer.Tokenize(text)), mentions, LanguageModel.Default.Gazetteer);
        return ([.. expected], [.. mentions.Select((mention, i) => $"{mention.Span.In(text)} = {Id(links[i])}")]);
    }

    private static string Id(EntityLink? link) =>
        link?.GeoNamesId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? link?.SubdivisionCode ?? link?.CountryCode ?? "-";

    [GeneratedRegex(@"\[([^\]=:;]+)([=:;])([^\]]+)\]")]
    private static partial Regex Mark();
}
