using System.CommandLine;
using FeedWorker.Language;
using FeedWorker.Training.Mentions;

namespace FeedWorker.Training.Commands;

/// <summary><c>measure-mentions</c>: how well names are joined and pronouns resolved, on documents with coreference.</summary>
internal static class MeasureMentionsCommand
{
    internal static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "GUM CoNLL-U with entities and coreference (.conllu, .conllu.gz)" };
        var goldNames = new Option<bool>("--gold-names") { Description = "Take the names from the corpus, to leave out mistakes of the tagger" };
        var mistakes = new Option<bool>("--mistakes") { Description = "Show every wrong pronoun, and clusters that are split or joined" };
        var command = new Command("measure-mentions", "Measure names and pronouns") { files, goldNames, mistakes };
        command.SetAction(result =>
        {
            var trial = new MentionsTrial(LanguageModel.Default, result.GetValue(goldNames));
            var report = new MentionsReport(result.GetValue(mistakes) ? Console.Out : null);
            foreach (var document in GumReader.ReadForMeasuring(result.GetRequiredValue(files)))
            {
                var resolver = trial.Run(document);
                report.Add(document, resolver.Entities, resolver.References);
            }

            Console.WriteLine(report.Summary());
        });
        return command;
    }
}
