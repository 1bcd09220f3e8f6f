using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Tells what a name names by its head word: "Ministry", "River", "Summit".</summary>
internal sealed class NameHeads(SegmentedText text, Gazetteer gazetteer, CapitalizedWords capitals)
{
    /// <summary>The type that the head word of the tokens gives; <see langword="null"/> when it tells none.</summary>
    internal EntityType? TypeOf(int first, int end)
    {
        if (end - first == 1 && (capitals.OpensSentence(first) || capitals.InTitleCase(first)))
        {
            return null;
        }

        for (var i = first; i < end; i++)
        {
            if (i > first && text.Word(i) is "of" or "for" or "on")
            {
                return HeadType(i - 1, first, end);
            }
        }

        return HeadType(end - 1, first, end);
    }

    private EntityType? HeadType(int head, int first, int end)
    {
        var word = text.Word(head);
        if (end - first == 1)
        {
            return NameVocabulary.MayStandAlone(word) ? EntityType.Organization : null;
        }

        if (NameVocabulary.IsOrganizationHead(word))
        {
            return EntityType.Organization;
        }

        // "Marc Lamont Hill"
        if (gazetteer.GenderOf(text.Word(first)) != Gender.Unknown && !capitals.IsWeak(first))
        {
            return null;
        }

        if (NameVocabulary.IsFacilityHead(word))
        {
            return EntityType.Facility;
        }

        if (NameVocabulary.IsPlaceHead(word) || (head == end - 1 && NameVocabulary.IsPlaceOpener(text.Word(first)) && !gazetteer.IsFirstName(text.Word(first))))
        {
            return EntityType.Location;
        }

        // Laws, prizes and plans; the events among them were found before.
        return NameVocabulary.IsEventHead(word) ? EntityType.Misc : null;
    }
}
