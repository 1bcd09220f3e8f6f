using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Names;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions;

/// <summary>Leads phrases that hold a name to whom they mean by it.</summary>
internal sealed class NamedPhrases(SegmentedText text, MentionIndex index, IReadOnlyList<Entity> entities, List<EntityDraft> drafts, Governments governments)
{
    /// <summary>
    /// Whom a phrase names. A name counts only as the head of the phrase: "the spokesman for Lavrov" is not Lavrov. A person stands before
    /// the body that introduces him: "University of Ulm president Ana Ruiz".
    /// </summary>
    internal ResolvedMention? Resolve(PhraseReading reading)
    {
        ResolvedMention? body = null;
        var joined = -1;
        for (var i = index.FirstFrom(text.Tokens[reading.First].Span.Start); i < index.Count; i++)
        {
            var (mention, id) = index[i];
            var (first, end) = index.TokensOf(i);
            if (first >= reading.End)
            {
                break;
            }

            if ((end + 1 < reading.End && IsPossessive(end)) || reading.IsComplement(text, first) || (first == joined && first > reading.First))
            {
                // "critics of Berg and Sorel": what is joined to a complement is one too.
                joined = end < reading.End && text.Word(end) is "and" or "or" ? end + 1 : -1;
                continue;
            }

            if (mention.Type == EntityType.Person)
            {
                if (!QualifiesNoun(reading, end))
                {
                    return Person(mention, entities[id]);
                }
            }
            else if (body is null && mention.Type is EntityType.Organization or EntityType.Location or EntityType.Facility or EntityType.Product
                && (IsHead(reading, i) || IsSecondName(reading, first, end)))
            {
                body = Body(mention, entities[id]);
            }
        }

        return body;
    }

    /// <summary>How a mention by name leads to its entity.</summary>
    internal static ResolvedMention Named(SegmentedText text, EntityMention mention, Entity entity, EntityDraft draft)
    {
        var words = mention.Span.In(text.Text);
        var how = words.Equals(entity.Name, StringComparison.OrdinalIgnoreCase) ? Resolution.FullName
            : words.Length <= 8 && !words.ContainsAnyInRange('a', 'z') ? Resolution.Acronym : Resolution.ShortName;
        return new ResolvedMention(entity, entity.Name, entity.Role, how, draft.ConfidenceOf(mention, 0.9));
    }

    private ResolvedMention Person(EntityMention mention, Entity entity)
    {
        var isFull = mention.Span.Length >= entity.Name.Length || mention.Span.In(text.Text).Contains(' ');
        return isFull
            ? new ResolvedMention(entity, entity.Name, entity.Role, Resolution.FullName, 0.97)
            : new ResolvedMention(entity, entity.Name, entity.Role, Resolution.ShortName, drafts[entity.Id].ConfidenceOf(mention, entity.Name.Contains(' ') ? 0.92 : 0.7));
    }

    private ResolvedMention Body(EntityMention mention, Entity entity) =>
        governments.By(mention, entity) ?? Named(text, mention, entity, drafts[entity.Id]);

    // "the Clinton campaign", "Trump aides"
    private bool QualifiesNoun(PhraseReading reading, int end) =>
        end < reading.HeadEnd && char.IsLower(text.Word(end)[0]) && text.Tokens[end].Kind == Tokens.TokenKind.Word && text.Word(end) is not ("himself" or "herself");

    // "The company, Whitesheet," is Whitesheet.
    private bool IsSecondName(PhraseReading reading, int first, int end) =>
        first == reading.HeadEnd + 1 && text.Word(reading.HeadEnd) is "," && (end == reading.End || text.Word(end) is ",")
        && OrganizationNouns.Contains(text.Word(reading.HeadEnd - 1).ToString().ToLowerInvariant());

    // "Yonhap news agency" is Yonhap; "NATO officials" are not NATO.
    private bool IsHead(PhraseReading reading, int place)
    {
        var (first, end) = index.TokensOf(place);

        // Two that are named speak by the first; "Washington and its allies" are more than Washington.
        if (first >= reading.HeadEnd || (reading.HeadEnd < reading.End && text.Word(reading.HeadEnd) is "and" && end == reading.HeadEnd && !IsJoinedToName(place)))
        {
            return false;
        }

        for (var i = end; i < reading.HeadEnd; i++)
        {
            if (text.Word(i) is not ("'s" or "\u2019s" or "news" or "." or "itself" or "'" or "\u2019")
                && !OrganizationNouns.Contains(text.Word(i).ToString().ToLowerInvariant()))
            {
                return false;
            }
        }

        return true;
    }

    // "the ministry and the Civil Guard": another name follows at once.
    private bool IsJoinedToName(int place)
    {
        if (place + 1 >= index.Count)
        {
            return false;
        }

        var next = index.TokensOf(place + 1).First;
        var behind = index.TokensOf(place).End + 1;
        return next == behind || (next == behind + 1 && text.Word(behind) is "the");
    }

    private bool IsPossessive(int token) => token < text.Tokens.Count && Contractions.IsPossessive(text.Word(token));
}
