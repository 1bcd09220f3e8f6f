using System.Collections.Frozen;

namespace FeedWorker.Language.Quotes;

/// <summary>The forms of an English verb, by rule and by a list of exceptions.</summary>
internal static class VerbInflection
{
    // Base form, past tense and, where it differs, participle.
    private static readonly FrozenDictionary<string, string[]> _irregular = (
        "say said;tell told;write wrote written;speak spoke spoken;think thought;know knew known;feel felt;find found;"
        + "see saw seen;hear heard;read read;understand understood;hold held;swear swore sworn;forbid forbade forbidden;"
        + "make made;put put;let let;foresee foresaw foreseen;mean meant;learn learned;show showed shown;shoot shot;"
        + "bring brought;take took taken;set set;fight fought;hit hit;deal dealt;throw threw thrown;lay laid;go went gone")
        .Split(';').Select(forms => forms.Split(' ')).ToFrozenDictionary(forms => forms[0], forms => forms[1..]);

    // The last consonant is doubled, because the stress lies on it or by custom.
    private static readonly FrozenSet<string> _doubling = "admit commit submit permit quip plan refer concur rap slam chat nod beg rebut demur tip pin hit put let set"
        .Split(' ').ToFrozenSet();

    /// <summary>Every form of a verb that stands without its particle.</summary>
    internal static IEnumerable<(string Word, VerbForm Form)> Forms(string verb)
    {
        yield return (verb, VerbForm.Base);
        yield return (Present(verb), VerbForm.Present);
        yield return (Stem(verb, dropE: true) + "ing", VerbForm.Gerund);
        if (!_irregular.TryGetValue(verb, out var forms))
        {
            yield return (Past(verb), VerbForm.Past);
            yield break;
        }

        yield return (forms[0], VerbForm.Past);
        if (forms.Length > 1)
        {
            yield return (forms[1], VerbForm.Participle);
        }
    }

    private static string Present(string verb) => EndsInConsonantY(verb) ? verb[..^1] + "ies"
        : verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("sh", StringComparison.Ordinal)
            || verb.EndsWith("ch", StringComparison.Ordinal) || verb == "go" || verb == "veto" ? verb + "es"
        : verb + "s";

    private static string Past(string verb) => EndsInConsonantY(verb) ? verb[..^1] + "ied"
        : verb.EndsWith('e') ? verb + "d"
        : Stem(verb, dropE: false) + "ed";

    private static string Stem(string verb, bool dropE) => _doubling.Contains(verb) ? verb + verb[^1]
        : dropE && verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1]
        : verb;

    private static bool EndsInConsonantY(string verb) =>
        verb.Length > 1 && verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
}
