using FeedWorker.Language.Networks;
using FeedWorker.Language.Syntax;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Syntax;

/// <summary>
/// The form of <see cref="SyntaxParser"/> that learns: one encoder for three tasks. A tag is a linear choice; an arc's score is
/// <c>(A relu(D h_i) + a) . relu(H h_j) + distance(j - i)</c>; the relation of an arc is a choice from <c>relu(P h_i + Q h_j)</c>.
/// </summary>
internal sealed class SyntaxNetwork
{
    private readonly SyntaxShape _shape;
    private readonly SyntaxLabels _labels;
    private readonly EncoderNetwork _encoder;
    private readonly LinearLayer _tag;
    private readonly LinearLayer _dependent;
    private readonly LinearLayer _head;
    private readonly LinearLayer _arc;
    private readonly Parameter _arcRoot;
    private readonly Parameter _distances;
    private readonly LinearLayer _relationDependent;
    private readonly LinearLayer _relationHead;
    private readonly Parameter _relationRoot;
    private readonly LinearLayer _relation;
    private readonly Dropout _dependentDropout;
    private readonly Dropout _headDropout;
    private readonly Dropout _relationDropout;
    private readonly ParameterSet _parameters;
    private readonly int _firstParameter;
    private readonly Block _rowGradient = new();
    private readonly Block _queryGradient = new();
    private readonly Block _headGradient = new();
    private readonly Block _scores = new();
    private readonly Block _pairs = new();
    private readonly Block _relationDependentGradient = new();
    private readonly Block _relationHeadGradient = new();

    internal SyntaxNetwork(ParameterSet parameters, SyntaxShape shape, SyntaxData data)
    {
        (_shape, _labels, _parameters) = (shape, data.Labels, parameters);
        _encoder = new EncoderNetwork(parameters, shape.Encoder with { Styles = data.Styles }, data.VectorWidth, data.Known);
        _firstParameter = parameters.All.Count;
        var width = _encoder.Width;
        _tag = new LinearLayer(parameters, "syntax.tag", width, _labels.Tags.Length);
        _dependent = new LinearLayer(parameters, "syntax.dependent", width, shape.ArcWidth, rectified: true);
        _head = new LinearLayer(parameters, "syntax.head", width, shape.ArcWidth, rectified: true);
        _relationDependent = new LinearLayer(parameters, "syntax.relationDependent", width, shape.RelationWidth);
        _relationHead = new LinearLayer(parameters, "syntax.relationHead", width, shape.RelationWidth);
        _arc = new LinearLayer(parameters, "syntax.arc", shape.ArcWidth, shape.ArcWidth);
        _arcRoot = parameters.Vector("syntax.arcRoot", shape.ArcWidth);
        _distances = parameters.Vector("syntax.distances", 2 * SyntaxHeads.FarthestDistance + 1);
        _relationRoot = parameters.Vector("syntax.relationRoot", shape.RelationWidth);
        _relation = new LinearLayer(parameters, "syntax.relation", shape.RelationWidth, _labels.Relations.Length);
        _dependentDropout = new Dropout(shape.Dropout);
        _headDropout = new Dropout(shape.Dropout);
        _relationDropout = new Dropout(shape.Dropout);
    }

    /// <summary>Adds the gradients of some sentences.</summary>
    /// <param name="examples">Sentences; they are one batch.</param>
    /// <param name="weight">Weight of a word in the step.</param>
    /// <param name="noise">Dropout; <see langword="null"/> for none.</param>
    /// <returns>The loss of all words, times the weight.</returns>
    internal double Learn(IReadOnlyList<SyntaxExample> examples, float weight, Noise? noise)
    {
        var sequences = Sequences.Of(examples.Select(example => example.Forms)) with { Styles = [.. examples.Select(example => example.Style)] };
        var count = sequences.Forms.Length;
        var rows = _encoder.Forward(sequences, noise);
        var gradient = _rowGradient.TakeCleared(rows.Length);
        var loss = LearnTags(rows, count, examples, weight, gradient);
        loss += LearnArcs(rows, count, examples, weight, noise, gradient);
        loss += LearnRelations(rows, count, examples, weight, noise, gradient);
        _encoder.Backward(gradient);
        return loss * weight;
    }

    /// <summary>Writes the model.</summary>
    internal void Write(ModelWriter model)
    {
        _encoder.Write(model);
        model.Words("syntax.tags", _labels.Tags);
        model.Words("syntax.relations", _labels.Relations);
        model.Number("syntax.arcWidth", _shape.ArcWidth);
        model.Number("syntax.relationWidth", _shape.RelationWidth);
        foreach (var parameter in _parameters.All.Skip(_firstParameter))
        {
            model.Parameter(parameter);
        }
    }

    private double LearnTags(ReadOnlySpan<float> rows, int count, IReadOnlyList<SyntaxExample> examples, float weight, Span<float> gradient)
    {
        var scores = _tag.Forward(rows, count);
        var loss = Choose(scores, _labels.Tags.Length, examples, example => example.Tags.Select(tag => (tag, 1f)), weight);
        VectorMath.Add(gradient, _tag.Backward(scores));
        return loss;
    }

    private double LearnArcs(
        ReadOnlySpan<float> rows, int count, IReadOnlyList<SyntaxExample> examples, float weight, Noise? noise, Span<float> gradient)
    {
        var width = _shape.ArcWidth;
        var dependents = _dependent.Forward(rows, count);
        _dependentDropout.Forward(dependents, noise);
        var keys = _head.Forward(rows, count);
        _headDropout.Forward(keys, noise);
        var queries = _arc.Forward(dependents, count);
        var queryGradient = _queryGradient.TakeCleared(queries.Length);
        var keyGradient = _headGradient.TakeCleared(keys.Length);
        var (loss, first) = (0.0, 0);
        foreach (var example in examples)
        {
            var length = example.Heads.Length;
            var scores = _scores.Take(length + 1);
            for (var word = 0; word < length; word++)
            {
                var query = queries.Slice((first + word) * width, width);
                ScoreHeads(query, keys.Slice(first * width, length * width), word, scores);
                loss += example.Weights[word] * SoftMax.ToGradient(scores, example.Heads[word] + 1, weight * example.Weights[word]);
                var dq = queryGradient.Slice((first + word) * width, width);
                VectorMath.AddScaled(dq, _arcRoot.Value, scores[0]);
                VectorMath.AddScaled(_arcRoot.Gradient, query, scores[0]);
                for (var head = 0; head < length; head++)
                {
                    var own = scores[head + 1];
                    if (MathF.Abs(own) > 1e-7f * weight)
                    {
                        VectorMath.AddScaled(dq, keys.Slice((first + head) * width, width), own);
                        VectorMath.AddScaled(keyGradient.Slice((first + head) * width, width), query, own);
                        _distances.Gradient[SyntaxHeads.Distance(word, head)] += own;
                    }
                }
            }

            first += length;
        }

        var dependentGradient = _arc.Backward(queryGradient);
        _dependentDropout.Backward(dependentGradient);
        VectorMath.Add(gradient, _dependent.Backward(dependentGradient));
        _headDropout.Backward(keyGradient);
        VectorMath.Add(gradient, _head.Backward(keyGradient));
        return loss;
    }

    private double LearnRelations(
        ReadOnlySpan<float> rows, int count, IReadOnlyList<SyntaxExample> examples, float weight, Noise? noise, Span<float> gradient)
    {
        var width = _shape.RelationWidth;
        var dependents = _relationDependent.Forward(rows, count);
        var heads = _relationHead.Forward(rows, count);
        var pairs = Pair(dependents, heads, examples);
        _relationDropout.Forward(pairs, noise);
        var scores = _relation.Forward(pairs, count);
        var loss = Choose(scores, _labels.Relations.Length, examples, example => example.Relations.Zip(example.Weights), weight);
        var pairGradient = _relation.Backward(scores);
        _relationDropout.Backward(pairGradient);
        var dependentGradient = _relationDependentGradient.Take(count * width);
        var headGradient = _relationHeadGradient.TakeCleared(count * width);
        var (first, at) = (0, 0);
        foreach (var example in examples)
        {
            foreach (var head in example.Heads)
            {
                var own = pairGradient.Slice(at * width, width);
                var pair = pairs.Slice(at * width, width);
                for (var i = 0; i < width; i++)
                {
                    own[i] = pair[i] > 0 ? own[i] : 0f;
                }

                own.CopyTo(dependentGradient[(at * width)..]);
                VectorMath.Add(head < 0 ? _relationRoot.Gradient : headGradient.Slice((first + head) * width, width), own);
                at++;
            }

            first += example.Heads.Length;
        }

        VectorMath.Add(gradient, _relationDependent.Backward(dependentGradient));
        VectorMath.Add(gradient, _relationHead.Backward(headGradient));
        return loss;
    }

    private static double Choose(
        Span<float> scores, int width, IReadOnlyList<SyntaxExample> examples, Func<SyntaxExample, IEnumerable<(int Label, float Own)>> labels, float weight)
    {
        var (loss, row) = (0.0, 0);
        foreach (var (label, own) in examples.SelectMany(labels))
        {
            loss += own * SoftMax.ToGradient(scores.Slice(row++ * width, width), label, own * weight);
        }

        return loss;
    }

    private void ScoreHeads(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, int word, Span<float> scores)
    {
        scores[0] = VectorMath.Dot(query, _arcRoot.Value);
        for (var head = 0; head + 1 < scores.Length; head++)
        {
            // No word is its own head.
            scores[head + 1] = head == word
                ? -1e9f
                : VectorMath.Dot(query, keys[(head * query.Length)..]) + _distances.Value[SyntaxHeads.Distance(word, head)];
        }
    }

    private Span<float> Pair(ReadOnlySpan<float> dependents, ReadOnlySpan<float> heads, IReadOnlyList<SyntaxExample> examples)
    {
        var width = _shape.RelationWidth;
        var pairs = _pairs.Take(dependents.Length);
        var (first, at) = (0, 0);
        foreach (var example in examples)
        {
            foreach (var head in example.Heads)
            {
                var pair = pairs.Slice(at * width, width);
                dependents.Slice(at * width, width).CopyTo(pair);
                VectorMath.Add(pair, head < 0 ? _relationRoot.Value : heads.Slice((first + head) * width, width));
                at++;
            }

            first += example.Heads.Length;
        }

        VectorMath.Rectify(pairs);
        return pairs;
    }
}
