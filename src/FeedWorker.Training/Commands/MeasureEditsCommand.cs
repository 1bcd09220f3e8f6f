using System.CommandLine;
using System.Text.Json;
using FeedWorker.Language;
using FeedWorker.Training.Threats.Edits;

namespace FeedWorker.Training.Commands;

/// <summary><c>measure-edits</c>: whether a threat is known again after newsrooms have edited it, and told from what only looks like it.</summary>
internal static class MeasureEditsCommand
{
    internal static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "JSON lines with text, threat (true, or it is left out) and, where known, source and target" };
        var mistakes = new Option<bool>("--mistakes") { Description = "Show every edit that was judged wrongly" };
        var command = new Command("measure-edits", "Measure novelty on edits derived from threats") { files, mistakes };
        command.SetAction(result =>
        {
            var trial = new EditTrial(new TextAnalyzer(LanguageModel.Default), result.GetValue(mistakes) ? Console.Out : null);
            foreach (var line in result.GetRequiredValue(files).SelectMany(file => File.ReadLines(file.FullName)))
            {
                using var row = JsonDocument.Parse(line);
                if (!row.RootElement.TryGetProperty("threat", out var threat) || threat.ValueKind == JsonValueKind.True)
                {
                    trial.Add(row.RootElement.GetProperty("text").GetString()!, Find(row.RootElement, "source"), Find(row.RootElement, "target")); // a row without text is no row
                }
            }

            Console.Write(trial.Summary());
        });
        return command;
    }

    private static string? Find(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}
