using System.Buffers;

namespace FeedWorker.Language.Networks;

/// <summary>
/// From the form of a word to one dense vector: the frozen <see cref="WordVectors"/>, a small table of the words that training saw often and
/// the sum of its <see cref="WordFeatures"/>, through one hidden layer. A pure function of the form, so whoever asks keeps its results.
/// Any number of threads.
/// </summary>
internal sealed class WordEncoder
{
    private const int MaxBuckets = 1 << 20;

    private readonly WordVectors _vectors;
    private readonly HashIndex _known;
    private readonly float[] _knownTable;
    private readonly float[] _featureTable;
    private readonly PackedMatrix _hidden;
    private readonly float[] _hiddenBias;
    private readonly PackedMatrix _outer;
    private readonly float[] _outerBias;
    private readonly int _knownWidth;
    private readonly int _featureWidth;
    private readonly int _buckets;

    private WordEncoder(ModelReader model, WordVectors vectors)
    {
        _vectors = vectors;
        _knownWidth = model.Number("word.knownWidth", 1, ModelReader.MaxWidth);
        _featureWidth = model.Number("word.featureWidth", 1, ModelReader.MaxWidth);
        _buckets = model.Number("word.buckets", 1, MaxBuckets);
        var hidden = model.Number("word.hidden", 1, ModelReader.MaxWidth);
        Width = model.Number("word.width", 1, ModelReader.MaxWidth);
        _known = new HashIndex(model.Hashes("word.known"));
        _knownTable = model.Matrix("word.knownTable", _known.Count + 1, _knownWidth);
        _featureTable = model.Matrix("word.featureTable", _buckets, _featureWidth);
        _hidden = PackedMatrix.Pack(model.Matrix("word.hiddenWeights", InputWidth, hidden), InputWidth, hidden);
        _hiddenBias = model.Vector("word.hiddenBias", hidden);
        _outer = PackedMatrix.Pack(model.Matrix("word.outerWeights", hidden, Width), hidden, Width);
        _outerBias = model.Vector("word.outerBias", Width);
    }

    /// <summary>Numbers of a word's vector.</summary>
    internal int Width { get; }

    private int InputWidth => _vectors.Dimensions + _knownWidth + _featureWidth;

    /// <summary>Reads its sections of a model.</summary>
    internal static WordEncoder Read(ModelReader model, WordVectors vectors) => new(model, vectors);

    /// <summary>Row of a form in the table of known words: exact, else with its digits as zeros; the last row stands for all others.</summary>
    internal static int KnownRow(HashIndex known, ReadOnlySpan<char> word)
    {
        var row = known.Find(WordHash.Of(word));
        if (row < 0 && WordHash.OfFoldedDigits(word) is { } folded)
        {
            row = known.Find(folded);
        }

        return row < 0 ? known.Count : row;
    }

    /// <summary>Writes the vectors of words, row by row: in one batch, two products of matrices instead of as many of vectors.</summary>
    internal void Encode(List<string> words, Span<float> target)
    {
        var pool = ArrayPool<float>.Shared;
        var input = pool.Rent(words.Count * InputWidth);
        for (var i = 0; i < words.Count; i++)
        {
            FillInput(words[i], input.AsSpan(i * InputWidth, InputWidth));
        }

        var hidden = pool.Rent(words.Count * _hidden.Columns);
        MatrixProduct.Multiply(input, words.Count, _hidden, _hiddenBias, hidden);
        VectorMath.Rectify(hidden.AsSpan(0, words.Count * _hidden.Columns));
        MatrixProduct.Multiply(hidden, words.Count, _outer, _outerBias, target);
        pool.Return(input);
        pool.Return(hidden);
    }

    private void FillInput(ReadOnlySpan<char> word, Span<float> input)
    {
        _vectors.TryRead(word, input);
        _knownTable.AsSpan(KnownRow(_known, word) * _knownWidth, _knownWidth).CopyTo(input[_vectors.Dimensions..]);
        Span<int> rows = stackalloc int[WordFeatures.Most];
        var sum = input[(_vectors.Dimensions + _knownWidth)..];
        sum.Clear();
        foreach (var row in rows[..WordFeatures.Collect(word, _buckets, rows)])
        {
            VectorMath.Add(sum, _featureTable.AsSpan(row * _featureWidth, _featureWidth));
        }
    }
}
