using System.Collections.Frozen;

namespace FeedWorker.Language.Syntax.Verbs;

/// <summary>The forms of English verbs by the rules of spelling; <see cref="VerbLemmas"/> leads back from each of them.</summary>
internal static class VerbForms
{
    // Verbs of more than one syllable with the stress on the last, or made of a short one.
    private static readonly FrozenSet<string> _doubling = Set(
        "abet abhor acquit admit allot annul befit begin beset commit compel concur confer control corral debar defer demur deter disbar dispel distil eavesdrop emit enrol equip excel expel extol "
        + "forbid forget forgo fulfil impel incur infer input instil kidnap occur offset omit outbid outrun outstrip overlap overrun patrol permit prefer propel rebel rebut recur refer "
        + "regret remit repel reset sandbag submit transfer transmit undercut unplug unwrap upset");

    // British papers write "cancelled", American ones "canceled".
    private static readonly FrozenSet<string> _doublingAbroad = Set(
        "cancel channel counsel dial equal fuel label level marshal marvel model pedal quarrel rival shovel signal total travel tunnel worship");

    /// <summary>Every form of a full verb in lower case, in each of its spellings, with no form twice; "be", "have" and the modal verbs have others.</summary>
    internal static IEnumerable<(string Word, VerbForm Form)> Of(string verb)
    {
        yield return (verb, VerbForm.Base);
        yield return (WithS(verb), VerbForm.Present);
        foreach (var stem in Stems(verb))
        {
            yield return (WithIng(stem), VerbForm.Gerund);
        }

        if (IrregularVerbs.PastOf(verb) is not { } irregular)
        {
            foreach (var stem in Stems(verb))
            {
                yield return (WithEd(stem), VerbForm.Past);
            }

            yield break;
        }

        foreach (var form in irregular.Past)
        {
            yield return (form, VerbForm.Past);
        }

        foreach (var form in irregular.Participle.Except(irregular.Past))
        {
            yield return (form, VerbForm.Participle);
        }
    }

    /// <summary>The third person of a verb; the plural of a noun follows the same rules.</summary>
    internal static string WithS(string word) => word[^1] switch
    {
        'y' when EndsInConsonantAnd('y', word) => word[..^1] + "ies",
        'o' when EndsInConsonantAnd('o', word) => word + "es",
        'z' when IsShort(word) => word + "zes",
        's' or 'x' or 'z' => word + "es",
        'h' when word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) => word + "es",
        _ => word + "s",
    };

    private static string WithIng(string stem) => stem.EndsWith("ie", StringComparison.Ordinal) ? stem[..^2] + "ying"
        : stem[^1] == 'e' && stem[^2] is not ('e' or 'o' or 'y') ? stem[..^1] + "ing"
        : stem + "ing";

    private static string WithEd(string stem) => EndsInConsonantAnd('y', stem) ? stem[..^1] + "ied"
        : stem[^1] == 'e' ? stem + "d"
        : stem + "ed";

    // What "-ing" and "-ed" are put to.
    private static IEnumerable<string> Stems(string verb)
    {
        if (verb[^1] == 'c' && IsVowel(verb[^2]))
        {
            return [verb + "k"];
        }

        return _doublingAbroad.Contains(verb) ? [verb, verb + verb[^1]]
            : _doubling.Contains(verb) || IsShort(verb) ? [verb + verb[^1]]
            : [verb];
    }

    // One syllable with one short vowel before one consonant: "stop", "quit", "scrap".
    private static bool IsShort(string verb)
    {
        var vowel = verb.Length - 2;
        if (vowel < 0 || !IsVowel(verb[vowel]) || IsVowel(verb[^1]) || verb[^1] is 'h' or 'w' or 'x' or 'y')
        {
            return false;
        }

        var onset = verb[..vowel];
        return !onset.Any(IsVowel) || (onset.EndsWith("qu", StringComparison.Ordinal) && !onset[..^1].Any(IsVowel));
    }

    private static bool EndsInConsonantAnd(char last, string word) => word.Length > 1 && word[^1] == last && !IsVowel(word[^2]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
