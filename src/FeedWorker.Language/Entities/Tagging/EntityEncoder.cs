using System.Buffers;
using FeedWorker.Language.Networks;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>
/// The dense part of the scores: words and their signs through two recurrent layers. Between the layers and behind them each token also hears the
/// mean of what the same word says elsewhere in the text, so that a name is read alike wherever it stands.
/// FeedWorker.Training's <c>EntityNetwork</c> is the same in a form that learns. Any number of threads.
/// </summary>
internal sealed class EntityEncoder
{
    private readonly WordEncoder _words;
    private readonly int _offset;
    private readonly float[] _signs;
    private readonly RecurrentLayer _first;
    private readonly RecurrentLayer _second;
    private readonly PackedMatrix _elsewhere;
    private readonly float[] _elsewhereBias;
    private readonly PackedMatrix _scores;
    private readonly float[] _bias;
    private readonly PackedMatrix _scoresElsewhere;
    private readonly float[] _biasElsewhere;

    private EntityEncoder(ModelReader model, WordVectors vectors, LabelSet labels, int offset)
    {
        _offset = offset;
        _words = WordEncoder.Read(model, vectors);
        _signs = model.Matrix("entity.signs", TokenSigns.Count, _words.Width);
        var width = model.Number("entity.width", 1, ModelReader.MaxWidth);
        _first = RecurrentLayer.Read(model, "entity.first", _words.Width, width);
        Width = 2 * width;
        (_elsewhere, _elsewhereBias) = Linear(model, "entity.elsewhere", Width, Width);
        _second = RecurrentLayer.Read(model, "entity.second", Width, width);
        (_scores, _bias) = Linear(model, "entity.scores", Width, labels.Stride);
        (_scoresElsewhere, _biasElsewhere) = Linear(model, "entity.scoresElsewhere", Width, labels.Stride);
    }

    /// <summary>Where the next network's part of <see cref="WordForm.Vectors"/> begins.</summary>
    internal int End => _offset + _words.Width;

    private int Width { get; }

    /// <summary>Reads its sections of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vectors">The vectors it was trained with.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="offset">Where its part of <see cref="WordForm.Vectors"/> begins.</param>
    internal static EntityEncoder Read(ModelReader model, WordVectors vectors, LabelSet labels, int offset) => new(model, vectors, labels, offset);

    /// <summary>Writes its part of the vectors of new forms: their words and what is told of them wherever they stand.</summary>
    internal void Encode(List<string> words, List<WordForm> forms, float[][] vectors)
    {
        var rows = ArrayPool<float>.Shared.Rent(words.Count * _words.Width);
        _words.Encode(words, rows);
        for (var i = 0; i < words.Count; i++)
        {
            var row = vectors[i].AsSpan(_offset, _words.Width);
            rows.AsSpan(i * _words.Width, _words.Width).CopyTo(row);
            foreach (var sign in forms[i].Signs)
            {
                VectorMath.Add(row, _signs.AsSpan(sign * _words.Width, _words.Width));
            }
        }

        ArrayPool<float>.Shared.Return(rows);
    }

    /// <summary>Adds the scores of the labels for each token of a text.</summary>
    internal void AddTo(SegmentedText text, WordForm[] forms, TokenFeatures features, Span<float> emissions)
    {
        var pool = ArrayPool<float>.Shared;
        var count = text.Tokens.Count;
        var rows = pool.Rent(count * Width);
        var others = pool.Rent(count * Width);
        foreach (var batch in TokenBatch.Of(text))
        {
            var input = pool.Rent(batch.Count * _words.Width);
            Fill(batch, forms, features, input);
            Run(_first, input, batch, rows);
            pool.Return(input);
        }

        features.Groups.MeanOfOthers(rows.AsSpan(0, count * Width), Width, others);
        foreach (var batch in TokenBatch.Of(text))
        {
            var input = rows.AsSpan(batch.FirstToken * Width, batch.Count * Width);
            AddProduct(others.AsSpan(batch.FirstToken * Width), batch.Count, _elsewhere, _elsewhereBias, input);
            Run(_second, input, batch, others);
        }

        AddProduct(others, count, _scores, _bias, emissions);
        features.Groups.MeanOfOthers(others.AsSpan(0, count * Width), Width, rows);
        AddProduct(rows, count, _scoresElsewhere, _biasElsewhere, emissions);
        pool.Return(rows);
        pool.Return(others);
    }

    private void Run(RecurrentLayer layer, ReadOnlySpan<float> input, TokenBatch batch, Span<float> output)
    {
        var scratch = ArrayPool<float>.Shared.Rent(batch.Count * layer.ScratchWidth);
        layer.Run(input, batch.Starts, scratch, output.Slice(batch.FirstToken * Width, batch.Count * Width));
        ArrayPool<float>.Shared.Return(scratch);
    }

    private void Fill(TokenBatch batch, WordForm[] forms, TokenFeatures features, Span<float> input)
    {
        Span<byte> own = stackalloc byte[4];
        for (var i = 0; i < batch.Count; i++)
        {
            var row = input.Slice(i * _words.Width, _words.Width);
            forms[batch.FirstToken + i].Vectors.AsSpan(_offset, _words.Width).CopyTo(row);
            foreach (var sign in own[..features.Signs(batch.FirstToken + i, own)])
            {
                VectorMath.Add(row, _signs.AsSpan(sign * _words.Width, _words.Width));
            }
        }
    }

    private static void AddProduct(ReadOnlySpan<float> left, int rows, PackedMatrix right, float[] bias, Span<float> result)
    {
        for (var row = 0; row < rows; row++)
        {
            VectorMath.Add(result.Slice(row * right.Columns, right.Columns), bias);
        }

        MatrixProduct.Multiply(left, rows, right, result, add: true);
    }

    private static (PackedMatrix Weights, float[] Bias) Linear(ModelReader model, string name, int inputs, int outputs) =>
        (PackedMatrix.Pack(model.Matrix(name + "Weights", inputs, outputs), inputs, outputs), model.Vector(name + "Bias", outputs));
}
