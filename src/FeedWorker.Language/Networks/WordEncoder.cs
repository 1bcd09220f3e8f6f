using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Networks;

/// <summary>
/// From the form of a word to one dense vector: the frozen <see cref="WordVectors"/>, a small table of the words that training saw often and
/// the sum of its <see cref="WordFeatures"/>, through one hidden layer. A pure function of the form, so its results are kept.
/// Any number of threads; two that need the same new word both compute it.
/// </summary>
internal sealed class WordEncoder
{
    private const int CacheSlots = 1 << 14; // about 10 MB when full

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
    private readonly Entry?[] _cache = new Entry?[CacheSlots];

    private WordEncoder(ModelReader model, WordVectors vectors)
    {
        _vectors = vectors;
        _knownWidth = model.Number("word.knownWidth");
        _featureWidth = model.Number("word.featureWidth");
        _buckets = model.Number("word.buckets");
        var hidden = model.Number("word.hidden");
        Width = model.Number("word.width");
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

    /// <summary>Writes the vectors of a run of tokens, row by row.</summary>
    internal void Encode(SegmentedText text, int firstToken, int count, Span<float> target)
    {
        List<int>? missing = null;
        for (var i = 0; i < count; i++)
        {
            var word = text.Word(firstToken + i);
            var entry = Volatile.Read(ref _cache[Slot(word)]);
            if (entry is not null && word.SequenceEqual(entry.Word))
            {
                entry.Vector.CopyTo(target[(i * Width)..]);
            }
            else
            {
                (missing ??= []).Add(i);
            }
        }

        if (missing is not null)
        {
            EncodeMissing(text, firstToken, missing, target);
        }
    }

    private static int Slot(ReadOnlySpan<char> word) => string.GetHashCode(word) & (CacheSlots - 1);

    private void EncodeMissing(SegmentedText text, int firstToken, List<int> missing, Span<float> target)
    {
        // New words in one batch: three products of matrices instead of as many of vectors.
        var input = new float[missing.Count * InputWidth];
        for (var i = 0; i < missing.Count; i++)
        {
            FillInput(text.Word(firstToken + missing[i]), input.AsSpan(i * InputWidth, InputWidth));
        }

        var hidden = new float[missing.Count * _hidden.Columns];
        MatrixProduct.Multiply(input, missing.Count, _hidden, _hiddenBias, hidden);
        VectorMath.Rectify(hidden);
        var outer = new float[missing.Count * Width];
        MatrixProduct.Multiply(hidden, missing.Count, _outer, _outerBias, outer);
        for (var i = 0; i < missing.Count; i++)
        {
            var vector = outer.AsSpan(i * Width, Width);
            vector.CopyTo(target[(missing[i] * Width)..]);
            var word = text.Word(firstToken + missing[i]);
            Volatile.Write(ref _cache[Slot(word)], new Entry(word.ToString(), vector.ToArray()));
        }
    }

    private void FillInput(ReadOnlySpan<char> word, Span<float> input)
    {
        _vectors.TryRead(word, input);
        _knownTable.AsSpan(KnownRow(_known, word) * _knownWidth, _knownWidth).CopyTo(input[_vectors.Dimensions..]);
        Span<int> rows = stackalloc int[WordFeatures.Most];
        var sum = input[(_vectors.Dimensions + _knownWidth)..];
        foreach (var row in rows[..WordFeatures.Collect(word, _buckets, rows)])
        {
            VectorMath.Add(sum, _featureTable.AsSpan(row * _featureWidth, _featureWidth));
        }
    }

    private sealed record Entry(string Word, float[] Vector);
}
