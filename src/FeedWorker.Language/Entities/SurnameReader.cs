using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>
/// A place that is somebody's surname in this text ("Valeska Paris") is that person wherever it stands alone, unless a preposition of place
/// precedes it. The tagger sees each mention by itself and takes a city for a city.
/// </summary>
internal static class SurnameReader
{
    /// <summary>The mentions, with such places made persons.</summary>
    internal static List<EntityMention> Read(SegmentedText text, List<EntityMention> mentions)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var name = mention.Span.In(text.Text);
            if (mention.Type == EntityType.Person && name.LastIndexOf(' ') is > 0 and var space)
            {
                surnames.Add(name[(space + 1)..].ToString());
            }
        }

        var known = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        return mentions.ConvertAll(mention =>
            mention.Type == EntityType.Location && known.Contains(mention.Span.In(text.Text)) && !FollowsPlacePreposition(text, mention)
                ? mention with { Type = EntityType.Person }
                : mention);
    }

    private static bool FollowsPlacePreposition(SegmentedText text, EntityMention mention)
    {
        var token = text.TokenAt(mention.Span.Start);
        return token > 0 && text.Word(token - 1) is "in" or "In" or "at" or "At" or "from" or "From" or "near" or "of" or "to";
    }
}
