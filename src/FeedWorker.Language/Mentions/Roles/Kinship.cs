using System.Collections.Frozen;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions.Roles;

/// <summary>Tells who is introduced as somebody's relative, and so is not the one whom the family's name means alone.</summary>
internal sealed class Kinship(SegmentedText text)
{
    // "his eldest son", "wife, actor and singer"
    private const int FarthestOwner = 4;

    private static readonly FrozenSet<string> _kin =
        ("wife husband spouse widow widower son daughter father mother brother sister nephew niece uncle aunt cousin grandson granddaughter grandfather grandmother "
        + "stepson stepdaughter stepfather stepmother twin sibling child ex-wife ex-husband girlfriend boyfriend fiancee fianc\u00e9e fianc\u00e9 partner").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the name that covers the tokens is introduced so: "his son |Paul Brandt|", "|Clara Brandt|, the minister's wife,".</summary>
    internal bool Introduces(int first, int end) => Before(first) || Behind(end);

    private bool Before(int first)
    {
        var noun = first > 0 && text.Word(first - 1) is "," ? first - 2 : first - 1;
        if (noun < 1 || !IsKin(noun))
        {
            return false;
        }

        for (var i = noun - 1; i >= 0 && i >= noun - FarthestOwner; i--)
        {
            if (IsOwner(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool Behind(int end)
    {
        if (end >= text.Tokens.Count || text.Word(end) is not ",")
        {
            return false;
        }

        var owned = false;
        for (var i = end + 1; i + 1 < text.Tokens.Count && i <= end + 1 + FarthestOwner; i++)
        {
            if (IsKin(i))
            {
                return text.Word(i + 1) is "of" || (owned && text.Word(i + 1) is "," or "." or ")");
            }

            owned |= IsOwner(i);
        }

        return false;
    }

    private bool IsOwner(int token) => text.Word(token) is "his" or "her" or "their" or "His" or "Her" or "Their" || Contractions.IsPossessive(text.Word(token));

    private bool IsKin(int token) => _kin.Contains(text.Word(token).ToString().ToLowerInvariant());
}
