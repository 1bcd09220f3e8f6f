using System.Collections.Frozen;
using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes.Cues;

/// <summary>Decides whether a word that looks like a reporting verb is one at its place: not a noun, not passive, not denied, not merely possible.</summary>
internal static class CueSpotter
{
    // Forms that are nouns as often as verbs; as verbs they are believed only right behind a name or pronoun.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _alsoNouns = (
        "thanks fumes rails rants gripes grumbles sighs sniffs snaps cries brags boasts shouts yells screams whispers murmurs crow crows "
        + "claim claims report reports call calls demand demands note notes promise promises state states question questions charge charges "
        + "attack attacks comment comments remark remarks estimate estimates forecast forecasts text texts email emails post posts blog blogs "
        + "leak leaks tweet tweets signal signals hint hints order orders command commands pledge pledges vow vows offer offers threat mention "
        + "mentions worry worries hope hopes fear fears doubt doubts plan plans dream dreams wish wishes guess figure figures answer answers "
        + "reply replies response complaint brand brands label labels term terms title blast slam mock welcome praise appeal appeals request "
        + "warning caution account show shows find finds read reads recount hold holds address brief alert alerts counsel direct dispute "
        + "disputes rebuke rebukes salute censure defend assault highlight highlights joke jokes boast rant rants feel judge judges cry cries "
        + "yell shout rail rally want wants mean means see learn suspect suspects reason reasons")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // A subject's verb group is short; further back a word belongs to something else.
    private const int LongestGroup = 5;

    /// <summary>The reporting verbs that a token may be, the likeliest first; none for nearly all tokens.</summary>
    internal static IEnumerable<Cue> At(MarkedText text, int token, int sentenceFirst)
    {
        if (text.IsQuoted(token) || text.Class(token) is not (WordClass.Other or WordClass.Name))
        {
            return [];
        }

        var forms = CueLexicon.Forms(text.Word(token));

        // A capital inside a sentence is a name ("United States"); in headings every word has one.
        return forms.Length == 0
            || (text.Class(token) == WordClass.Name && token > sentenceFirst && !text.IsInHeading(token) && !text.Is(token, "says"))
            ? []
            : Judge(text, forms, token, sentenceFirst);
    }

    private static IEnumerable<Cue> Judge(MarkedText text, CueForm[] forms, int token, int sentenceFirst)
    {
        foreach (var form in forms)
        {
            if (form.Verb.Particle is { } particle && !text.Is(token + 1, particle) && (!form.Verb.Allows(CueFrames.Noun) || ContentStart.Particle(text, token, particle) < 0))
            {
                continue;
            }

            if (Judge(text, form, token, token + (form.Verb.Particle is { } next && text.Is(token + 1, next) ? 2 : 1), sentenceFirst) is { } cue)
            {
                yield return cue;
            }
        }
    }

    private static Cue? Judge(MarkedText text, CueForm form, int token, int end, int sentenceFirst)
    {
        var group = VerbGroup.Before(text, token, sentenceFirst);
        if (group is { HasTo: true, IsNegated: false, IsModal: false } && form.Form == VerbForm.Base && Phase(text, token) is var phase and >= 0)
        {
            var outer = VerbGroup.Before(text, phase, sentenceFirst);
            return outer.IsNegated || outer.IsModal || outer.HasTo || outer.HasBe ? null : new Cue(form.Verb, VerbForm.Past, outer.First, token, end, IsParticiple: false);
        }

        if (group.IsNegated || group.IsModal || group.HasTo)
        {
            return null;
        }

        var before = text.Class(group.First - 1);
        switch (form.Form)
        {
            case VerbForm.Gerund:
                if (group.HasBe)
                {
                    return new Cue(form.Verb, form.Form, group.First, token, end, IsParticiple: false);
                }

                return text.Class(token - 1) is WordClass.Determiner or WordClass.Clitic || text.Is(token - 1, "worth") ? null
                    : new Cue(form.Verb, form.Form, token, token, end, IsParticiple: true);

            case VerbForm.Past or VerbForm.Participle:
                if (group.HasBe || (!group.HasHave && text.Trees[token].Relation is Relation.Acl or Relation.Amod) || (form.Form == VerbForm.Participle && !group.HasHave) || text.Is(end, "by"))
                {
                    return null;
                }

                break;

            default:
                if (group.HasBe || group.HasHave
                    || (group.First == token && (text.Trees[token].Tag != UniversalTag.Verb || text.LooksFinite(token - 1))
                        && (IsRatherNoun(text, token, form.Form) || (form.Form == VerbForm.Base && !FollowsPlural(text, token)))))
                {
                    return null;
                }

                break;
        }

        return (before == WordClass.Determiner && !StandsAlone(text.Word(group.First - 1))) || (before == WordClass.Preposition && group.First > sentenceFirst)
            ? null
            : new Cue(form.Verb, form.Form, group.First, token, end, IsParticiple: false);
    }

    // "went on to explain", "continued to call for": the verb before says only how the saying goes.
    private static int Phase(MarkedText text, int token) =>
        text.Trees[token] is { Relation: Relation.Xcomp or Relation.Advcl, Head: var head } && head >= 0 && head < token && token - head <= 3
            && VerbLemmas.Of(text.Word(head), UniversalTag.Verb) is "go" or "continue" or "begin" or "start" or "proceed" or "rush" ? head : -1;

    // "Some say", "another says"
    private static bool StandsAlone(ReadOnlySpan<char> determiner) => determiner is "some" or "Some" or "many" or "Many" or "most" or "Most" or "both"
        or "Both" or "few" or "Few" or "one" or "One" or "another" or "Another" or "all" or "All" or "two" or "three" or "four" or "five";

    /// <summary>Whether a word in this place is more likely a noun than a verb: "the claims", "his call".</summary>
    private static bool IsRatherNoun(MarkedText text, int token, VerbForm form) =>
        form is VerbForm.Base or VerbForm.Present && _alsoNouns.Contains(text.Word(token)) && !FollowsSubject(text, token, form);

    private static bool FollowsSubject(MarkedText text, int token, VerbForm form) => text.Class(token - 1) switch
    {
        WordClass.Pronoun => true,
        WordClass.Name => form == VerbForm.Present,
        WordClass.Other when text.Is(token + 1, "that") => text.Word(token) is "states" or "notes" or "shows" or "finds" or "show",
        WordClass.Other => form == VerbForm.Base && text.Word(token - 1) is "officials" or "critics" or "experts" or "supporters" or "opponents",
        WordClass.Comma => form == VerbForm.Present,
        WordClass.Coordinator => form == VerbForm.Present && text.Is(token - 1, "but"),
        _ => false,
    };

    private static bool FollowsPlural(MarkedText text, int token)
    {
        var word = text.Word(token - 1);
        return text.Class(token - 1) switch
        {
            WordClass.Pronoun => word is not ("he" or "she" or "it" or "He" or "She" or "It"),
            WordClass.Name or WordClass.Other => word[^1] == 's' || Acronyms.Is(word)
                || word is "people" or "police" or "Police" or "media" or "some" or "men" or "women"
                || text.Is(token, "say") || text.Class(token - 2) == WordClass.Coordinator,
            WordClass.Determiner => StandsAlone(word),
            WordClass.Mark => word is "%",
            WordClass.Coordinator => text.Is(token, "say"),
            WordClass.Comma or WordClass.QuotationMark or WordClass.Dash => true,
            _ => false,
        };
    }

    /// <summary>What stands between a subject and its verb.</summary>
    private readonly record struct VerbGroup(int First, bool HasBe, bool HasHave, bool HasTo, bool IsModal, bool IsNegated)
    {
        internal static VerbGroup Before(MarkedText text, int verb, int sentenceFirst)
        {
            var group = new VerbGroup(verb, false, false, false, false, false);
            for (var i = verb - 1; i >= sentenceFirst && verb - i <= LongestGroup; i--)
            {
                var word = text.Word(i);
                switch (text.Class(i))
                {
                    case WordClass.Adverb:
                        continue;
                    case WordClass.Negation:
                        group = group with { First = i, IsNegated = true };
                        continue;
                    case WordClass.Auxiliary:
                        group = group.With(word, i);
                        continue;
                    case WordClass.Clitic when text.Class(i - 1) == WordClass.Pronoun:
                        group = group with { First = i, HasBe = i == verb - 1 };
                        continue;
                    case WordClass.Preposition when i == verb - 1 && word is "to":
                        return group with { First = i, HasTo = true };
                    default:
                        return group with { First = FirstAdverb(text, i + 1, group.First) };
                }
            }

            return group;
        }

        private VerbGroup With(ReadOnlySpan<char> word, int token) => word switch
        {
            "has" or "had" or "have" or "having" or "'ve" or "\u2019ve" => this with { First = token, HasHave = true },
            "do" or "does" or "did" => this with { First = token },
            "'d" or "\u2019d" => this with { First = token, HasHave = true },
            "is" or "are" or "was" or "were" or "be" or "been" or "being" or "am" or "'re" or "\u2019re" or "'m" or "\u2019m" =>
                this with { First = token, HasBe = true },
            _ => this with { First = token, IsModal = true },
        };

        // "He also said": adverbs between subject and verb belong to the group.
        private static int FirstAdverb(MarkedText text, int from, int to)
        {
            while (from < to && text.Class(from) != WordClass.Adverb)
            {
                from++;
            }

            return from;
        }
    }
}
