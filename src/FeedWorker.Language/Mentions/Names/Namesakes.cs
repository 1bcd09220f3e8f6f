using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>
/// Tells which of several people of one surname a text means by it alone: whoever goes by it already; else the one of higher standing; else the one whom
/// the text speaks of, the subject of the last clause that had one of them; else the father, not "Jr."; else the one named most, or first.
/// </summary>
internal sealed class Namesakes(SegmentedText text, Gazetteer gazetteer, RoleReader roles, Grammar grammar)
{
    // The text itself leaves open who is meant: fame alone speaks for one of them, or only what the text speaks of.
    private const double ByFame = 0.8;
    private const double ByTopic = 0.6;

    private readonly Kinship _kinship = new(text);

    /// <summary>Whom a single name means; <see langword="null"/> when none of the candidates can be.</summary>
    /// <param name="mention">Where it stands.</param>
    /// <param name="name">The name, folded.</param>
    /// <param name="candidates">Those who have the word in their name, in the order of first mention.</param>
    internal EntityDraft? Meant(EntityMention mention, string name, IReadOnlyList<EntityDraft> candidates)
    {
        var gender = roles.GenderBefore(text.TokenAt(mention.Span.Start));
        EntityDraft? best = null;
        EntityDraft[] possible = [.. candidates.Where(CanBe)];
        foreach (var candidate in possible)
        {
            best = best is null || Rank(candidate).CompareTo(Rank(best)) > 0 ? candidate : best;
        }

        if (best is not null)
        {
            var doubt = best.TimesShortened.TryGetValue(name, out var times) ? best.DoubtByName.GetValueOrDefault(name) : DoubtOf(best);
            best.TimesShortened[name] = times + 1;
            if (doubt is { } confidence)
            {
                (best.DoubtByName[name], best.DoubtAt[mention.Span.Start]) = (confidence, confidence);
            }
        }

        return best;

        // "Mrs Okwiri" is not Peter Okwiri.
        bool CanBe(EntityDraft draft) => draft.Person?.FitOf(name) is > 0
            && (gender == Gender.Unknown || GenderOf(draft) is var own && (own == Gender.Unknown || own == gender))
            && !IsRelativeToCome(draft, mention);

        (int, int, Standing, int, bool, int, int) Rank(EntityDraft draft) => (draft.TimesShortened.GetValueOrDefault(name), draft.Person!.FitOf(name), StandingOf(draft),
            draft.LastActed, draft.Person.Generation is null, draft.NamedInFull.Count, -FirstPlace(draft));

        double? DoubtOf(EntityDraft chosen)
        {
            double? doubt = null;
            foreach (var other in possible)
            {
                if (other != chosen && other.Person!.FitOf(name) == chosen.Person!.FitOf(name) && StandingOf(other) != Standing.Relative
                    && (StandingOf(chosen) != Standing.InOffice || StandingOf(other) == Standing.InOffice))
                {
                    doubt = StandingOf(other) == StandingOf(chosen) ? ByTopic : doubt ?? ByFame;
                }
            }

            return doubt;
        }
    }

    /// <summary>Notes a mention that was read: as the subject of a clause it is what the text speaks of.</summary>
    internal void Pass(EntityMention mention, EntityDraft draft)
    {
        if (mention.Type == EntityType.Person)
        {
            var (first, end) = text.TokensOf(mention.Span);
            var (role, governor) = grammar.RoleOf(grammar.HeadOf(first, end));
            draft.LastActed = role == ClauseRole.Subject ? governor : draft.LastActed;
        }
    }

    private Gender GenderOf(EntityDraft draft) => gazetteer.GenderOf(draft.Words[0]);

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
            var (first, end) = text.TokensOf(mention.Span);
            relative |= _kinship.Introduces(first, end);
            var role = roles.Read(first, end);
            title |= role is not null;
            office |= role is { IsOfState: true };
        }

        draft.Standing = office ? Standing.InOffice
            : relative ? Standing.Relative
            : title || gazetteer.Actors.Find(draft.Name).Any(actor => actor.IsPerson && actor.IsKnownAnywhere) ? Standing.Known
            : Standing.Plain;
        return draft.Standing.Value;
    }
}
