using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions;

/// <summary>Knows who is meant by a phrase: a full name, a surname, a title, a pronoun.</summary>
public sealed class MentionResolver
{
    // How many mentions back "the minister" may reach: farther than any report does, and it keeps the time linear.
    private const int LongestReach = 400;

    private readonly SegmentedText _text;
    private readonly Gazetteer _gazetteer;
    private readonly RoleReader _roles;
    private readonly List<EntityDraft> _drafts;
    private readonly Dictionary<string, Entity> _countries = [];

    // Every mention by name with the index of its entity, in text order.
    private readonly (EntityMention Mention, int Entity)[] _mentions;

    /// <summary>Groups the mentions of a text into entities.</summary>
    /// <param name="text">The text, cut.</param>
    /// <param name="mentions">What it names, in text order.</param>
    /// <param name="gazetteer">The names that are known.</param>
    /// <param name="publishedAt">The day on which people hold their offices; <see langword="null"/> when it is not known.</param>
    public MentionResolver(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateTimeOffset? publishedAt = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(gazetteer);
        text = text.JoinCompounds();
        (_text, _gazetteer, _roles) = (text, gazetteer, new RoleReader(text, gazetteer));
        _drafts = EntityClusters.Gather(text, mentions, gazetteer, publishedAt);
        Entities = [.. _drafts.Select((draft, id) => draft.ToEntity(id))];
        foreach (var entity in Entities)
        {
            if (entity.CountryCode is { } code && _drafts[entity.Id].Known?.Kind == GazetteerKind.Country)
            {
                _countries.TryAdd(code, entity);
            }
        }

        _mentions = [.. Entities.SelectMany(entity => entity.Mentions.Select(mention => (mention, entity.Id))).OrderBy(pair => pair.mention.Span.Start)];
    }

    /// <summary>What the text names, in the order of first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Whom a noun phrase or pronoun stands for.</summary>
    /// <param name="phrase">A phrase of the text: "the Russian minister", "Lavrov", "he".</param>
    /// <param name="lastSpeaker">Who spoke last before it, for pronouns; <see langword="null"/> when nobody did.</param>
    public ResolvedMention Resolve(TextSpan phrase, Entity? lastSpeaker)
    {
        var reading = PhraseReading.Read(_text, phrase);
        if (reading.First == reading.End)
        {
            return ResolvedMention.Nobody;
        }

        if (reading.End - reading.First == 1 && Pronouns.Of(_roles.Lower(reading.First)) is { } pronoun)
        {
            return ResolvePronoun(pronoun, phrase, lastSpeaker);
        }

        return ByName(reading) ?? ByDescription(reading, phrase, lastSpeaker) ?? ResolvedMention.Nobody;
    }

    // A name counts only as the head of the phrase: "the spokesman for Lavrov" is not Lavrov. A person stands before the
    // body that introduces him: "University of Ulm president Ana Ruiz".
    private ResolvedMention? ByName(PhraseReading reading)
    {
        ResolvedMention? body = null;
        for (var i = FirstMentionFrom(_text.Tokens[reading.First].Span.Start); i < _mentions.Length; i++)
        {
            var (mention, id) = _mentions[i];
            var first = _text.TokenAt(mention.Span.Start);
            if (first >= reading.End)
            {
                break;
            }

            var end = _text.TokenAt(mention.Span.End - 1) + 1;
            if ((end + 1 < reading.End && IsPossessive(end)) || reading.IsComplement(_text, first))
            {
                continue;
            }

            if (mention.Type == EntityType.Person)
            {
                if (!QualifiesNoun(reading, end))
                {
                    return Named(mention, Entities[id]);
                }
            }
            else if (body is null && mention.Type is EntityType.Organization or EntityType.Location or EntityType.Facility or EntityType.Product && IsHead(reading, first, end))
            {
                body = Body(mention, Entities[id]);
            }
        }

        return body;
    }

    // "the Clinton campaign", "Trump aides"
    private bool QualifiesNoun(PhraseReading reading, int end) =>
        end < reading.HeadEnd && char.IsLower(_text.Word(end)[0]) && _text.Tokens[end].Kind == TokenKind.Word && _text.Word(end) is not ("himself" or "herself");

    // "Yonhap news agency" is Yonhap; "NATO officials" are not NATO.
    private bool IsHead(PhraseReading reading, int first, int end)
    {
        // "Washington and its allies" are more than Washington.
        if (first >= reading.HeadEnd || (reading.HeadEnd < reading.End && _text.Word(reading.HeadEnd) is "and" && end == reading.HeadEnd))
        {
            return false;
        }

        for (var i = end; i < reading.HeadEnd; i++)
        {
            if (_text.Word(i) is not ("'s" or "\u2019s" or "news" or "." or "itself" or "'" or "\u2019") && !OrganizationNouns.Contains(_roles.Lower(i)))
            {
                return false;
            }
        }

        return true;
    }

    private ResolvedMention Named(EntityMention mention, Entity entity)
    {
        var isFull = mention.Span.Length >= entity.Name.Length || mention.Span.In(_text.Text).Contains(' ');
        return isFull
            ? new ResolvedMention(entity, entity.Name, entity.Role, Resolution.FullName, 0.97)
            : new ResolvedMention(entity, entity.Name, entity.Role, Resolution.ShortName, entity.Name.Contains(' ') ? 0.92 : 0.7);
    }

    private ResolvedMention Body(EntityMention mention, Entity entity)
    {
        var words = mention.Span.In(_text.Text);
        if (_gazetteer.SeatOf(words) is { } code)
        {
            var country = CountryOf(code);
            return entity.Type == EntityType.Location
                ? new ResolvedMention(country ?? entity, country?.Name ?? _gazetteer.Country(code)?.Name ?? entity.Name, null, Resolution.Metonym, 0.85)
                : new ResolvedMention(entity, entity.Name, null, Resolution.Metonym, 0.9);
        }

        var how = words.Equals(entity.Name, StringComparison.OrdinalIgnoreCase) ? Resolution.FullName
            : words.Length <= 8 && !words.ContainsAnyInRange('a', 'z') ? Resolution.Acronym : Resolution.ShortName;
        return new ResolvedMention(entity, entity.Name, null, how, 0.9);
    }

    private ResolvedMention? ByDescription(PhraseReading reading, TextSpan phrase, Entity? lastSpeaker)
    {
        var noun = _roles.Lower(reading.HeadEnd - 1);
        if (noun is "country" or "nation" or "homeland" or "government" && reading.Possessor(_text) is { } possessor)
        {
            return OwnCountry(possessor, phrase, lastSpeaker);
        }

        if (!reading.IsDefinite(_text))
        {
            return null;
        }

        var country = _roles.CountryIn(reading.First, reading.End);
        return RoleNouns.IsRole(noun) ? ByRole(noun, country, reading, phrase.Start)
            : OrganizationNouns.Contains(noun) ? ByHeadNoun(noun, country, phrase.Start, lastSpeaker) : null;
    }

    // "The Russian minister": the last one named before whose role and country fit.
    private ResolvedMention? ByRole(string noun, string? country, PhraseReading reading, int before)
    {
        ResolvedMention? loose = null;
        for (var (i, last) = (FirstMentionFrom(before) - 1, FirstMentionFrom(before) - LongestReach); i >= Math.Max(0, last); i--)
        {
            var draft = _drafts[_mentions[i].Entity];
            if (draft.Role is not { } role || !reading.ComplementFits(_text, role.Words) || !RoleNouns.MayBeCalled(role.Noun, noun) || (country is not null && role.CountryCode is not null && role.CountryCode != country))
            {
                continue;
            }

            var exact = role.Noun == noun && reading.ModifiersFit(_roles, role.Words);
            var fits = country is not null && role.CountryCode == country;
            var entity = Entities[_mentions[i].Entity];
            if (exact || fits)
            {
                return new ResolvedMention(entity, entity.Name, entity.Role, Resolution.Title, exact && fits ? 0.85 : fits ? 0.75 : 0.65);
            }

            if (country is null)
            {
                loose ??= new ResolvedMention(entity, entity.Name, entity.Role, Resolution.Title, 0.5);
            }
        }

        return loose;
    }

    private ResolvedMention? ByHeadNoun(string noun, string? country, int before, Entity? lastSpeaker)
    {
        for (var (i, last) = (FirstMentionFrom(before) - 1, FirstMentionFrom(before) - LongestReach); i >= Math.Max(0, last); i--)
        {
            var (mention, id) = _mentions[i];
            var entity = Entities[id];
            if (mention.Type == EntityType.Organization && (country is null || entity.CountryCode == country)
                && OrganizationNouns.Names(entity.Name, noun))
            {
                return new ResolvedMention(entity, entity.Name, null, Resolution.HeadNoun, 0.8);
            }
        }

        return lastSpeaker is { Type: EntityType.Organization } && country is null && OrganizationNouns.IsGeneral(noun)
            ? new ResolvedMention(lastSpeaker, lastSpeaker.Name, null, Resolution.HeadNoun, 0.6)
            : null;
    }

    private ResolvedMention? OwnCountry(Pronoun possessor, TextSpan phrase, Entity? lastSpeaker)
    {
        var owner = possessor == Pronoun.Body ? null : ResolvePronoun(possessor, phrase, lastSpeaker).Entity;
        if (owner?.CountryCode is not { } code || _gazetteer.Country(code) is not { } known)
        {
            return null;
        }

        var country = CountryOf(code);
        return new ResolvedMention(country, country?.Name ?? known.Name, null, Resolution.Pronoun, 0.75);
    }

    private ResolvedMention ResolvePronoun(Pronoun pronoun, TextSpan phrase, Entity? lastSpeaker)
    {
        if (lastSpeaker is not null && Fits(pronoun, lastSpeaker))
        {
            var sure = pronoun is Pronoun.Speaker or Pronoun.He or Pronoun.She;
            return new ResolvedMention(lastSpeaker, lastSpeaker.Name, lastSpeaker.Role, Resolution.Pronoun, sure ? 0.8 : 0.6);
        }

        return pronoun is Pronoun.He or Pronoun.She ? LatestPerson(pronoun, phrase.Start) : ResolvedMention.Nobody;
    }

    // Without a speaker: the subject of the sentences just before, which its place at their beginning gives away.
    private ResolvedMention LatestPerson(Pronoun pronoun, int before)
    {
        var sentence = _text.SentenceAt(before);
        for (var s = sentence; s >= Math.Max(0, sentence - 2); s--)
        {
            var span = _text.Sentences[s].Span;
            for (var i = FirstMentionFrom(span.Start); i < _mentions.Length && _mentions[i].Mention.Span.End <= Math.Min(span.End, before); i++)
            {
                var entity = Entities[_mentions[i].Entity];
                if (entity.Type == EntityType.Person && Fits(pronoun, entity))
                {
                    return new ResolvedMention(entity, entity.Name, entity.Role, Resolution.Pronoun, s == sentence ? 0.6 : 0.5);
                }
            }
        }

        return ResolvedMention.Nobody;
    }

    private bool Fits(Pronoun pronoun, Entity entity) => pronoun switch
    {
        Pronoun.He => entity.Type == EntityType.Person && _drafts[entity.Id].Gender != Gender.Female,
        Pronoun.She => entity.Type == EntityType.Person && _drafts[entity.Id].Gender != Gender.Male,
        Pronoun.Body => entity.Type is EntityType.Organization or EntityType.Location,
        Pronoun.They => entity.Type is EntityType.Organization or EntityType.Norp,
        _ => true,
    };

    private Entity? CountryOf(string code) => _countries.GetValueOrDefault(code);

    private bool IsPossessive(int token) => token < _text.Tokens.Count && _text.Word(token) is "'s" or "\u2019s" or "'" or "\u2019";

    // Index of the first mention that ends behind a position.
    private int FirstMentionFrom(int position)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Mention.Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
