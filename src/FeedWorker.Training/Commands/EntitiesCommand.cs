using System.CommandLine;
using System.Diagnostics;
using FeedWorker.Language;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;
using FeedWorker.Training.Entities;

namespace FeedWorker.Training.Commands;

/// <summary><c>entities</c>: a tagger of names, dates and amounts from labelled texts.</summary>
internal static class EntitiesCommand
{
    // Each member takes a core and half a gigabyte.
    private const int Cores = 2;

    internal static Command Create()
    {
        var defaults = new EntitySettings();
        var train = Files("--train", "Labelled texts: .jsonl with positions, or .conll with a token and its tag a line; .gz is decompressed", required: true);
        var half = Files("--half", "More of them, of another kind than news: every second text is taken");
        var dev = Files("--dev", "Labelled texts to measure on, never trained on");
        var name = new Option<string>("--name") { Description = "The model's name", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The model to write", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "How often each text is seen", DefaultValueFactory = _ => defaults.Epochs };
        var members = new Option<int>("--members") { Description = "Models trained apart that answer together", DefaultValueFactory = _ => defaults.Members };
        var width = new Option<int>("--width") { Description = "Width of a recurrent layer, a multiple of 16", DefaultValueFactory = _ => defaults.Shape.Width };
        var seed = new Option<int>("--seed") { Description = "Start of the random numbers", DefaultValueFactory = _ => defaults.Seed };
        var command = new Command("entities", "Train the tagger of names, dates and amounts") { train, half, dev, name, output, epochs, members, width, seed };
        command.SetAction(result => Train(
            result.GetRequiredValue(train), result.GetValue(half) ?? [], result.GetValue(dev) ?? [], result.GetRequiredValue(name), result.GetRequiredValue(output),
            defaults with { Epochs = result.GetValue(epochs), Members = result.GetValue(members), Seed = result.GetValue(seed), Shape = defaults.Shape with { Width = result.GetValue(width) } }));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description, bool required = false) =>
        new(name) { Description = description, Required = required, AllowMultipleArgumentsPerToken = true };

    private static void Train(FileInfo[] train, FileInfo[] half, FileInfo[] dev, string name, FileInfo output, EntitySettings settings)
    {
        var watch = Stopwatch.StartNew();
        var measured = dev.SelectMany(LabelledFile.Read).ToList();
        var texts = LabelledFile.ReadForTraining(train, half, measured);
        var labels = LabelledFile.Labels(texts);
        texts.AddRange(HeadlineTexts.Of(texts, settings.Seed).ToList());
        var gazetteer = LanguageModel.BuiltInLists;
        var encoded = texts.ConvertAll(text => new EncodedText(text, labels, gazetteer));
        var hash = DataHash.Of([.. train, .. half]);
        Console.WriteLine($"{texts.Count} texts with those of headlines, SHA-256 {hash}");
        var members = new EntityTrainer[settings.Members];
        Parallel.For(0, members.Length, new ParallelOptions { MaxDegreeOfParallelism = Cores }, member =>
        {
            members[member] = new EntityTrainer(labels, encoded, settings with { Seed = settings.Seed + member });
            members[member].Train((epoch, loss) => Console.WriteLine(
                FormattableString.Invariant($"member {member + 1}, epoch {epoch}: loss {loss:F4}, {watch.Elapsed.TotalSeconds:F0} s")));
        });
        using (var stream = output.Create())
        {
            EntityTrainer.Write(stream, name, hash, members);
        }

        output.Refresh();
        Console.WriteLine($"{output.Name}: {output.Length} bytes");
        if (measured.Count > 0)
        {
            using var stream = output.OpenRead();
            Measure(LanguageModel.Load(stream), measured, labels.Types);
        }
    }

    // The file that was written, on raw text with our own tokens; types that the model does not know are not counted.
    private static void Measure(LanguageModel model, List<LabelledText> measured, IReadOnlyList<EntityType> types)
    {
        var (all, regions) = (new EntityScores(), new SortedDictionary<string, EntityScores>(StringComparer.Ordinal));
        foreach (var text in measured)
        {
            var found = model.Entities.Find(SentenceSplitter.Split(text.Text, Tokenizer.Tokenize(text.Text)));
            var wanted = text.Mentions.Where(mention => types.Contains(mention.Types[0])).ToList();
            all.Add(wanted, found);
            regions.TryAdd(text.Region, new EntityScores());
            regions[text.Region].Add(wanted, found);
        }

        Console.WriteLine(FormattableString.Invariant($"all {all.All:F2}, persons, places and organizations {all.Core:F2}"));
        Console.WriteLine(all.Table());
        Console.WriteLine(string.Join(' ', regions.Select(region => FormattableString.Invariant($"{region.Key} {region.Value.All:F1}"))));
    }
}
