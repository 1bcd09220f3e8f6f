using System.CommandLine;
using System.Diagnostics;
using FeedWorker.Language.Networks;
using FeedWorker.Language.Syntax;
using FeedWorker.Training.Syntax;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Commands;

/// <summary><c>syntax</c>: tags and dependency trees from treebanks in CoNLL-U.</summary>
internal static class SyntaxCommand
{
    internal static Command Create()
    {
        var defaults = new SyntaxSettings();
        var train = Files("--train", "Treebanks to train on (.conllu, .conllu.gz); where their habits differ, the last one's are followed", required: true);
        var dev = Files("--dev", "Treebanks to measure on");
        var output = new Option<FileInfo>("--output") { Description = "The model to write", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "How often each sentence is seen", DefaultValueFactory = _ => defaults.Epochs };
        var seed = new Option<int>("--seed") { Description = "Start of the random numbers", DefaultValueFactory = _ => defaults.Seed };
        var command = new Command("syntax", "Train the tagger and parser") { train, dev, output, epochs, seed };
        command.SetAction(result =>
        {
            var sets = (result.GetValue(dev) ?? []).Select(file => (file.Name, TreebankReader.ReadForMeasuring(file))).ToArray();
            Train(
                result.GetRequiredValue(train), sets, result.GetRequiredValue(output), defaults with { Epochs = result.GetValue(epochs), Seed = result.GetValue(seed) });
        });
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description, bool required = false) =>
        new(name) { Description = description, Required = required, AllowMultipleArgumentsPerToken = true };

    private static void Train(
        FileInfo[] train, (string Name, IReadOnlyList<TreebankSentence> Sentences)[] sets, FileInfo output, SyntaxSettings settings)
    {
        var measured = sets.SelectMany(set => set.Sentences).ToList();
        var sentences = train.SelectMany((file, style) => TreebankReader.ReadForTraining(file, measured)
            .Select(sentence => TitleHarmony.Apply(sentence) with { Style = style })).ToList();
        sentences.AddRange([.. NewsCopies.Of(sentences, settings.Seed, settings.CopyTurns)]);
        var trainer = new SyntaxTrainer(new SyntaxData(sentences, WordVectors.Default, settings.Shape.Encoder.Buckets), settings);
        var hash = DataHash.Of(train);
        Console.WriteLine($"{sentences.Count} sentences with copies, SHA-256 {hash}");
        var watch = Stopwatch.StartNew();
        trainer.Train((epoch, loss) =>
        {
            Console.WriteLine($"epoch {epoch}: loss {loss:F4}, {watch.Elapsed.TotalSeconds:F0} s");
            using var model = new MemoryStream();
            trainer.Write(model, hash);
            model.Position = 0;
            var parser = SyntaxParser.Load(model);
            foreach (var (name, own) in sets)
            {
                Console.WriteLine($"  {name}: {SyntaxScores.Of(parser, own)}");
            }
        });
        using var stream = output.Create();
        trainer.Write(stream, hash);
    }
}
