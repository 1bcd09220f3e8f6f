using FeedWorker.Language;
using FeedWorker.Training.Threats.Edits;

namespace FeedWorker.Training.Tests.Threats;

/// <summary>Threats of our own writing on their way through newsrooms.</summary>
public class DerivedEditTests
{
    [Fact]
    public void Threats_are_known_again_after_an_edit_and_told_from_what_only_looks_like_them()
    {
        using var mistakes = new StringWriter();
        var trial = new EditTrial(new TextAnalyzer(LanguageModel.Default), mistakes);

        foreach (var row in Rows())
        {
            trial.Add(row[0], row[1], row[2]);
        }

        Assert.True(trial.Precision >= 0.95 && trial.Recall >= 0.85, trial.Summary() + mistakes);
    }

    [Fact]
    public void Most_sentences_have_a_place_for_each_edit()
    {
        var rows = Rows();
        Assert.InRange(rows.Count, 40, 100);

        var edits = rows.SelectMany(row => DerivedEdits.Of(row[0], row[1], row[2])).GroupBy(edit => edit.Name).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(7, edits.Count);
        Assert.All(edits, edit => Assert.InRange(edit.Value, rows.Count / 4, rows.Count));
    }

    [Theory]
    [InlineData("attribution moved", "His country would expel them, Harald Brekke said on Friday.")]
    [InlineData("outlet's lead", "TARN (Hill Wire) — In a new turn of the dispute, Harald Brekke said on Friday that his country would expel them.")]
    [InlineData("abridged", "Harald Brekke said that his country would expel them.")]
    [InlineData("other actor", "Henrik Solberg said on Friday that his country would expel them.")]
    [InlineData("act or denial", "Harald Brekke said on Friday that his country would not expel them.")]
    public void An_edit_changes_what_it_says_and_nothing_else(string name, string expected) => Assert.Equal(
        expected, DerivedEdits.Of("Harald Brekke said on Friday that his country would expel them.", "Harald Brekke", null).Single(edit => edit.Name == name).Text);

    [Fact]
    public void A_quotation_that_is_a_sentence_stays_and_gets_another_narrative() => Assert.Equal(
        "Answering questions at the end of a long meeting, the marshal put it in these words: “We will strike every port.”",
        DerivedEdits.Of("\"We will strike every port,\" the marshal said.", "the marshal", null).Single(edit => edit.Name == "narrative rewritten").Text);

    private static List<string[]> Rows() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Threats", "own-threats.tsv")).Select(line => line.Split('\t'))];
}
