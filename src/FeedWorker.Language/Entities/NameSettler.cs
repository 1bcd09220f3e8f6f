using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Gives the names whose own words do not tell their type the type that the rest of the text gives them.</summary>
internal sealed class NameSettler(SegmentedText text, Gazetteer gazetteer)
{
    private readonly Dictionary<string, EntityType> _settled = new(StringComparer.Ordinal);

    internal IReadOnlyList<EntityMention> Settle(IReadOnlyList<(int First, int End, EntityType? Type)> found)
    {
        foreach (var (first, end, type) in found)
        {
            if (type is { } known)
            {
                Remember(first, end, known);
            }
        }

        foreach (var (first, end, type) in found)
        {
            if (type is null && ByContext(first, end) is { } told)
            {
                Remember(first, end, told);
            }
        }

        var mentions = new List<EntityMention>(found.Count);
        foreach (var (first, end, type) in found)
        {
            var span = text.SpanOf(first, end);
            mentions.Add(new EntityMention(span, type ?? TypeOf(first, end)));
        }

        return mentions;
    }

    private void Remember(int first, int end, EntityType type)
    {
        _settled.TryAdd(text.Words(text.SpanOf(first, end)), type);
        if (type == EntityType.Person && end - first > 1)
        {
            // The surname, and the first name too: reports on private people use it.
            _settled.TryAdd(text.Word(end - 1).ToString(), type);
            _settled.TryAdd(text.Word(first).ToString(), type);
        }
    }

    private EntityType TypeOf(int first, int end)
    {
        if (_settled.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.SpanOf(first, end).In(text.Text), out var type)
            || (end - first > 1 && _settled.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Word(end - 1), out type)))
        {
            return type;
        }

        return IsAcronym(text.Word(first)) ? EntityType.Organization : EntityType.Person;
    }

    private EntityType? ByContext(int first, int end)
    {
        if (IsAcronym(text.Word(first)) && end - first == 1)
        {
            return EntityType.Organization;
        }

        var before = first > 0 ? text.Word(first - 1) : default;
        var after = end < text.Tokens.Count ? text.Word(end) : default;
        if (after is "said" or "says" or "told" or "added" or "noted" or "explained" or "asked" or "who" or "recalled" or "tweeted")
        {
            return EntityType.Person;
        }

        if (before is "in" or "near" or "across" or "towards" or "outside" && !gazetteer.IsFirstName(text.Word(first)))
        {
            return EntityType.Location;
        }

        return null;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var upper = 0;
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper >= 2 && upper * 2 > word.Length;
    }
}
