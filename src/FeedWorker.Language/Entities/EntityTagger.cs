using FeedWorker.Language.Entities.Values;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Entities;

/// <summary>Finds names, dates and amounts: the trained tagger tells what is named, the finders add what their patterns make certain.</summary>
public static class EntityTagger
{
    /// <summary>The mentions by name, in text order and without overlap, and the relative times.</summary>
    /// <param name="parsed">The text and its trees, whose verbs tell which way a date looks.</param>
    /// <param name="model">What is known before the text is read.</param>
    /// <param name="publicationDay">The day that relative dates count from; <see langword="null"/> leaves them without a value.</param>
    public static (IReadOnlyList<EntityMention> Mentions, IReadOnlyList<TimeExpression> Times) Tag(
        ParsedText parsed, LanguageModel model, DateOnly? publicationDay)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(model);
        var (text, joined) = (parsed.Segments, parsed.Joined);
        var taken = new bool[joined.Tokens.Count];
        var amounts = new MoneyFinder(joined, model.Gazetteer, taken).Find().ToList();
        var events = new EventFinder(joined, model.Gazetteer, taken).Find().OrderBy(mention => mention.Span.Start).ToList();
        var patterns = amounts.Concat(new DateFinder(joined, taken).Find()).OrderBy(mention => mention.Span.Start).ToList();
        var weapons = new WeaponFinder(joined, model.Gazetteer, taken).Find().OrderBy(mention => mention.Span.Start).ToList();
        var times = new DurationFinder(joined, publicationDay, taken).Find();
        var found = SurnameReader.Read(text, JoinedNames.Part(text, model.Entities.Find(text), model.Gazetteer));

        // A pattern knows the whole of an amount or date; where the tagger sees something else, it has seen more of the text.
        var mentions = Merge(found, patterns, (mention, pattern) =>
            pattern.Span.Contains(mention.Span) && (pattern.Type == mention.Type || pattern.Type == EntityType.Money || Holidays.IsNamed(pattern.Span.In(text.Text))));
        mentions = Merge(mentions, events, (mention, named) => named.Span.Contains(mention.Span) || mention.Type == EntityType.Misc);
        mentions = Merge(mentions, weapons, (mention, weapon) =>
            mention.Type is not (EntityType.Person or EntityType.Location) || weapon.Span.Contains(mention.Span) || model.Gazetteer.Weapons.IsSure(weapon.Span.In(text.Text)) is not false);
        var values = new SpanValues(joined, model.Gazetteer, publicationDay, new GoverningVerbs(text, parsed.Trees));
        return ([.. mentions.Select(mention => mention with { Value = values.Of(mention.Span, mention.Type) })], times);
    }

    // Both lists are in text order. Where two mentions overlap, one of the second list stands only if it is better.
    private static List<EntityMention> Merge(List<EntityMention> first, List<EntityMention> second, Func<EntityMention, EntityMention, bool> isBetter)
    {
        var merged = new List<EntityMention>(first.Count + second.Count);
        var next = 0;
        foreach (var mention in first)
        {
            while (next < second.Count && second[next].Span.End <= mention.Span.Start)
            {
                merged.Add(second[next++]);
            }

            if (next < second.Count && second[next].Span.Overlaps(mention.Span) && isBetter(mention, second[next]))
            {
                continue;
            }

            merged.Add(mention);
            while (next < second.Count && second[next].Span.Start < mention.Span.End)
            {
                next++;
            }
        }

        merged.AddRange(second.Skip(next));
        return merged;
    }
}
