using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>
/// Parts what the tagger ran together: a country and the person behind it ("Ambassador to the United States Clara Brandt"), since the lists are
/// certain of both and no mark stands between them; two persons with an everyday word between ("Ilse thanked Tovin"); and a body and the person
/// who holds an office of it ("Northmoor Court Justice Clara Brandt").
/// </summary>
internal static class JoinedNames
{
    /// <summary>The mentions, with such pairs made two.</summary>
    internal static List<EntityMention> Part(SegmentedText text, List<EntityMention> mentions, Gazetteer gazetteer)
    {
        var parted = new List<EntityMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var (first, end) = (text.TokenAt(mention.Span.Start), text.TokenAt(mention.Span.End - 1) + 1);
            var behind = mention.Type is EntityType.Location or EntityType.Person ? CountryEnd(text, first, end, gazetteer) : end;
            if (behind + 1 < end && gazetteer.IsFirstName(text.Word(behind)))
            {
                parted.Add(new EntityMention(text.SpanOf(first, behind), EntityType.Location));
                parted.Add(new EntityMention(text.SpanOf(behind, end), EntityType.Person));
            }
            else if (mention.Type == EntityType.Person && EverydayWord(text, first, end, gazetteer) is > 0 and var word)
            {
                parted.Add(new EntityMention(text.SpanOf(first, word), EntityType.Person));
                parted.Add(new EntityMention(text.SpanOf(word + 1, end), EntityType.Person));
            }
            else if (mention.Type == EntityType.Organization && OfficeHolder(text, first, end, gazetteer) is > 0 and var holder)
            {
                parted.Add(new EntityMention(text.SpanOf(first, BodyEnd(text, first, holder)), EntityType.Organization));
                parted.Add(new EntityMention(text.SpanOf(holder, end), EntityType.Person));
            }
            else
            {
                parted.Add(mention);
            }
        }

        return parted;
    }

    // The small words of names are shorter: "de", "bin", "von".
    private static int EverydayWord(SegmentedText text, int first, int end, Gazetteer gazetteer)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (text.Word(i) is { Length: > 3 } word && char.IsLower(word[0]) && gazetteer.IsCommon(word))
            {
                return i;
            }
        }

        return -1;
    }

    // First token of the name behind the last title; -1 when there is none, or a word that tells the whole to be one body or building.
    private static int OfficeHolder(SegmentedText text, int first, int end, Gazetteer gazetteer)
    {
        for (var i = end - 1; i > first + 1; i--)
        {
            var word = text.Word(i);
            if (!char.IsUpper(word[0]) || IsHead(word))
            {
                return -1;
            }

            if (NameVocabulary.IsTitle(text.Word(i - 1)) && (gazetteer.IsFirstName(word) || IsInitial(word)) && BodyEnd(text, first, i) > first)
            {
                return i;
            }
        }

        return -1;
    }

    // What stands between a body and the name, "bench of Justice" or "Deputy Minister", belongs to neither.
    private static int BodyEnd(SegmentedText text, int first, int holder)
    {
        var end = holder - 1;
        while (end > first && (!char.IsUpper(text.Word(end - 1)[0]) || NameVocabulary.IsTitle(text.Word(end - 1))))
        {
            end--;
        }

        return end;
    }

    private static bool IsHead(ReadOnlySpan<char> word) => NameVocabulary.IsOrganizationHead(word) || NameVocabulary.IsFacilityHead(word)
        || NameVocabulary.IsPlaceHead(word) || NameVocabulary.IsEventHead(word);

    private static bool IsInitial(ReadOnlySpan<char> word) => word is [_] or [_, '.'];

    // Behind the country that the tokens begin with; their end when they begin with none. No country has more words than the list's longest
    // name, so that a name as long as its text costs no more than another.
    private static int CountryEnd(SegmentedText text, int first, int end, Gazetteer gazetteer)
    {
        for (var behind = Math.Min(end - 1, first + Gazetteer.LongestName); behind > first; behind--)
        {
            if (gazetteer.Find(text.SpanOf(first, behind).In(text.Text)) is { Kind: GazetteerKind.Country })
            {
                return behind;
            }
        }

        return end;
    }
}
