using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>Gathers the mentions that name the same thing: full name and surname, long form and acronym, country and alias.</summary>
internal sealed class EntityClusters
{
    // More bearers of one surname than any report has; it keeps the time linear.
    private const int MostNamesakes = 32;

    private readonly SegmentedText _text;
    private readonly Gazetteer _gazetteer;
    private readonly Namesakes _namesakes;
    private readonly Dictionary<string, EntityDraft> _byKey = new(StringComparer.OrdinalIgnoreCase);

    // By a word of the name: whom a surname or a short form may mean, in the order of first mention.
    private readonly Dictionary<string, List<EntityDraft>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    // What the last mention named.
    private EntityDraft? _latest;

    private EntityClusters(SegmentedText text, Gazetteer gazetteer, Namesakes namesakes) => (_text, _gazetteer, _namesakes) = (text, gazetteer, namesakes);

    /// <summary>The entities, each with its mentions, in the order of first mention.</summary>
    /// <param name="text">The text, cut.</param>
    /// <param name="mentions">What it names, in text order.</param>
    /// <param name="gazetteer">The names that are known.</param>
    /// <param name="linker">Knows what the names are in the lists of the world.</param>
    /// <param name="roles">Reads what stands beside the names.</param>
    /// <param name="grammar">Knows what the names do in their clauses.</param>
    internal static List<EntityDraft> Gather(
        SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, EntityLinker linker, RoleReader roles, Grammar grammar)
    {
        var clusters = new EntityClusters(text, gazetteer, new Namesakes(text, gazetteer, roles, grammar));
        var drafts = new EntityDraft?[mentions.Count];

        // Full names first, so that a headline's surname finds the name that the text gives later.
        for (var i = 0; i < mentions.Count; i++)
        {
            drafts[i] = clusters.IsShort(mentions[i]) ? null : clusters.Full(mentions[i], linker.Places[i]);
            if (drafts[i] is { } draft)
            {
                draft.NamedInFull.Add(mentions[i]);
            }
        }

        var previous = new Dictionary<EntityDraft, int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            drafts[i] ??= clusters.Short(mentions[i], previous);
            previous[drafts[i]!] = i;
            drafts[i]!.Mentions.Add(mentions[i]);
            clusters._namesakes.Pass(mentions[i], drafts[i]!);
            clusters._latest = drafts[i];
        }

        var descriptions = new EntityDescription(text, gazetteer, linker, roles);
        foreach (var draft in previous.Keys)
        {
            descriptions.Complete(draft);
        }

        return [.. previous.Keys.OrderBy(draft => draft.Mentions[0].Span.Start)];
    }

    private bool IsShort(EntityMention mention)
    {
        var name = mention.Span.In(_text.Text);
        return mention.Type switch
        {
            EntityType.Person => !name.Contains(' '),
            // An acronym too, though a list has it: the text may spell out another body by these letters. "Congress" is that of whoever has one.
            EntityType.Organization => _gazetteer.Find(name) is null || Acronyms.Is(name) || !_gazetteer.Actors.Find(name.ToString()).Any(),
            _ => false,
        };
    }

    private EntityDraft Full(EntityMention mention, EntityLink? link)
    {
        var name = Clean(mention);
        var known = mention.Type is EntityType.Location or EntityType.Norp or EntityType.Organization ? _gazetteer.Find(name) : null;
        if (mention.Type == EntityType.Location && link is { SubdivisionCode: not null } or { GeoNamesId: not null })
        {
            known = null;
        }

        var key = mention.Type + ":" + (mention.Value ?? known?.Name ?? (mention.Type == EntityType.Location ? link?.Key : null) ?? name);
        if (!_byKey.TryGetValue(key, out var draft) && mention.Type == EntityType.Person && name.Contains(' '))
        {
            draft = SamePerson(name);
        }

        if (draft is null)
        {
            draft = new EntityDraft(name, mention.Type) { Known = known, Link = link, Value = mention.Value };
            _byKey.Add(key, draft);
            Index(draft);
        }
        else if (name.Length > draft.Name.Length && !name.Equals(draft.Name.ToUpperInvariant(), StringComparison.Ordinal))
        {
            (draft.Name, draft.Words) = (name, name.Split(' '));
            _byKey.TryAdd(key, draft);
            Index(draft);
        }

        return draft;
    }

    // Another full name of the same person.
    private EntityDraft? SamePerson(string name)
    {
        var person = new PersonName(name.Split(' '));
        foreach (var other in With(person.Words[^1]).Concat(With(person.Words[0])))
        {
            if (other.Person is { } known && known.IsSameAs(person) && !ListTellsApart(other.Name, name))
            {
                return other;
            }
        }

        return null;
    }

    // "George Bush" may be either; "George W. Bush" and "George H. W. Bush" have rows of their own.
    private bool ListTellsApart(string name, string other)
    {
        var rows = _gazetteer.Actors.Find(name).Where(actor => actor.IsPerson).Select(actor => actor.Id).ToArray();
        return rows.Length > 0 && _gazetteer.Actors.Find(other).Where(actor => actor.IsPerson).Select(actor => actor.Id).ToArray() is { Length: > 0 } others && !rows.Intersect(others).Any();
    }

    private List<EntityDraft> With(string word) => _byWord.GetValueOrDefault(word) ?? [];

    private EntityDraft Short(EntityMention mention, Dictionary<EntityDraft, int> previous)
    {
        var name = Clean(mention);
        return (mention.Type == EntityType.Person ? ShortPerson(mention, NameFolding.Fold(name)) : ShortBody(mention, name, previous))
            ?? Full(mention, null);
    }

    private EntityDraft? ShortPerson(EntityMention mention, string name) => _namesakes.Meant(mention, name, With(name));

    // A short form of a body that was named in full, the last one first; else the body whose letters it is.
    private EntityDraft? ShortBody(EntityMention mention, string name, Dictionary<EntityDraft, int> previous)
    {
        EntityDraft? best = null;

        // Courts and parliaments are too many to be told by "the Supreme Court" alone.
        var isCommon = !Acronyms.Is(name) && _gazetteer.Find(name) is not null;
        foreach (var candidate in With(name[(name.LastIndexOf(' ') + 1)..]))
        {
            if (candidate.Type == mention.Type && OrganizationNames.MayShorten(candidate.Name, name) && (!isCommon || _gazetteer.Actors.Find(candidate.Name).Any())
                && (best is null || previous.GetValueOrDefault(candidate, -1) > previous.GetValueOrDefault(best, -1)))
            {
                best = candidate;
            }
        }

        return best ?? (Acronyms.Is(name) ? With("\0" + name).FirstOrDefault() ?? InBrackets(mention) : null);
    }

    // "Doctors Without Borders (MSF)"
    private EntityDraft? InBrackets(EntityMention mention)
    {
        var at = mention.Span.Start - 1;
        if (at < 1 || _text.Text[at] != '(' || mention.Span.End >= _text.Text.Length || _text.Text[mention.Span.End] != ')')
        {
            return null;
        }

        if (_latest is not { Type: EntityType.Organization, Words.Length: > 1 } body || at - body.Mentions[^1].Span.End is < 0 or > 1)
        {
            return null;
        }

        Add("\0" + Clean(mention), body);
        return body;
    }

    private void Index(EntityDraft draft)
    {
        var words = draft.Person?.Words ?? draft.Words;
        foreach (var word in words.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Add(word, draft);
        }

        if (draft.Type == EntityType.Organization && draft.Words.Length > 1)
        {
            Add("\0" + OrganizationNames.Initials(draft.Words), draft);
        }
    }

    private void Add(string word, EntityDraft draft)
    {
        if (!_byWord.TryGetValue(word, out var drafts))
        {
            _byWord.Add(word, drafts = []);
        }

        if (drafts.Count < MostNamesakes && !drafts.Contains(draft))
        {
            drafts.Add(draft);
        }
    }

    private string Clean(EntityMention mention) =>
        mention.Span.In(_text.Text) is var name && name.IndexOfAny("\r\n\t\u00a0") < 0 && !name.Contains("  ", StringComparison.Ordinal) ? _text.Words(mention.Span) : string.Join(' ', _text.Words(mention.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
