using System.Runtime.CompilerServices;
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
    private readonly UniversalTag[] _tags;
    private readonly Relation[] _relations;
    private readonly int _arcWidth;
    private readonly int _relationWidth;

    private SyntaxHeads(ModelReader model, int inputWidth)
    {
        _tags = Names(model.Words("syntax.tags"), TagNames.Parse);
        _relations = Names(model.Words("syntax.relations"), RelationNames.Parse);
        _arcWidth = model.Number("syntax.arcWidth", 1, ModelReader.MaxWidth);
        _relationWidth = model.Number("syntax.relationWidth", 1, ModelReader.MaxWidth);
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
        // The relation to the root is always the same: its vector is needed only while learning.
        _ = model.Vector("syntax.relationRoot", _relationWidth);
        var relation = Layer(model, "syntax.relation", _relationWidth, _relations.Length);
        (_relation, _relationBias) = (PackedMatrix.Pack(relation.Weights, _relationWidth, _relations.Length), relation.Bias);
    }

    /// <summary>Distances beyond count as this.</summary>
    internal const int FarthestDistance = 20;

    /// <summary>Columns of a row of the scratch space that <see cref="Read(ReadOnlySpan{float}, ReadOnlySpan{int}, SyntaxScratch, Span{SyntaxNode})"/> wants.</summary>
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
    internal void Read(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, SyntaxScratch scratch, Span<SyntaxNode> nodes)
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
        var arcs = scratch.Arcs(ArcCount(starts));
        var rest = arcs;
        for (var sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            var (from, length) = (starts[sequence], starts[sequence + 1] - starts[sequence]);
            var scores = rest[..(length * (length + 1))];
            rest = rest[scores.Length..];
            ScoreArcs(first[(from * Width)..], queries[(from * _arcWidth)..], length, scratch.Keys, scores);
            HeadCandidates.Rank(scores, from, scratch.Candidates(count * HeadCandidates.PerWord).Slice(from * HeadCandidates.PerWord, length * HeadCandidates.PerWord));
        }

        Label(count, scratch);
        rest = arcs;
        for (var sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            var (from, length) = (starts[sequence], starts[sequence + 1] - starts[sequence]);
            var scores = rest[..(length * (length + 1))];
            rest = rest[scores.Length..];
            var heads = scratch.Heads(length);
            TreeDecoder.Decode(HeadCandidates.JoinScores(scores, from, length, scratch), heads);
            var own = nodes.Slice(from, length);
            for (var word = 0; word < length; word++)
            {
                var tag = _tags[VectorMath.IndexOfMax(first.Slice((from + word) * Width, _tags.Length))];
                own[word] = new SyntaxNode(tag, heads[word], RelationOf(from + word, heads[word], from, scratch));
            }

            if (ArgumentRepair.IsNeeded(own))
            {
                new ArgumentRepair(own, scores, _relations, (word, head) => ScoreRelations(from + word, from + head, scratch)).Apply();
            }

            foreach (ref var node in own)
            {
                node = node with { Head = node.Head < 0 ? -1 : node.Head + from };
            }
        }
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    // The best relation of each word to each of its candidates, with its log-probability: one product for the batch.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Label(int count, SyntaxScratch scratch)
    {
        var candidates = scratch.Candidates(count * HeadCandidates.PerWord);
        var first = scratch.First(count * Width);
        var pairs = scratch.Pairs(candidates.Length * _relationWidth);
        for (var i = 0; i < candidates.Length; i++)
        {
            FillPair(first, i / HeadCandidates.PerWord, candidates[i], pairs.Slice(i * _relationWidth, _relationWidth));
        }

        var labels = scratch.Labels(candidates.Length * _relations.Length);
        MatrixProduct.Multiply(pairs, candidates.Length, _relation, _relationBias, labels);
        var best = scratch.BestRelations(candidates.Length);
        var shares = scratch.BestShares(candidates.Length);
        for (var i = 0; i < candidates.Length; i++)
        {
            var own = labels.Slice(i * _relations.Length, _relations.Length);
            best[i] = VectorMath.IndexOfMax(own);
            shares[i] = own[best[i]] - VectorMath.LogSumExp(own);
        }
    }

    private Relation RelationOf(int row, int head, int from, SyntaxScratch scratch)
    {
        if (head < 0)
        {
            return Relation.Root;
        }

        var candidates = scratch.Candidates((row + 1) * HeadCandidates.PerWord)[(row * HeadCandidates.PerWord)..];
        var place = candidates.IndexOf(from + head);
        var relation = _relations[place >= 0
            ? scratch.BestRelations((row + 1) * HeadCandidates.PerWord)[row * HeadCandidates.PerWord + place]
            : VectorMath.IndexOfMax(ScoreRelations(row, from + head, scratch))];
        return relation == Relation.Root ? Relation.Dep : relation;
    }

    private void FillPair(ReadOnlySpan<float> first, int row, int head, Span<float> pair)
    {
        first.Slice(row * Width + RelationDependentColumn, _relationWidth).CopyTo(pair);
        VectorMath.Add(pair, first.Slice(head * Width + RelationHeadColumn, _relationWidth));
        VectorMath.Rectify(pair);
    }

    // Log-probabilities of one arc; reads the first layers that the batch has left in the scratch space.
    private ReadOnlySpan<float> ScoreRelations(int row, int head, SyntaxScratch scratch)
    {
        var pair = scratch.Pairs(_relationWidth);
        FillPair(scratch.First((Math.Max(row, head) + 1) * Width), row, head, pair);
        var scores = scratch.Labels(_relations.Length);
        MatrixProduct.Multiply(pair, 1, _relation, _relationBias, scores);
        var sum = VectorMath.LogSumExp(scores);
        foreach (ref var score in scores)
        {
            score -= sum;
        }

        return scores;
    }
}
