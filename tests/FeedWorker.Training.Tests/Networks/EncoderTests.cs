using FeedWorker.Language.Networks;
using FeedWorker.Training.Networks;
using FeedWorker.Training.Syntax;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Tests.Networks;

public sealed class EncoderTests
{
    private static readonly EncoderShape _shape = new() { Width = 32, Layers = 3, WordWidth = 48, WordHidden = 40, Buckets = 300 };
    private static readonly string[][] _sentences = [["The", "envoy", "left", "Port", "Ilmar", "."], ["Nobody", "followed"], [.. Enumerable.Repeat("grain", 70)]];

    [Theory]
    [InlineData(1)]
    [InlineData(3)] // corpora told apart: in use the last one's habits count
    public void Inference_and_training_compute_the_same_rows(int styles)
    {
        var known = FormTable.KnownWords(_sentences.SelectMany(words => words), least: 1);
        var parameters = ParameterSet.Create(11);
        var network = new EncoderNetwork(parameters, _shape with { Styles = styles }, WordVectors.Default.Dimensions, known);
        Quantise(parameters);
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream, "test", "test", ""))
        {
            network.Write(writer);
        }

        stream.Position = 0;
        var encoder = TextEncoder.Read(ModelReader.Open(stream, "test"), WordVectors.Default);
        var table = new FormTable(WordVectors.Default, new HashIndex(known), _shape.Buckets);
        var expected = network.Forward(Sequences.Of(_sentences.Select(words => words.Select(table.Of).ToArray())) with { Styles = [styles - 1, styles - 1, styles - 1] }, null).ToArray();

        var text = SyntaxScores.TextOf([.. _sentences.Select(words => new TreebankSentence("", [.. words.Select(word => new TreebankWord(word, "X", -1, "root"))]))]);
        var rows = new float[expected.Length];
        encoder.Encode(text, TokenBatch.Of(text).Single(), rows);

        Assert.All(expected.Index(), pair => Assert.Equal(pair.Item, rows[pair.Index], 1e-3f));
    }

    [Fact]
    public void A_model_for_another_purpose_or_with_other_sections_is_refused()
    {
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream, "tests", "small", "abc"))
        {
            writer.Number("size", 3);
            writer.Vector("bias", [1, 2, 3]);
            writer.Words("names", ["a", "b"]);
        }

        stream.Position = 0;
        Assert.Contains("for tests, not for syntax", Assert.Throws<InvalidDataException>(() => ModelReader.Open(stream, "syntax")).Message, StringComparison.Ordinal);
        stream.Position = 0;
        using var model = ModelReader.Open(stream, "tests");
        Assert.Equal(("small", "abc"), (model.Name, model.TrainingData));
        Assert.Equal(3, model.Number("size", 1, 9));
        Assert.Contains("length 3, not 4", Assert.Throws<InvalidDataException>(() => model.Vector("bias", 4)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoder.layers", -1)]
    [InlineData("encoder.layers", int.MaxValue)]
    [InlineData("encoder.layers", 268435456)]
    [InlineData("encoder.width", 0)]
    [InlineData("word.buckets", int.MaxValue)]
    [InlineData("word.hidden", -5)]
    public void A_number_out_of_bounds_is_refused_before_it_takes_memory(string name, int value)
    {
        var bytes = EncoderFile();
        var at = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) + name.Length;
        BitConverter.TryWriteBytes(bytes.AsSpan(at), value);

        Assert.Contains(name, Assert.Throws<InvalidDataException>(() => ReadEncoder(bytes)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_matrix_of_another_size_is_refused(int offset)
    {
        var bytes = EncoderFile();
        var at = bytes.AsSpan().IndexOf("word.hiddenWeights"u8) + "word.hiddenWeights".Length + offset;
        BitConverter.TryWriteBytes(bytes.AsSpan(at), -3);

        Assert.Throws<InvalidDataException>(() => ReadEncoder(bytes));
    }

    [Fact]
    public void A_text_of_negative_length_is_refused()
    {
        var bytes = EncoderFile();

        // The kind stands behind the magic number; its length takes up to five bytes.
        byte[] damaged = [.. bytes[..4], 0xff, 0xff, 0xff, 0xff, 0x0f, .. bytes[5..]];

        Assert.Throws<InvalidDataException>(() => ReadEncoder(damaged));
    }

    [Fact]
    public void A_matrix_comes_back_within_half_a_step()
    {
        float[] values = [0.5f, -1f, 0.25f, 0f, 0f, 0f, 100f, 3f, -70f];
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream, "tests", "", ""))
        {
            writer.Matrix("table", values, 3, 3);
        }

        stream.Position = 0;
        var read = ModelReader.Open(stream, "tests").Matrix("table", 3, 3);

        for (var i = 0; i < values.Length; i++)
        {
            Assert.Equal(values[i], read[i], 0.5f * Math.Max(1f, i < 3 ? 1f : 100f) / 127 + 1e-6f);
        }
    }

    [Fact]
    public void The_optimiser_goes_downhill_and_its_average_lies_behind()
    {
        var master = ParameterSet.Create(1);
        var replica = master.Replica();
        var values = master.Weights("w", 2, 2);
        var shadow = replica.Weights("w", 2, 2);
        Assert.Same(values.Value, shadow.Value);
        var optimizer = new AdamOptimizer([master, replica]);

        for (var step = 0; step < 400; step++)
        {
            for (var i = 0; i < 4; i++)
            {
                // Each worker brings half of the gradient of (w - 3)^2.
                values.Gradient[i] = values.Value[i] - 3f;
                shadow.Gradient[i] = values.Value[i] - 3f;
            }

            optimizer.Step(0.05f);
        }

        Assert.All(values.Value, value => Assert.Equal(3f, value, 0.05f));
        var last = (float[])values.Value.Clone();
        optimizer.SwapAverage();
        Assert.All(values.Value, value => Assert.InRange(value, 1f, 3.1f));
        optimizer.SwapAverage();
        Assert.Equal(last, values.Value);
    }

    private static byte[] EncoderFile()
    {
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream, "test", "test", ""))
        {
            new EncoderNetwork(ParameterSet.Create(11), _shape, WordVectors.Default.Dimensions, []).Write(writer);
        }

        return stream.ToArray();
    }

    private static TextEncoder ReadEncoder(byte[] bytes) => TextEncoder.Read(ModelReader.Open(new MemoryStream(bytes), "test"), WordVectors.Default);

    // To what the file can hold, so that the comparison is not one of roundings.
    private static void Quantise(ParameterSet parameters)
    {
        foreach (var parameter in parameters.All.Where(parameter => parameter.Rows > 1))
        {
            for (var row = 0; row < parameter.Rows; row++)
            {
                var values = parameter.Value.AsSpan(row * parameter.Columns, parameter.Columns);
                var scale = values.ToArray().Max(Math.Abs) / 127f;
                foreach (ref var value in values)
                {
                    value = MathF.Round(value / scale) * scale;
                }
            }
        }
    }
}
