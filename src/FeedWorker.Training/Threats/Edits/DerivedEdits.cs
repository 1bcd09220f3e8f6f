using System.Text.RegularExpressions;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Training.Threats.Edits;

/// <summary>
/// What becomes of a threat on its way through newsrooms, and what only looks like it: edits of the string, by patterns and lists of names. They do
/// not ask how the sentence is read, so that they can judge it.
/// </summary>
internal static partial class DerivedEdits
{
    // A sentence that is cut keeps at least so many words, and its tail begins in its second half.
    private const int LeastWords = 8;

    /// <summary>Four edits that keep the statement and three that make another one; those that a sentence has no place for are left out.</summary>
    internal static IEnumerable<DerivedEdit> Of(string text, string? source, string? target)
    {
        foreach (var (name, edited, isSame) in new (string, string?, bool)[]
        {
            ("attribution moved", MoveAttribution(text), true),
            ("abridged", Abridge(text), true),
            ("outlet's lead", ChangeLead(text), true),
            ("narrative rewritten", Rewrite(text, source), true),
            ("other actor", source is null ? null : OtherNames.Exchange(text, source, 0), false),
            ("other recipient", target is null ? null : OtherNames.Exchange(text, target, 1), false),
            ("act or denial", Undo(text), false),
        })
        {
            if (edited is not null && edited != text)
            {
                yield return new DerivedEdit(name, edited, isSame);
            }
        }
    }

    private static string MoveAttribution(string text)
    {
        if (QuoteFirst().Match(text) is { Success: true } quoted)
        {
            return $"{Upper(quoted.Groups["who"].Value)} said: “{quoted.Groups["what"].Value}.”";
        }

        if (SaidFirst().Match(text) is { Success: true } first)
        {
            return $"{Upper(first.Groups["what"].Value)}, {first.Groups["who"].Value} {first.Groups["verb"].Value}{first.Groups["day"].Value}.";
        }

        return SaidLast().Match(text) is { Success: true } last
            ? $"{Upper(last.Groups["who"].Value)} said{last.Groups["day"].Value} that {Lower(last.Groups["what"].Value)}."
            : $"{text.TrimEnd('.', ' ')}, the Hill Wire reported on Tuesday.";
    }

    private static string Abridge(string text)
    {
        var cut = Appositive().Replace(Day().Replace(Brackets().Replace(text, ""), ""), "$1 ");
        foreach (var tail in Tail().Matches(cut).Reverse())
        {
            var head = cut[..tail.Index];
            if (tail.Index > cut.Length / 2 && head.Split(' ').Length >= LeastWords && head.Count(c => c is '"' or '“' or '”') % 2 == 0)
            {
                return head.TrimEnd(',', ' ') + ".";
            }
        }

        return cut;
    }

    private static string ChangeLead(string text) => $"TARN (Hill Wire) — In a new turn of the dispute, {Lower(OldLead().Replace(text, ""))}";

    private static string Rewrite(string text, string? source)
    {
        var quote = Quoted().Matches(text).Select(match => match.Groups["words"].Value.TrimEnd(',', '.')).MaxBy(words => words.Length);
        if (source is not null && quote is not null && Whole().IsMatch(quote))
        {
            return $"Answering questions at the end of a long meeting, {source} put it in these words: “{quote}.”";
        }

        var rewritten = text;
        foreach (var (from, to) in new[]
        {
            (" has threatened to ", " issued a threat to "), (" have threatened to ", " issued a threat to "), (" threatened to ", " has made a threat to "),
            (" warned that ", " gave warning that "), (" announced that ", " let it be known that "), (" said it ", " declared that it "),
            (" said they ", " declared that they "), (" vowed to ", " has sworn to "), (" in response to ", " in answer to "), (" because of ", " owing to "),
        })
        {
            rewritten = rewritten.Replace(from, to, StringComparison.Ordinal);
        }

        return Condition().Match(rewritten) is { Success: true } condition && !rewritten.Contains('"', StringComparison.Ordinal)
            ? $"{Upper(condition.Groups["if"].Value)}, {Lower(condition.Groups["then"].Value)}."
            : $"In remarks that were widely noted, {Lower(rewritten)}";
    }

    private static string? Undo(string text)
    {
        if (ThreatenTo().Match(text) is { Success: true } threat
            && VerbForms.Of(threat.Groups["verb"].Value).FirstOrDefault(pair => pair.Form == VerbForm.Past).Word is { } done)
        {
            // Every second time a denial, so that both are asked for.
            return text.Length % 2 == 0
                ? string.Concat(text.AsSpan(0, threat.Index), $" {done}", text.AsSpan(threat.Index + threat.Length))
                : string.Concat(text.AsSpan(0, threat.Index), $" denied that it had ever threatened to {threat.Groups["verb"].Value}", text.AsSpan(threat.Index + threat.Length));
        }

        return Modal().Match(text) is { Success: true } modal ? text.Insert(modal.Index + modal.Length, " not") : null;
    }

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // A name keeps its capital.
    private static string Lower(string text) => LowerStart().IsMatch(text) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex("^[\"“](?<what>[^\"”]+),[\"”] (?:said )?(?<who>[^\"“”,]{2,80}?)(?: said)?(?: on \\w+day)?\\.$")]
    private static partial Regex QuoteFirst();

    [GeneratedRegex(@"^(?<who>[^"",:;]{2,90}?) (?<verb>said|announced|warned|declared|confirmed)(?<day>(?: on)? \w+day| today|) (?:that )?(?<what>(?:it|he|she|they|any|the|if|its|his|her|their|a|an|all) .+)\.$")]
    private static partial Regex SaidFirst();

    [GeneratedRegex(@"^(?<what>[^""]+), (?<who>[^,""]{2,80}?) (?:said|says|reported|warned)(?<day>(?: on)? \w+day| today|)\.$")]
    private static partial Regex SaidLast();

    [GeneratedRegex(@" ?\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@",? (?:on )?(?:last |next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| night| evening)?\b,?| today\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"([A-Z]\w+), (?:a|an|the|who|which|whose|head|leader|chief) [^,""]{3,70}, ")]
    private static partial Regex Appositive();

    [GeneratedRegex(@",? (?:as|after|amid|while|following|in response to|where|despite|in order to|because of|saying|according to) ")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:[A-Z]{3,}[A-Z ]*(?:\(\w+\) )?(?:--|-|–|—) ?|However, |Meanwhile, |(?:On|Late on) \w+day, )")]
    private static partial Regex OldLead();

    [GeneratedRegex("[\"“](?<words>[^\"“”]{12,})[\"”]")]
    private static partial Regex Quoted();

    // A sentence of its own, not a part of one.
    [GeneratedRegex(@"^(?:We|I|If|Any|They|You|Our|The)\b.*\b(?:will|shall|would|'ll|must)\b")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<then>[^,]{20,}?),? (?<if>(?:if|unless) [^,]{8,})\.$")]
    private static partial Regex Condition();

    [GeneratedRegex(@"(?: has| have| had)? threatened to (?<verb>[a-z]+)\b")]
    private static partial Regex ThreatenTo();

    [GeneratedRegex(@"\b(?:will|would)\b(?! not)")]
    private static partial Regex Modal();

    [GeneratedRegex(@"^(?:The|A|An|If|Any|It|He|She|They|In|On|At|Its|Radical|Ethnic|Authorities|Officials|Rebels|Militants|Farmers|Police) ")]
    private static partial Regex LowerStart();
}
