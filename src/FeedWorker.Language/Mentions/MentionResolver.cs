using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Language.Mentions.Names;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions;

/// <summary>Knows who is meant by a phrase: a full name, a surname, a title, a pronoun.</summary>
public sealed class MentionResolver
{
    // Below this the one who spoke last is meant more often; measured on quotations of news.
    private const double SureReference = 0.6;

    private readonly SegmentedText _text;
    private readonly RoleReader _roles;
    private readonly List<EntityDraft> _drafts;
    private readonly MentionIndex _index;
    private readonly Governments _governments;
    private readonly NamedPhrases _names;
    private readonly Descriptions _descriptions;
    private readonly Dictionary<int, Reference> _byStart = [];

    /// <summary>Groups the mentions of a text into entities, and leads the text's descriptions and pronouns to them.</summary>
    /// <param name="parsed">The text and its trees.</param>
    /// <param name="mentions">What it names, in text order.</param>
    /// <param name="gazetteer">The names that are known.</param>
    /// <param name="publicationDay">The day on which people hold their offices; <see langword="null"/> when it is not known.</param>
    public MentionResolver(ParsedText parsed, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateOnly? publicationDay)
        : this(parsed, mentions, gazetteer, publicationDay, teacher: null)
    {
    }

    internal MentionResolver(
        ParsedText parsed, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateOnly? publicationDay, PronounTeacher? teacher)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(gazetteer);
        PublicationDay = publicationDay;
        var (text, trees) = (parsed.Joined, parsed.JoinedTrees);
        var linker = new EntityLinker(text, mentions, gazetteer, publicationDay);
        (_text, _roles) = (text, new RoleReader(text, gazetteer, linker));
        var grammar = new Grammar(text, trees);
        _drafts = EntityClusters.Gather(text, mentions, gazetteer, linker, _roles, grammar);
        Entities = [.. _drafts.Select((draft, id) => draft.ToEntity(id))];
        _index = new MentionIndex(text, Entities);
        _governments = new Governments(text, gazetteer, Entities, _drafts);
        _names = new NamedPhrases(text, _index, Entities, _drafts, _governments);
        _descriptions = new Descriptions(_roles, _index, Entities, _drafts, _governments);
        References = new ReferenceFinder(text, grammar, Entities, _drafts, _index, new Nominals(text, grammar, _descriptions), _governments, teacher).Find();
        foreach (var reference in References)
        {
            _byStart.TryAdd(reference.Span.Start, reference);
        }
    }

    /// <summary>The day that relative dates of the text count from; <see langword="null"/> when it is not known.</summary>
    internal DateOnly? PublicationDay { get; }

    /// <summary>What the text names, in the order of first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Every place where the text means one of its entities, in text order.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <summary>Whom a noun phrase or pronoun stands for.</summary>
    /// <param name="phrase">A phrase of the text: "the Russian minister", "Lavrov", "he".</param>
    /// <param name="lastSpeaker">Who spoke last before it, for pronouns; <see langword="null"/> when nobody did.</param>
    public ResolvedMention Resolve(TextSpan phrase, Entity? lastSpeaker) => Resolve(phrase, lastSpeaker, lastWords: null);

    /// <summary>The same, where it is known what the last speaker said: whoever was last named in those words was spoken of, and speaks less likely.</summary>
    internal ResolvedMention Resolve(TextSpan phrase, Entity? lastSpeaker, TextSpan? lastWords)
    {
        var reading = PhraseReading.Read(_text, phrase);
        if (reading.First == reading.End)
        {
            return ResolvedMention.Nobody;
        }

        if (reading.End - reading.First == 1 && Pronouns.At(_text, reading.First) is { } pronoun)
        {
            return ByPronoun(pronoun, reading.First, lastSpeaker, lastWords);
        }

        return _names.Resolve(reading) ?? ByDescription(reading, phrase, lastSpeaker) ?? ResolvedMention.Nobody;
    }

    private ResolvedMention? ByDescription(PhraseReading reading, TextSpan phrase, Entity? lastSpeaker)
    {
        var noun = _roles.Lower(reading.HeadEnd - 1);
        if (noun is "country" or "nation" or "homeland" or "government" && reading.Possessor(_text) is { } possessor)
        {
            // "its country" says too little.
            var owner = possessor == Pronoun.Body ? null : ByPronoun(possessor, reading.First, lastSpeaker).Entity;
            return owner?.Link.CountryCode is { } code ? _governments.Country(code, Resolution.Pronoun, 0.75) : null;
        }

        return reading.IsDefinite(_text) ? _descriptions.Resolve(reading, noun, phrase.Start, lastSpeaker) : null;
    }

    private ResolvedMention ByPronoun(Pronoun pronoun, int token, Entity? lastSpeaker, TextSpan? lastWords = null)
    {
        var fits = lastSpeaker is not null && Fits(pronoun, lastSpeaker);
        if (pronoun is Pronoun.He or Pronoun.She && _byStart.TryGetValue(_text.Tokens[token].Span.Start, out var reference)
            && Fits(pronoun, Entities[reference.EntityId]) && (!fits || (reference.Confidence >= SureReference && !WasSpokenOf(Entities[reference.EntityId], token, lastWords))))
        {
            var entity = Entities[reference.EntityId];
            return new ResolvedMention(entity, entity.Name, entity.Role, Resolution.Pronoun, reference.Confidence);
        }

        if (lastSpeaker is null || !Fits(pronoun, lastSpeaker))
        {
            return ResolvedMention.Nobody;
        }

        var sure = pronoun is Pronoun.Speaker or Pronoun.He or Pronoun.She;
        return new ResolvedMention(lastSpeaker, lastSpeaker.Name, lastSpeaker.Role, Resolution.Pronoun, sure ? 0.8 : 0.6);
    }

    private bool WasSpokenOf(Entity entity, int token, TextSpan? words)
    {
        for (var i = entity.Mentions.Count - 1; words is not null && i >= 0; i--)
        {
            if (entity.Mentions[i].Span.Start < _text.Tokens[token].Span.Start)
            {
                return entity.Mentions[i].Span.Start >= words.Value.Start && entity.Mentions[i].Span.End <= words.Value.End;
            }
        }

        return false;
    }

    private bool Fits(Pronoun pronoun, Entity entity) => pronoun switch
    {
        Pronoun.He => entity.Type == EntityType.Person && _drafts[entity.Id].Gender != Gender.Female,
        Pronoun.She => entity.Type == EntityType.Person && _drafts[entity.Id].Gender != Gender.Male,
        Pronoun.Body => entity.Type is EntityType.Organization or EntityType.Location,
        Pronoun.They => entity.Type is EntityType.Organization or EntityType.Norp,
        _ => true,
    };
}
