using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
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
    private readonly RoleReader _roles;
    private readonly Kinship _kinship;
    private readonly Dictionary<string, EntityDraft> _byKey = new(StringComparer.OrdinalIgnoreCase);

    // By a word of the name: whom a surname or a short form may mean, in the order of first mention.
    private readonly Dictionary<string, List<EntityDraft>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    private readonly EntityLinker _linker;

    // What the last mention named.
    private EntityDraft? _latest;

    private EntityClusters(SegmentedText text, Gazetteer gazetteer, EntityLinker linker, RoleReader roles) =>
        (_text, _gazetteer, _roles, _kinship, _linker) = (text, gazetteer, roles, new Kinship(text), linker);

    /// <summary>The entities, each with its mentions, in the order of first mention.</summary>
    /// <param name="text">The text, cut.</param>
    /// <param name="mentions">What it names, in text order.</param>
    /// <param name="gazetteer">The names that are known.</param>
    /// <param name="linker">Knows what the names are in the lists of the world.</param>
    /// <param name="roles">Reads what stands beside the names.</param>
    internal static List<EntityDraft> Gather(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, EntityLinker linker, RoleReader roles)
    {
        var clusters = new EntityClusters(text, gazetteer, linker, roles);
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
            clusters._latest = drafts[i];
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
            EntityType.Organization => _gazetteer.Find(name) is null || OrganizationNames.IsAcronym(name),
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
        foreach (var other in Namesakes(person.Words[^1]).Concat(Namesakes(person.Words[0])))
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

    private List<EntityDraft> Namesakes(string word) => _byWord.GetValueOrDefault(word) ?? [];

    private EntityDraft Short(EntityMention mention, Dictionary<EntityDraft, int> previous)
    {
        var name = Clean(mention);
        return (mention.Type == EntityType.Person ? ShortPerson(mention, NameFolding.Fold(name)) : ShortBody(mention, name, previous))
            ?? Full(mention, null);
    }

    // Whoever went by this name before; else the one of higher standing; else the one who is named most; else the one who was named first.
    private EntityDraft? ShortPerson(EntityMention mention, string name)
    {
        var gender = _roles.GenderBefore(_text.TokenAt(mention.Span.Start));
        EntityDraft? best = null;
        foreach (var candidate in Namesakes(name))
        {
            // "Mrs Okwiri" is not Peter Okwiri.
            if (candidate.Person?.FitOf(name) is null or 0 || (gender != Gender.Unknown && GenderOf(candidate) is var own && own != Gender.Unknown && own != gender)
                || IsRelativeToCome(candidate, mention))
            {
                continue;
            }

            best = best is null || Rank(candidate).CompareTo(Rank(best)) > 0 ? candidate : best;
        }

        if (best is not null)
        {
            best.TimesShortened[name] = best.TimesShortened.GetValueOrDefault(name) + 1;
        }

        return best;

        (int, int, Standing, bool, int, int) Rank(EntityDraft draft) =>
            (draft.TimesShortened.GetValueOrDefault(name), draft.Person!.FitOf(name), StandingOf(draft), draft.Person.Generation is null, draft.NamedInFull.Count, -FirstPlace(draft));
    }

    // "Brandt's wife, Clara Brandt": the name alone is the husband's.
    private bool IsRelativeToCome(EntityDraft candidate, EntityMention mention) =>
        FirstPlace(candidate) > mention.Span.Start && StandingOf(candidate) == Standing.Relative;

    private static int FirstPlace(EntityDraft draft) => draft.NamedInFull.Count > 0 ? draft.NamedInFull[0].Span.Start : draft.Mentions.Count > 0 ? draft.Mentions[0].Span.Start : int.MaxValue;

    private Standing StandingOf(EntityDraft draft)
    {
        if (draft.Standing is { } known)
        {
            return known;
        }

        var (relative, title, office) = (false, false, false);
        foreach (var mention in draft.NamedInFull)
        {
            var (first, end) = TokensOf(mention);
            relative |= _kinship.Introduces(first, end);
            var role = _roles.Read(first, end);
            title |= role is not null;
            office |= role is { IsOfState: true };
        }

        draft.Standing = office ? Standing.InOffice
            : relative ? Standing.Relative
            : title || _gazetteer.Actors.Find(draft.Name).Any(actor => actor.IsPerson && actor.IsKnownAnywhere) ? Standing.Known
            : Standing.Plain;
        return draft.Standing.Value;
    }

    private (int First, int End) TokensOf(EntityMention mention) => (_text.TokenAt(mention.Span.Start), _text.TokenAt(mention.Span.End - 1) + 1);

    // A short form of a body that was named in full, the last one first; else the body whose letters it is.
    private EntityDraft? ShortBody(EntityMention mention, string name, Dictionary<EntityDraft, int> previous)
    {
        EntityDraft? best = null;
        foreach (var candidate in Namesakes(name[(name.LastIndexOf(' ') + 1)..]))
        {
            if (candidate.Type == mention.Type && OrganizationNames.MayShorten(candidate.Name, name)
                && (best is null || previous.GetValueOrDefault(candidate, -1) > previous.GetValueOrDefault(best, -1)))
            {
                best = candidate;
            }
        }

        return best ?? (OrganizationNames.IsAcronym(name) ? Namesakes("\0" + name).FirstOrDefault() ?? InBrackets(mention) : null);
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

    private Gender GenderOf(EntityDraft draft) => _gazetteer.GenderOf(draft.Words[0]);

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

    private void Describe(EntityDraft draft)
    {
        draft.CountryCode = draft.Link?.CountryCode;
        if (draft.Type == EntityType.Organization)
        {
            var (first, end) = TokensOf(draft.Mentions[0]);
            draft.CountryCode = draft.Known?.CountryCode ?? _roles.CountryIn(first, end);
        }

        if (draft.Type != EntityType.Person)
        {
            Link(draft);
            return;
        }

        draft.Gender = _gazetteer.GenderOf(draft.Words[0]);
        foreach (var mention in draft.Mentions)
        {
            var (first, end) = TokensOf(mention);
            var role = _roles.Read(first, end);
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
        var isShouted = OrganizationNames.IsAcronym(draft.Name) && draft.Mentions.TrueForAll(mention => IsShouted(mention.Span));
        if (!isShouted && _linker.Find(draft.Name, draft.Type, draft.CountryCode, BearingOf(draft.Role)) is { } link)
        {
            draft.Link = link;

            // The operator knows the place better than our list; whom else a row tells of is told by the text first.
            draft.CountryCode = draft.Type == EntityType.Location ? link.CountryCode ?? draft.CountryCode : draft.CountryCode ?? link.CountryCode;
        }
    }

    private static Bearing BearingOf(PersonRole? role) =>
        role is null ? Bearing.Unknown : role.IsOfState || RoleNouns.IsOffice(role.Noun) ? Bearing.Official : RoleNouns.IsPrivate(role.Noun) ? Bearing.Private : Bearing.Unknown;

    // "WHO DID IT?" names nobody.
    private bool IsShouted(TextSpan name)
    {
        var sentence = _text.Sentences[_text.SentenceAt(name.Start)];
        var others = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text.Word(i).ContainsAnyInRange('a', 'z'))
            {
                return false;
            }

            others |= _text.Tokens[i].Kind == TokenKind.Word && (_text.Tokens[i].Span.End <= name.Start || _text.Tokens[i].Span.Start >= name.End);
        }

        return others;
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
