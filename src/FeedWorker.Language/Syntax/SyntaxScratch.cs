using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Syntax;

/// <summary>Memory of one caller of <see cref="SyntaxHeads"/>, used again for each batch.</summary>
internal sealed class SyntaxScratch
{
    private float[] _rows = [];
    private float[] _first = [];
    private float[] _queries = [];
    private float[] _arcs = [];
    private float[] _pairs = [];
    private float[] _labels = [];
    private float[] _joined = [];
    private float[] _bestShares = [];
    private int[] _bestRelations = [];
    private int[] _candidates = [];
    private int[] _heads = [];

    internal PackedMatrix Keys { get; } = new();

    internal Span<float> Rows(int length) => Grown(ref _rows, length);

    internal Span<float> First(int length) => Grown(ref _first, length);

    internal Span<float> Queries(int length) => Grown(ref _queries, length);

    internal Span<float> Arcs(int length) => Grown(ref _arcs, length);

    internal Span<float> Pairs(int length) => Grown(ref _pairs, length);

    internal Span<float> Labels(int length) => Grown(ref _labels, length);

    internal Span<float> Joined(int length) => Grown(ref _joined, length);

    internal Span<float> BestShares(int length) => Grown(ref _bestShares, length);

    internal Span<int> BestRelations(int length) => Grown(ref _bestRelations, length);

    internal Span<int> Candidates(int length) => Grown(ref _candidates, length);

    internal Span<int> Heads(int length) => Grown(ref _heads, length);

    private static Span<T> Grown<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length + length / 4];
        }

        return array.AsSpan(0, length);
    }
}
