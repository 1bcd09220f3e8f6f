using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Names;
using FeedWorker.Language.Mentions.Roles;

namespace FeedWorker.Language.Mentions;

/// <summary>Leads descriptions back to whom they mean: "the Russian minister" by office and country, "the ministry" by the head noun of its name.</summary>
internal sealed class Descriptions(RoleReader roles, MentionIndex index, IReadOnlyList<Entity> entities, List<EntityDraft> drafts, Governments governments)
{
    // How many mentions back "the minister" may reach: farther than any report does, and it keeps the time linear.
    private const int LongestReach = 400;

    /// <summary>Whom a definite phrase means; <see langword="null"/> when the text names nobody who fits.</summary>
    /// <param name="reading">The phrase.</param>
    /// <param name="noun">Its head noun, in lower case.</param>
    /// <param name="before">Whoever is meant was named before this position.</param>
    /// <param name="lastBody">The organisation that the reader has in mind, for "the group"; <see langword="null"/> when there is none.</param>
    internal ResolvedMention? Resolve(PhraseReading reading, string noun, int before, Entity? lastBody)
    {
        var country = roles.CountryIn(reading.First, reading.End);
        return RoleNouns.IsRole(noun) ? ByRole(noun, country, reading, before)
            : OrganizationNouns.Contains(noun) ? ByHeadNoun(noun, country, before, lastBody)
                ?? (noun == "government" && country is not null ? governments.Country(country, Resolution.HeadNoun, 0.8) : null)
            : null;
    }

    // "The Russian minister": the last one named before whose role and country fit.
    private ResolvedMention? ByRole(string noun, string? country, PhraseReading reading, int before)
    {
        ResolvedMention? loose = null;
        var latest = index.FirstFrom(before) - 1;
        for (var i = latest; i >= Math.Max(0, latest + 1 - LongestReach); i--)
        {
            var draft = drafts[index[i].Entity];
            if (draft.Role is not { } role || !reading.ComplementFits(roles, role.Words) || !RoleNouns.MayBeCalled(role.Noun, noun)
                || (country is not null && role.CountryCode is not null && role.CountryCode != country))
            {
                continue;
            }

            var exact = role.IsCalled(noun) && reading.ModifiersFit(roles, role.Words);
            var fits = country is not null && role.CountryCode == country;
            var entity = entities[index[i].Entity];
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

    private ResolvedMention? ByHeadNoun(string noun, string? country, int before, Entity? lastBody)
    {
        var latest = index.FirstFrom(before) - 1;
        for (var i = latest; i >= Math.Max(0, latest + 1 - LongestReach); i--)
        {
            var (mention, id) = index[i];
            var entity = entities[id];
            if (mention.Type == EntityType.Organization && (country is null || entity.Link.CountryCode == country)
                && OrganizationNouns.Names(entity.Name, noun))
            {
                return new ResolvedMention(entity, entity.Name, null, Resolution.HeadNoun, 0.8);
            }
        }

        return lastBody is { Type: EntityType.Organization } && country is null && OrganizationNouns.IsGeneral(noun)
            ? new ResolvedMention(lastBody, lastBody.Name, null, Resolution.HeadNoun, 0.6)
            : null;
    }
}
