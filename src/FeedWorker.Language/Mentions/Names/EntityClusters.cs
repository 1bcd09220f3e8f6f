using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>Gathers the mentions that name the same thing: full name and surname, long form and acronym, country and alias.</summary>
internal sealed class EntityClusters
{
    // More bearers of one surname than any report has; it keeps the time linear.
    private const int MostNamesakes = 32;

    private readonly SegmentedText _text;
    private readonly Gazetteer _gazetteer;
    private readonly RoleReader _roles;
    private readonly Dictionary<string, EntityDraft> _byKey = new(StringComparer.OrdinalIgnoreCase);

    // By a word of the name: whom a surname or a short form may mean, in the order of first mention.
    private readonly Dictionary<string, List<EntityDraft>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    private readonly EntityLinker _linker;

    private EntityClusters(SegmentedText text, Gazetteer gazetteer, EntityLinker linker) =>
        (_text, _gazetteer, _roles, _linker) = (text, gazetteer, new RoleReader(text, gazetteer), linker);

    /// <summary>The entities, each with its mentions, in the order of first mention.</summary>
    internal static List<EntityDraft> Gather(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateTimeOffset? publishedAt)
    {
        var linker = new EntityLinker(text, mentions, gazetteer, publishedAt);
        var clusters = new EntityClusters(text, gazetteer, linker);
        var drafts = new EntityDraft?[mentions.Count];

        // Full names first, so that a headline's surname finds the name that the text gives later.
        for (var i = 0; i < mentions.Count; i++)
        {
            drafts[i] = clusters.IsShort(mentions[i]) ? null : clusters.Full(mentions[i], linker.Places[i]);
        }

        var previous = new Dictionary<EntityDraft, int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            drafts[i] ??= clusters.Short(mentions[i], previous);
            previous[drafts[i]!] = i;
            drafts[i]!.Mentions.Add(mentions[i]);
        }

        foreach (var draft in previous.Keys)
        {
            clusters.Describe(draft);
        }

        return [.. previous.Keys.OrderBy(draft => draft.Mentions[0].Span.Start)];
    }

    private bool IsShort(EntityMention mention)
    {
        var name = mention.Span.In(_text.Text);
        return mention.Type switch
        {
            EntityType.Person => !name.Contains(' '),
            // An acronym too, though a list has it: the text may spell out another body by these letters.
            EntityType.Organization => _gazetteer.Find(name) is null || IsAcronym(name),
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
        if (!_byKey.TryGetValue(key, out var draft) && mention.Type == EntityType.Person)
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

    // "Tayyip Erdogan" is "Recep Tayyip Erdogan": the same last name, and one holds all words of the other.
    private EntityDraft? SamePerson(string name)
    {
        var words = name.Split(' ');
        foreach (var other in _byWord.GetValueOrDefault(words[^1]) ?? [])
        {
            if (other.Type == EntityType.Person && other.Words[^1].Equals(words[^1], StringComparison.OrdinalIgnoreCase)
                && (words.All(Holds(other.Words)) || other.Words.All(Holds(words))))
            {
                return other;
            }
        }

        return null;
    }

    private static Func<string, bool> Holds(string[] words) =>
        word => words.Contains(word, StringComparer.OrdinalIgnoreCase) || (word.Length <= 2 && words.Any(full => full[0] == word[0]));

    // The one that was named last before; else the one that the text names first later on.
    private EntityDraft Short(EntityMention mention, Dictionary<EntityDraft, int> previous)
    {
        var name = Clean(mention);
        var word = mention.Type == EntityType.Person ? name : name[(name.LastIndexOf(' ') + 1)..];
        EntityDraft? best = null;
        var latest = -1;
        foreach (var candidate in _byWord.GetValueOrDefault(word) ?? [])
        {
            if (candidate.Type == mention.Type && MayShorten(candidate, name, mention.Type))
            {
                var last = previous.GetValueOrDefault(candidate, -1);
                if (best is null || last > latest)
                {
                    (best, latest) = (candidate, last);
                }
            }
        }

        return best ?? Acronym(mention, name) ?? Full(mention, null);
    }

    private static bool MayShorten(EntityDraft candidate, string name, EntityType type) => type == EntityType.Person
        ? candidate.Words[^1].Equals(name, StringComparison.OrdinalIgnoreCase) || candidate.Words[0].Equals(name, StringComparison.OrdinalIgnoreCase)
            || (candidate.Words.Length > 2 && candidate.Words.Contains(name, StringComparer.OrdinalIgnoreCase))
        : candidate.Name.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase) || candidate.Name.StartsWith(name + " of ", StringComparison.OrdinalIgnoreCase)
            || candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private EntityDraft? Acronym(EntityMention mention, string name)
    {
        if (mention.Type != EntityType.Organization || !IsAcronym(name))
        {
            return null;
        }

        return _byWord.GetValueOrDefault("\0" + name)?[0];
    }

    private static bool IsAcronym(ReadOnlySpan<char> name) => name.Length is >= 2 and <= 8 && !name.ContainsAnyExceptInRange('A', 'Z');

    private void Index(EntityDraft draft)
    {
        foreach (var word in draft.Words.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Add(word);
        }

        if (draft.Type == EntityType.Organization && draft.Words.Length > 1)
        {
            Add("\0" + string.Concat(draft.Words.Where(word => char.IsUpper(word[0])).Select(word => word[0])));
        }

        void Add(string word)
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
    }

    private void Describe(EntityDraft draft)
    {
        draft.CountryCode = draft.Link?.CountryCode;
        if (draft.Type == EntityType.Organization)
        {
            var first = _text.TokenAt(draft.Mentions[0].Span.Start);
            draft.CountryCode = draft.Known?.CountryCode ?? _roles.CountryIn(first, _text.TokenAt(draft.Mentions[0].Span.End - 1) + 1);
        }

        if (draft.Type != EntityType.Person)
        {
            Link(draft);
            return;
        }

        draft.Gender = _gazetteer.GenderOf(draft.Words[0]);
        foreach (var mention in draft.Mentions)
        {
            var first = _text.TokenAt(mention.Span.Start);
            var role = _roles.Read(first, _text.TokenAt(mention.Span.End - 1) + 1);
            draft.Role = Fuller(draft.Role, role);
            if (!draft.GenderIsSure && _roles.GenderBefore(first) is var gender and not Gender.Unknown)
            {
                (draft.Gender, draft.GenderIsSure) = (gender, true);
            }
        }

        draft.CountryCode = draft.Role?.CountryCode ?? (draft.Role is { IsOfState: true } ? CountryOfScene(draft) : null);
        Link(draft);
    }

    private void Link(EntityDraft draft)
    {
        if (_linker.Find(draft.Name, draft.Type, draft.CountryCode) is { } link)
        {
            draft.Link = link;
            draft.CountryCode ??= link.CountryCode;
        }
    }

    // "In Canada, Prime Minister ..." leaves the country to the words that set the scene.
    private string? CountryOfScene(EntityDraft draft)
    {
        foreach (var mention in draft.Mentions)
        {
            if (_roles.CountryOfScene(_text.TokenAt(mention.Span.Start)) is { } code)
            {
                return code;
            }
        }

        return null;
    }

    // The first role that the text states stands, unless a later one tells the country too.
    private static PersonRole? Fuller(PersonRole? old, PersonRole? role) =>
        old is null || (old.CountryCode is null && role?.CountryCode is not null) ? role ?? old : old;

    private string Clean(EntityMention mention) =>
        mention.Span.In(_text.Text) is var name && name.IndexOfAny("\r\n\t\u00a0") < 0 && !name.Contains("  ", StringComparison.Ordinal) ? _text.Words(mention.Span) : string.Join(' ', _text.Words(mention.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
