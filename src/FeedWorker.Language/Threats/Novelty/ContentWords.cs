using System.Collections.Frozen;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>Which words say what is threatened, and which of them say the same.</summary>
internal static class ContentWords
{
    /// <summary>Words that hold a sentence together and say nothing of their own.</summary>
    internal const WordMarks Small = WordMarks.Determiner | WordMarks.Preposition | WordMarks.Conjunction | WordMarks.Adverb | WordMarks.Be
        | WordMarks.Have | WordMarks.Will | WordMarks.Might | WordMarks.If | WordMarks.Pronoun | WordMarks.Day;

    // Only words that newsrooms put for each other in a report of one threat: the README of this folder says by which rule.
    private static readonly FrozenDictionary<string, string> _heads = new[]
    {
        "reprisal reprisals retaliate retaliation reciprocate respond response revenge avenge counterattack retribution",
        "close shut seal",
        "stop halt cut cease suspend block",
        "supply deliver delivery shipment",
        "destroy annihilate obliterate raze flatten",
        "attack strike hit assault",
        "kill execute murder slay",
        "expel oust eject",
        "jail imprison",
        "quit leave exit",
        "dismiss sack",
        "tariff duty levy",
        "punish penalise penalize",
    }.Select(row => row.Split(' ')).SelectMany(row => row.Select(word => (Stem: PrintWords.Stem(word), Head: row[0]))).DistinctBy(pair => pair.Stem)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.Head, StringComparer.Ordinal);

    /// <summary>The word that stands for all which say the same as a stem; the stem itself when nothing does.</summary>
    internal static string ClassOf(string stem) => _heads.GetValueOrDefault(stem, stem);
}
