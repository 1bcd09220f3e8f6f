using System.Buffers;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Syntax.Verbs;

/// <summary>The dictionary form of English verbs: "threatened" is "threaten", "lying" is "lie", "'ll" is "will".</summary>
public static class VerbLemmas
{
    // Longer forms are no verbs.
    private const int LongestForm = 40;

    private static readonly SearchValues<char> _vowels = SearchValues.Create("aeiouy");

    /// <summary>The dictionary form of a verb or auxiliary, in lower case; "not" for the particle "n't"; any other word as it stands.</summary>
    /// <param name="form">The word of one token.</param>
    /// <param name="tag">Its part of speech.</param>
    public static string Of(ReadOnlySpan<char> form, UniversalTag tag)
    {
        if (tag == UniversalTag.Part && form.Length is 2 or 3 && IsNegation(form))
        {
            return "not";
        }

        if (tag is not (UniversalTag.Verb or UniversalTag.Aux) || form.Length is 0 or > LongestForm)
        {
            return form.ToString();
        }

        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        if (Contractions.Apostrophes.Contains(lower[0]))
        {
            lower[0] = '\'';
        }

        if (tag == UniversalTag.Aux && IrregularVerbs.AuxiliaryOf(lower) is { } auxiliary)
        {
            return auxiliary;
        }

        // "re-elected", "outbid": the part that is bent stands last.
        var hyphen = lower.LastIndexOf('-') + 1;
        return hyphen > 0 && hyphen < lower.Length ? string.Concat(lower[..hyphen], OfLower(lower[hyphen..])) : OfLower(lower);
    }

    private static bool IsNegation(ReadOnlySpan<char> form) =>
        form[0] is 'n' or 'N' && form[^1] is 't' or 'T' && (form.Length == 2 || Contractions.Apostrophes.Contains(form[1]));

    private static string OfLower(ReadOnlySpan<char> form)
    {
        if (IrregularVerbs.LemmaOf(form) is { } irregular)
        {
            return irregular;
        }

        if (form.EndsWith("ing") && HasVowel(form[..^3]))
        {
            return VerbStems.Complete(form[..^3]);
        }

        if (form.EndsWith("ed") && HasVowel(form[..^2]) && !form.EndsWith("eed"))
        {
            return form.EndsWith("ied") ? (form.Length == 4 ? form[..^1].ToString() : string.Concat(form[..^3], "y")) : VerbStems.Complete(form[..^2]);
        }

        return form.Length > 2 && form[^1] == 's' && form[^2] is not ('s' or 'u' or 'i' or '\'') ? WithoutS(form) : form.ToString();
    }

    private static string WithoutS(ReadOnlySpan<char> form)
    {
        if (form.EndsWith("ies"))
        {
            return form.Length == 4 ? form[..^1].ToString() : string.Concat(form[..^3], "y");
        }

        return form.EndsWith("sses") || form.EndsWith("shes") || form.EndsWith("ches") || form.EndsWith("xes") || form.EndsWith("zzes") || form.EndsWith("oes") || form.EndsWith("tzes")
            ? form[..^2].ToString()
            : form[..^1].ToString();
    }

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.Length > 1 && stem.ContainsAny(_vowels);
}
