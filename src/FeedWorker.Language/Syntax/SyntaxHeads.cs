using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Syntax;

/// <summary>
/// What stands on the encoder: tags, scores of arcs (biaffine, with the distance) and relations. Their first layers are one matrix, so that a
/// batch needs one product for them. The formulas and the names of the sections are those of FeedWorker.Training's <c>SyntaxNetwork</c>.
/// </summary>
internal sealed class SyntaxHeads
{
    private readonly PackedMatrix _first;
    private readonly float[] _firstBias;
    private readonly PackedMatrix _arc;
    private readonly float[] _arcBias;
    private readonly float[] _arcRoot;
    private readonly float[] _distances;
    private readonly PackedMatrix _relation;
    private readonly float[] _relationBias;
    private readonly float[] _relationRoot;
    private readonly UniversalTag[] _tags;
    private readonly Relation[] _relations;
    private readonly int _arcWidth;
    private readonly int _relationWidth;

    private SyntaxHeads(ModelReader model, int inputWidth)
    {
        _tags = Names(model.Words("syntax.tags"), TagNames.Parse);
        _relations = Names(model.Words("syntax.relations"), RelationNames.Parse);
        _arcWidth = model.Number("syntax.arcWidth");
        _relationWidth = model.Number("syntax.relationWidth");
        var first = new[]
        {
            Layer(model, "syntax.tag", inputWidth, _tags.Length),
            Layer(model, "syntax.dependent", inputWidth, _arcWidth),
            Layer(model, "syntax.head", inputWidth, _arcWidth),
            Layer(model, "syntax.relationDependent", inputWidth, _relationWidth),
            Layer(model, "syntax.relationHead", inputWidth, _relationWidth),
        };
        _firstBias = [.. first.SelectMany(layer => layer.Bias)];
        var columns = _firstBias.Length;
        var weights = new float[inputWidth * columns];
        for (var row = 0; row < inputWidth; row++)
        {
            var to = row * columns;
            foreach (var layer in first)
            {
                layer.Weights.AsSpan(row * layer.Bias.Length, layer.Bias.Length).CopyTo(weights.AsSpan(to));
                to += layer.Bias.Length;
            }
        }

        _first = PackedMatrix.Pack(weights, inputWidth, columns);
        var arc = Layer(model, "syntax.arc", _arcWidth, _arcWidth);
        (_arc, _arcBias) = (PackedMatrix.Pack(arc.Weights, _arcWidth, _arcWidth), arc.Bias);
        _arcRoot = model.Vector("syntax.arcRoot", _arcWidth);
        _distances = model.Vector("syntax.distances", 2 * FarthestDistance + 1);
        _relationRoot = model.Vector("syntax.relationRoot", _relationWidth);
        var relation = Layer(model, "syntax.relation", _relationWidth, _relations.Length);
        (_relation, _relationBias) = (PackedMatrix.Pack(relation.Weights, _relationWidth, _relations.Length), relation.Bias);
    }

    /// <summary>Distances beyond count as this.</summary>
    internal const int FarthestDistance = 20;

    /// <summary>Columns of a row of the scratch space that <see cref="Read(ReadOnlySpan{float}, ReadOnlySpan{int}, Scratch, Span{SyntaxNode})"/> wants.</summary>
    internal int Width => _firstBias.Length;

    private int DependentColumn => _tags.Length;

    private int HeadColumn => _tags.Length + _arcWidth;

    private int RelationDependentColumn => _tags.Length + 2 * _arcWidth;

    private int RelationHeadColumn => RelationDependentColumn + _relationWidth;

    /// <summary>Reads its sections of a model.</summary>
    internal static SyntaxHeads Read(ModelReader model, int inputWidth) => new(model, inputWidth);

    /// <summary>Index in the table of distances.</summary>
    internal static int Distance(int dependent, int head) => Math.Clamp(head - dependent, -FarthestDistance, FarthestDistance) + FarthestDistance;

    /// <summary>Writes the nodes of a batch; heads are rows of the batch, -1 for the root of each sequence.</summary>
    internal void Read(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Scratch scratch, Span<SyntaxNode> nodes)
    {
        var count = starts[^1];
        var first = scratch.First(count * Width);
        MatrixProduct.Multiply(rows, count, _first, _firstBias, first);
        for (var row = 0; row < count; row++)
        {
            VectorMath.Rectify(first.Slice(row * Width + DependentColumn, 2 * _arcWidth));
        }

        var queries = scratch.Queries(count * _arcWidth);
        MatrixProduct.Multiply(first[DependentColumn..], Width, 1, count, _arc, _arcBias, queries, _arcWidth, add: false);
        var heads = scratch.Heads(count);
        var arcs = scratch.Arcs(ArcCount(starts));
        var rest = arcs;
        for (var sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            var (from, length) = (starts[sequence], starts[sequence + 1] - starts[sequence]);
            var scores = rest[..(length * (length + 1))];
            rest = rest[scores.Length..];
            ScoreArcs(first[(from * Width)..], queries[(from * _arcWidth)..], length, scratch.Keys, scores);
            TreeDecoder.Decode(scores, heads.Slice(from, length));
            foreach (ref var head in heads.Slice(from, length))
            {
                head += head < 0 ? 0 : from;
            }
        }

        Label(first, heads, scratch, nodes);
        Repair(starts, arcs, scratch, nodes);
    }

    private static (float[] Weights, float[] Bias) Layer(ModelReader model, string name, int inputs, int outputs) =>
        (model.Matrix(name + "Weights", inputs, outputs), model.Vector(name + "Bias", outputs));

    private static T[] Names<T>(string[] names, Func<string, T> parse)
    {
        try
        {
            return Array.ConvertAll(names, name => parse(name));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"The model does not fit this version. {e.Message}", e);
        }
    }

    private static int ArcCount(ReadOnlySpan<int> starts)
    {
        var count = 0;
        for (var sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            var length = starts[sequence + 1] - starts[sequence];
            count += length * (length + 1);
        }

        return count;
    }

    private void ScoreArcs(ReadOnlySpan<float> first, ReadOnlySpan<float> queries, int length, PackedMatrix keys, Span<float> scores)
    {
        keys.Repack(first[HeadColumn..], _arcWidth, length, 1, Width);
        MatrixProduct.Multiply(queries, _arcWidth, 1, length, keys, default, scores[1..], length + 1, add: false);
        for (var word = 0; word < length; word++)
        {
            var row = scores.Slice(word * (length + 1), length + 1);
            row[0] = VectorMath.Dot(_arcRoot, queries.Slice(word * _arcWidth, _arcWidth));
            for (var head = 0; head < length; head++)
            {
                row[head + 1] += _distances[Distance(word, head)];
            }
        }
    }

    private void Repair(ReadOnlySpan<int> starts, ReadOnlySpan<float> arcs, Scratch scratch, Span<SyntaxNode> nodes)
    {
        for (var sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            var (from, length) = (starts[sequence], starts[sequence + 1] - starts[sequence]);
            var own = nodes.Slice(from, length);
            Move(own, -from);
            if (ArgumentRepair.IsNeeded(own))
            {
                new ArgumentRepair(own, arcs, _relations, (word, head) => ScoreRelations(from + word, from + head, scratch)).Apply();
            }

            Move(own, from);
            arcs = arcs[(length * (length + 1))..];
        }
    }

    private static void Move(Span<SyntaxNode> nodes, int by)
    {
        foreach (ref var node in nodes)
        {
            node = node with { Head = node.Head < 0 ? -1 : node.Head + by };
        }
    }

    // Log-probabilities; reads the first layers that the batch has left in the scratch space.
    private ReadOnlySpan<float> ScoreRelations(int row, int head, Scratch scratch)
    {
        var first = scratch.First((Math.Max(row, head) + 1) * Width);
        var pair = scratch.Pairs(_relationWidth);
        first.Slice(row * Width + RelationDependentColumn, _relationWidth).CopyTo(pair);
        VectorMath.Add(pair, first.Slice(head * Width + RelationHeadColumn, _relationWidth));
        VectorMath.Rectify(pair);
        var scores = scratch.Labels(_relations.Length);
        MatrixProduct.Multiply(pair, 1, _relation, _relationBias, scores);
        var sum = 0f;
        var largest = scores[VectorMath.IndexOfMax(scores)];
        foreach (var score in scores)
        {
            sum += MathF.Exp(score - largest);
        }

        var logarithm = largest + MathF.Log(sum);
        foreach (ref var score in scores)
        {
            score -= logarithm;
        }

        return scores;
    }

    private void Label(ReadOnlySpan<float> first, ReadOnlySpan<int> heads, Scratch scratch, Span<SyntaxNode> nodes)
    {
        var pairs = scratch.Pairs(heads.Length * _relationWidth);
        for (var row = 0; row < heads.Length; row++)
        {
            var pair = pairs.Slice(row * _relationWidth, _relationWidth);
            first.Slice(row * Width + RelationDependentColumn, _relationWidth).CopyTo(pair);
            VectorMath.Add(pair, heads[row] < 0 ? _relationRoot : first.Slice(heads[row] * Width + RelationHeadColumn, _relationWidth));
        }

        VectorMath.Rectify(pairs);
        var labels = scratch.Labels(heads.Length * _relations.Length);
        MatrixProduct.Multiply(pairs, heads.Length, _relation, _relationBias, labels);
        for (var row = 0; row < heads.Length; row++)
        {
            var relation = heads[row] < 0
                ? Relation.Root
                : _relations[VectorMath.IndexOfMax(labels.Slice(row * _relations.Length, _relations.Length))];
            nodes[row] = new SyntaxNode(
                _tags[VectorMath.IndexOfMax(first.Slice(row * Width, _tags.Length))],
                heads[row],
                heads[row] >= 0 && relation == Relation.Root ? Relation.Dep : relation);
        }
    }

    /// <summary>Memory of one caller, used again for each batch.</summary>
    internal sealed class Scratch
    {
        private float[] _first = [];
        private float[] _queries = [];
        private float[] _arcs = [];
        private float[] _pairs = [];
        private float[] _labels = [];
        private int[] _heads = [];

        internal PackedMatrix Keys { get; } = new();

        internal Span<float> First(int length) => Grown(ref _first, length);

        internal Span<float> Queries(int length) => Grown(ref _queries, length);

        internal Span<float> Arcs(int length) => Grown(ref _arcs, length);

        internal Span<float> Pairs(int length) => Grown(ref _pairs, length);

        internal Span<float> Labels(int length) => Grown(ref _labels, length);

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
}
