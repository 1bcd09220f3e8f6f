using System.CommandLine;
using FeedWorker.Training.Threats;

namespace FeedWorker.Training.Commands;

/// <summary><c>judge-threats</c>: how many alerts are threats by what a reader judged.</summary>
internal static class JudgeThreatsCommand
{
    // So many alerts are what the released precision stands on.
    private const int Enough = 150;

    internal static Command Create()
    {
        var analysis = new Option<FileInfo>("--analysis") { Description = "What feedworker analyze wrote (.jsonl)", Required = true };
        var judgements = new Option<FileInfo>("--judgements") { Description = "Verdicts by document and sentence (.tsv)", Required = true };
        var first = new Option<int>("--first") { Description = "How many alerts to look at, from the first on", DefaultValueFactory = _ => Enough };
        var command = new Command("judge-threats", "Measure the precision of threat alerts") { analysis, judgements, first };
        command.SetAction(result => Console.Write(new JudgementReport(
            AnalysisFile.Alerts(result.GetRequiredValue(analysis).FullName),
            JudgementFile.Read(result.GetRequiredValue(judgements).FullName),
            result.GetValue(first)).Summary()));
        return command;
    }
}
