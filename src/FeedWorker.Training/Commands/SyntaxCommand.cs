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
        var plain = Files("--plain", "Sentences without trees that only teachers read: a word at the start of each line, an empty line behind each sentence");
        var dev = Files("--dev", "Treebanks to measure on");
        var output = new Option<FileInfo>("--output") { Description = "The model to write", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "How often each sentence is seen", DefaultValueFactory = _ => defaults.Epochs };
        var teachers = new Option<int>("--teachers") { Description = "Models that teach the one that is written; 0 for none", DefaultValueFactory = _ => 1 };
        var teacherEpochs = new Option<int>("--teacher-epochs") { Description = "How often each sentence is seen by a teacher", DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { Description = "Start of the random numbers", DefaultValueFactory = _ => defaults.Seed };
        var keep = new Option<DirectoryInfo?>("--keep-teachers") { Description = "Folder where trained teachers are kept, and taken from when they are there" };
        var command = new Command("syntax", "Train the tagger and parser") { train, plain, dev, output, epochs, teachers, teacherEpochs, seed, keep };
        command.SetAction(result =>
        {
            var run = new Run(
                result.GetRequiredValue(train),
                result.GetValue(plain) ?? [],
                [.. (result.GetValue(dev) ?? []).Select(file => (file.Name, TreebankReader.ReadForMeasuring(file)))],
                defaults with { Epochs = result.GetValue(epochs), Seed = result.GetValue(seed) });
            run.Train(result.GetRequiredValue(output), result.GetValue(teachers), result.GetValue(teacherEpochs), result.GetValue(keep));
        });
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description, bool required = false) =>
        new(name) { Description = description, Required = required, AllowMultipleArgumentsPerToken = true };

    private sealed class Run(
        FileInfo[] train, FileInfo[] plain, (string Name, IReadOnlyList<TreebankSentence> Sentences)[] sets, SyntaxSettings settings)
    {
        private readonly string _hash = DataHash.Of(train.Concat(plain));
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        internal void Train(FileInfo output, int teachers, int teacherEpochs, DirectoryInfo? keep)
        {
            var sentences = train.SelectMany((file, style) => TreebankReader.ReadForTraining(file)
                .Select(sentence => TitleHarmony.Apply(sentence) with { Style = style })).ToList();
            sentences.AddRange([.. QuoteCopies.Of(sentences), .. HeadlineCopies.Of(sentences, settings.Seed)]);
            var data = new SyntaxData(sentences, WordVectors.Default, settings.Shape.Encoder.Buckets);
            Console.WriteLine($"{sentences.Count} sentences with copies, SHA-256 {_hash}");
            var examples = teachers > 0 ? Teach(data, teachers, teacherEpochs, keep) : data.Examples;
            var student = new SyntaxTrainer(data, examples, settings);
            student.Train((epoch, loss) => Report("student", student, epoch, loss));
            using var stream = output.Create();
            student.Write(stream, _hash);
        }

        private SyntaxExample[] Teach(SyntaxData data, int count, int epochs, DirectoryInfo? keep)
        {
            var teachers = new SyntaxTeachers(data);
            for (var i = 1; i <= count; i++)
            {
                var name = $"teacher {i}";
                var own = settings with { Epochs = epochs, Seed = settings.Seed + i };
                var trainer = new SyntaxTrainer(data, data.Examples, own);
                var file = keep is null ? null : new FileInfo(Path.Combine(keep.FullName, $"teacher-{i}-{_hash[..12]}.bin"));
                if (file is { Exists: true })
                {
                    using var kept = file.OpenRead();
                    trainer.Parameters.Restore(kept);
                }
                else
                {
                    trainer.Train((epoch, loss) => Report(name, trainer, epoch, loss));
                    trainer.Finish();
                    using var stream = file?.Create();
                    trainer.Parameters.Save(stream ?? Stream.Null);
                }

                teachers.Add(trainer.Parameters, own.Shape);
            }

            var words = plain.SelectMany(PlainSentences.Read).ToArray();
            SyntaxExample[] taught = [.. teachers.Teach(data.Examples, labelled: true), .. teachers.Teach([.. words.Select(data.Unlabelled)], labelled: false)];
            Console.WriteLine($"{taught.Length} sentences taught, {words.Length} of them without trees, {_watch.Elapsed.TotalSeconds:F0} s");
            return taught;
        }

        private void Report(string name, SyntaxTrainer trainer, int epoch, double loss)
        {
            using var model = new MemoryStream();
            trainer.Write(model, _hash);
            model.Position = 0;
            var parser = SyntaxParser.Load(model);
            Console.WriteLine($"{name}, epoch {epoch}: loss {loss:F4}, {_watch.Elapsed.TotalSeconds:F0} s");
            foreach (var (set, sentences) in sets)
            {
                Console.WriteLine($"  {set}: {SyntaxScores.Of(parser, sentences)}");
            }
        }
    }
}
