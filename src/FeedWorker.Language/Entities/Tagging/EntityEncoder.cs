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
    private readonly PackedMatrix _scores; // of the token itself, then of the same word elsewhere
    private readonly float[] _scoresBias;
    private readonly int _stride;

    private EntityEncoder(ModelReader model, WordVectors vectors, LabelSet labels, int offset)
    {
        _offset = offset;
        _words = WordEncoder.Read(model, vectors);
        _signs = model.Matrix("entity.signs", TokenSigns.Count, _words.Width);
        var width = model.Number("entity.width", 1, ModelReader.MaxWidth);
        _first = RecurrentLayer.Read(model, "entity.first", _words.Width, width);
        Width = 2 * width;
        _elsewhere = PackedMatrix.Pack(model.Matrix("entity.elsewhereWeights", Width, Width), Width, Width);
        _elsewhereBias = model.Vector("entity.elsewhereBias", Width);
        _second = RecurrentLayer.Read(model, "entity.second", Width, width);
        _stride = labels.Stride;
        var own = model.Matrix("entity.scoresWeights", Width, _stride);
        var bias = model.Vector("entity.scoresBias", _stride);
        var elsewhere = model.Matrix("entity.scoresElsewhereWeights", Width, _stride);
        VectorMath.Add(bias, model.Vector("entity.scoresElsewhereBias", _stride));
        _scores = SideBySide(own, elsewhere);
        _scoresBias = [.. bias, .. new float[_stride]];
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
            RunFirst(batch, forms, features, rows);
        }

        HearOthers(features.Groups, rows.AsSpan(0, count * Width), others);
        foreach (var batch in TokenBatch.Of(text))
        {
            var scratch = pool.Rent(batch.Count * _second.ScratchWidth);
            _second.Run(rows.AsSpan(batch.FirstToken * Width, batch.Count * Width), batch.Starts, scratch, others.AsSpan(batch.FirstToken * Width));
            pool.Return(scratch);
        }

        Score(features.Groups, others.AsSpan(0, count * Width), emissions);
        pool.Return(rows);
        pool.Return(others);
    }

    // A word that stands once hears nothing: the product is made of the rows of the others alone.
    private void HearOthers(WordGroups groups, Span<float> rows, Span<float> scratch)
    {
        var repeated = groups.Repeated;
        var products = ArrayPool<float>.Shared.Rent(repeated.Length * Width);
        groups.MeansOfRepeated(rows, Width, Width, scratch);
        MatrixProduct.Multiply(scratch, repeated.Length, _elsewhere, products);
        for (var row = 0; row < rows.Length; row += Width)
        {
            VectorMath.Add(rows.Slice(row, Width), _elsewhereBias);
        }

        for (var i = 0; i < repeated.Length; i++)
        {
            VectorMath.Add(rows.Slice(repeated[i] * Width, Width), products.AsSpan(i * Width, Width));
        }

        ArrayPool<float>.Shared.Return(products);
    }

    // A product of means is the mean of products: one product makes both, and the means are those of short rows.
    private void Score(WordGroups groups, ReadOnlySpan<float> rows, Span<float> emissions)
    {
        var count = rows.Length / Width;
        var products = ArrayPool<float>.Shared.Rent(count * _scores.Columns);
        MatrixProduct.Multiply(rows, count, _scores, _scoresBias, products);
        for (var i = 0; i < count; i++)
        {
            VectorMath.Add(emissions.Slice(i * _stride, _stride), products.AsSpan(i * _scores.Columns, _stride));
        }

        var repeated = groups.Repeated;
        var means = ArrayPool<float>.Shared.Rent(repeated.Length * _stride);
        groups.MeansOfRepeated(products.AsSpan(_stride), _scores.Columns, _stride, means);
        for (var i = 0; i < repeated.Length; i++)
        {
            VectorMath.Add(emissions.Slice(repeated[i] * _stride, _stride), means.AsSpan(i * _stride, _stride));
        }

        ArrayPool<float>.Shared.Return(products);
        ArrayPool<float>.Shared.Return(means);
    }

    private void RunFirst(TokenBatch batch, WordForm[] forms, TokenFeatures features, Span<float> output)
    {
        var input = ArrayPool<float>.Shared.Rent(batch.Count * _words.Width);
        var scratch = ArrayPool<float>.Shared.Rent(batch.Count * _first.ScratchWidth);
        Span<int> rowOf = stackalloc int[batch.Count];
        var count = Fill(batch, forms, features, rowOf, input);
        _first.Run(input, rowOf, count, batch.Starts, scratch, output[(batch.FirstToken * Width)..]);
        ArrayPool<float>.Shared.Return(input);
        ArrayPool<float>.Shared.Return(scratch);
    }

    // The same word with the same signs is the same row.
    private int Fill(TokenBatch batch, WordForm[] forms, TokenFeatures features, Span<int> rowOf, Span<float> input)
    {
        var rows = new EqualRows(stackalloc int[EqualRows.SlotsFor(batch.Count)], stackalloc long[batch.Count]);
        Span<byte> signs = stackalloc byte[TokenFeatures.MostSigns];
        for (var i = 0; i < batch.Count; i++)
        {
            var form = forms[batch.FirstToken + i];
            var own = signs[..features.Signs(batch.FirstToken + i, signs)];
            var key = form.Number;
            for (var sign = 0; sign < TokenFeatures.MostSigns; sign++)
            {
                key = (key << 8) + (sign < own.Length ? own[sign] + 1 : 0);
            }

            var known = rows.Count;
            rowOf[i] = rows.RowOf(key);
            if (rows.Count > known)
            {
                var row = input.Slice(rowOf[i] * _words.Width, _words.Width);
                form.Vectors.AsSpan(_offset, _words.Width).CopyTo(row);
                foreach (var sign in own)
                {
                    VectorMath.Add(row, _signs.AsSpan(sign * _words.Width, _words.Width));
                }
            }
        }

        return rows.Count;
    }

    private PackedMatrix SideBySide(float[] left, float[] right)
    {
        var both = new float[2 * left.Length];
        for (var row = 0; row < Width; row++)
        {
            left.AsSpan(row * _stride, _stride).CopyTo(both.AsSpan(2 * row * _stride));
            right.AsSpan(row * _stride, _stride).CopyTo(both.AsSpan((2 * row + 1) * _stride));
        }

        return PackedMatrix.Pack(both, Width, 2 * _stride);
    }
}
