using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Mentions.Roles;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>An entity while its mentions are still being gathered.</summary>
internal sealed class EntityDraft(string name, EntityType type)
{
    internal string Name { get; set; } = name;

    internal EntityType Type { get; } = type;

    internal List<EntityMention> Mentions { get; } = [];

    internal GazetteerEntry? Known { get; init; }

    /// <summary>What it is in the lists of the world; <see langword="null"/> when no list has it, or the text leaves doubt.</summary>
    internal EntityLink? Link { get; set; }

    internal string? Value { get; init; }

    internal PersonRole? Role { get; set; }

    internal Gender Gender { get; set; }

    /// <summary>Whether an honorific or title tells the gender, not only the first name.</summary>
    internal bool GenderIsSure { get; set; }

    /// <summary>The country that the text tells, else that of the link.</summary>
    internal string? CountryCode { get; set; }

    /// <summary>The words of the fullest name.</summary>
    internal string[] Words
    {
        get;
        set
        {
            field = value;
            Person = Type == EntityType.Person ? new PersonName(value) : null;
        }
    } = WordsOf(name);

    /// <summary>The name of a person; <see langword="null"/> for anything else.</summary>
    internal PersonName? Person { get; private set; } = type == EntityType.Person ? new PersonName(WordsOf(name)) : null;

    /// <summary>Where the whole text names it in full.</summary>
    internal List<EntityMention> NamedInFull { get; } = [];

    /// <summary>How readily a person is meant by the surname alone; <see langword="null"/> until somebody asks.</summary>
    internal Standing? Standing { get; set; }

    /// <summary>How often a folded single name has stood for it so far.</summary>
    internal Dictionary<string, int> TimesShortened { get; } = [];

    /// <summary>The governor of the last clause that it was the subject of, so far; -1 before the first.</summary>
    internal int LastActed { get; set; } = -1;

    /// <summary>How certain a single name is, where the text leaves open which of several people it means.</summary>
    internal Dictionary<string, double?> DoubtByName { get; } = [];

    /// <summary>The same by the position of the mention.</summary>
    internal Dictionary<int, double> DoubtAt { get; } = [];

    /// <summary>How certain it is that a mention by name means this entity.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="usual">The answer where no namesake makes it doubtful.</param>
    internal double ConfidenceOf(EntityMention mention, double usual) => DoubtAt.GetValueOrDefault(mention.Span.Start, usual);

    internal Entity ToEntity(int id) => new()
    {
        Id = id,
        Name = Name,
        Type = Type,
        Mentions = Mentions,
        Value = Value,
        Link = (Link ?? EntityLink.None) with { CountryCode = CountryCode },
        Role = Role?.Words,
    };

    private static string[] WordsOf(string name) => name.Split([' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
}
