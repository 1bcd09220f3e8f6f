using System.Collections.Frozen;

namespace FeedWorker.Language.Threats.Words;

/// <summary>The forms of English verbs and nouns, by rule and by list.</summary>
internal static class VerbForms
{
    // base, past, participle
    private static readonly FrozenDictionary<string, string[]> _irregular = (
        "break broke broken|withdraw withdrew withdrawn|cut cut|hit hit|strike struck|fight fought|shut shut|quit quit|leave left|"
        + "send sent|bring brought|take took taken|begin began begun|hold held|swear swore sworn|say said|tell told|"
        + "give gave given|set set|drive drove driven|overthrow overthrew overthrown|sue sued|pay paid|make made|"
        + "withhold withheld|shoot shot|burn burnt|go went gone|teach taught|bear bore borne|meet met|deal dealt|"
        + "wage waged|blow blew blown|know knew known|come came|put put|write wrote written|mean meant|think thought|"
        + "see saw seen|get got|become became|find found|lead led|feel felt|show showed shown|seek sought|let let|sink sank sunk")
        .Split('|').Select(row => row.Split(' ')).ToFrozenDictionary(row => row[0], StringComparer.Ordinal);

    // Verbs of more than one syllable that double their last letter.
    private static readonly FrozenSet<string> _doubling =
        new[] { "expel", "repel", "compel", "cancel", "commit", "permit", "admit", "defer" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every form of a verb, with the mark of the form.</summary>
    internal static IEnumerable<(string Form, WordMarks Mark)> OfVerb(string verb)
    {
        yield return (verb, WordMarks.Base);
        yield return (WithS(verb), WordMarks.ThirdPerson);
        yield return (Stem(verb, dropsE: true) + "ing", WordMarks.Gerund);
        if (_irregular.TryGetValue(verb, out var forms))
        {
            foreach (var form in forms.Skip(1))
            {
                yield return (form, WordMarks.Past);
            }
        }
        else if (verb[^1] == 'y' && !IsVowel(verb[^2]))
        {
            yield return (verb[..^1] + "ied", WordMarks.Past);
        }
        else
        {
            yield return (Stem(verb, dropsE: true) + "ed", WordMarks.Past);
        }
    }

    /// <summary>Plural of a noun, third person of a verb.</summary>
    internal static string WithS(string word) => word[^1] switch
    {
        'y' when !IsVowel(word[^2]) => word[..^1] + "ies",
        's' or 'x' or 'z' or 'o' => word + "es",
        'h' when word[^2] is 'c' or 's' => word + "es",
        _ => word + "s",
    };

    private static string Stem(string verb, bool dropsE)
    {
        if (dropsE && verb[^1] == 'e' && verb[^2] is not ('e' or 'o' or 'y'))
        {
            return verb[..^1];
        }

        var doubles = _doubling.Contains(verb)
            || (verb.Length is 3 or 4 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y')
                && IsVowel(verb[^2]) && !IsVowel(verb[^3]));
        return doubles ? verb + verb[^1] : verb;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
