using System.CommandLine;
using FeedWorker.Language;
using FeedWorker.Training.Mentions;

namespace FeedWorker.Training.Commands;

/// <summary><c>pronouns</c>: what "he", "it" and "they" take up, from documents with coreference.</summary>
internal static class PronounsCommand
{
    internal static Command Create()
    {
        var train = new Option<FileInfo[]>("--train") { Description = "GUM CoNLL-U with entities and coreference (.conllu, .conllu.gz)", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo>("--output") { Description = "The table to write", Required = true };

        // Of 1 to 10, the best in four-fold cross-validation on the training documents.
        var shrink = new Option<double>("--shrink") { Description = "How strongly weights are drawn to zero", DefaultValueFactory = _ => 5 };
        var command = new Command("pronouns", "Learn the weights that pronouns are resolved by") { train, output, shrink };
        command.SetAction(result => Run(result.GetRequiredValue(train), result.GetRequiredValue(output), result.GetValue(shrink)));
        return command;
    }

    private static void Run(FileInfo[] files, FileInfo output, double shrink)
    {
        var trainer = new PronounTrainer();
        foreach (var document in GumReader.ReadForTraining(files))
        {
            // With our names it learns what it will meet, with the corpus's names what is right.
            trainer.Add(new MentionsTrial(LanguageModel.Default, withGoldNames: false), document);
            trainer.Add(new MentionsTrial(LanguageModel.Default, withGoldNames: true), document);
        }

        if (trainer.Count == 0)
        {
            throw new InvalidDataException("The files hold no pronoun that takes something up.");
        }

        Console.WriteLine($"{trainer.Count} pronouns");
        using var writer = output.CreateText();
        trainer.Learn(shrink).Write(writer, $"feature, weights for he and she, it, they; training data SHA-256 {DataHash.Of(files)}");
    }
}
