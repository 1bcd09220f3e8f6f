using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>Says of an entity what its mentions tell together: role, gender, country, and which row of the lists it is.</summary>
internal sealed class EntityDescription(SegmentedText text, Gazetteer gazetteer, EntityLinker linker, RoleReader roles)
{
    // "Crown Prince", "Vice President"
    private const int LongestTitle = 2;

    // For each sentence that was asked about, the number of its words when it has no small letter.
    private readonly Dictionary<int, int> _shoutedWords = [];

    /// <summary>Reads role, gender, country and link of an entity whose mentions are all known.</summary>
    internal void Complete(EntityDraft draft)
    {
        draft.CountryCode = draft.Link?.CountryCode;
        if (draft.Type == EntityType.Organization)
        {
            var (first, end) = text.TokensOf(draft.Mentions[0].Span);
            draft.CountryCode = draft.Known?.CountryCode ?? roles.CountryIn(first, end);
        }

        if (draft.Type != EntityType.Person)
        {
            Link(draft);
            return;
        }

        draft.Gender = gazetteer.GenderOf(draft.Words[0]);
        foreach (var mention in draft.Mentions)
        {
            var (first, end) = text.TokensOf(mention.Span);
            var role = roles.Read(first, end);
            draft.Role = Fuller(draft.Role, role);
            if (!draft.GenderIsSure && roles.GenderBefore(first) is var gender and not Gender.Unknown)
            {
                (draft.Gender, draft.GenderIsSure) = (gender, true);
            }
        }

        draft.CountryCode = draft.Role?.CountryCode ?? (draft.Role is { IsOfState: true } ? CountryOfScene(draft) : null);
        Link(draft);
    }

    private void Link(EntityDraft draft)
    {
        var isShouted = Acronyms.Is(draft.Name) && draft.Mentions.TrueForAll(mention => IsShouted(mention.Span));
        if (!isShouted && (Find(draft, draft.Name) ?? FindTitled(draft)) is { } link)
        {
            draft.Link = link;

            // The operator knows the place better than our list; whom else a row tells of is told by the text first.
            draft.CountryCode = draft.Type == EntityType.Location ? link.CountryCode ?? draft.CountryCode : draft.CountryCode ?? link.CountryCode;
        }
    }

    private EntityLink? Find(EntityDraft draft, string name) => linker.Find(name, draft.Type, draft.CountryCode, BearingOf(draft.Role));

    // "Sheikh |Hasina|", "Pope |Leo|": a title that the tagger leaves outside belongs to the name when a list has both together.
    private EntityLink? FindTitled(EntityDraft draft)
    {
        if (draft.Type == EntityType.Person)
        {
            foreach (var mention in draft.NamedInFull.Count > 0 ? draft.NamedInFull : draft.Mentions)
            {
                var first = text.TokenAt(mention.Span.Start);
                for (var title = first - 1; title >= Math.Max(0, first - LongestTitle) && NameVocabulary.IsTitle(text.Word(title)); title--)
                {
                    if (Find(draft, text.Words(new TextSpan(text.Tokens[title].Span.Start, mention.Span.End))) is { } link)
                    {
                        return link;
                    }
                }
            }
        }

        return null;
    }

    private static Bearing BearingOf(PersonRole? role) =>
        role is null ? Bearing.Unknown : role.IsOfState || RoleNouns.IsOffice(role.Noun) ? Bearing.Official : RoleNouns.IsPrivate(role.Noun) ? Bearing.Private : Bearing.Unknown;

    // "WHO DID IT?" names nobody.
    private bool IsShouted(TextSpan name)
    {
        var index = text.SentenceAt(name.Start);
        if (!_shoutedWords.TryGetValue(index, out var words))
        {
            _shoutedWords[index] = words = ShoutedWords(text.Sentences[index]);
        }

        var ofName = 0;
        for (var i = text.TokenAt(name.Start); i < text.Tokens.Count && text.Tokens[i].Span.Start < name.End; i++)
        {
            ofName += text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return words > ofName;
    }

    // The words of a sentence without a small letter; none of any other.
    private int ShoutedWords(Sentence sentence)
    {
        var words = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Word(i).ContainsAnyInRange('a', 'z'))
            {
                return 0;
            }

            words += text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return words;
    }

    // "In Canada, Prime Minister ..." leaves the country to the words that set the scene.
    private string? CountryOfScene(EntityDraft draft)
    {
        foreach (var mention in draft.Mentions)
        {
            if (roles.CountryOfScene(text.TokenAt(mention.Span.Start)) is { } code)
            {
                return code;
            }
        }

        return null;
    }

    // The first role that the text states stands, unless a later one tells the country too.
    private static PersonRole? Fuller(PersonRole? old, PersonRole? role) =>
        old is null || (old.CountryCode is null && role?.CountryCode is not null) ? role ?? old : old;
}
