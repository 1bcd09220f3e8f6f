using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>The form of <see cref="WordEncoder"/> that learns.</summary>
internal sealed class WordEncoderNetwork
{
    private readonly EncoderShape _shape;
    private readonly int _vectorWidth;
    private readonly Parameter _known;
    private readonly Parameter _features;
    private readonly LinearLayer _hidden;
    private readonly LinearLayer _outer;
    private readonly Dropout _hiddenDropout;
    private readonly Block _input = new();
    private Form[] _forms = [];
    private int[] _knownRows = [];

    /// <param name="parameters">Where its weights lie.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="vectorWidth">Numbers of a frozen vector.</param>
    /// <param name="knownWords">Rows of the table of known words, without the last one for all others.</param>
    internal WordEncoderNetwork(ParameterSet parameters, EncoderShape shape, int vectorWidth, int knownWords)
    {
        (_shape, _vectorWidth) = (shape, vectorWidth);
        _known = parameters.Table("word.knownTable", knownWords + 1, shape.KnownWidth);
        _features = parameters.Table("word.featureTable", shape.Buckets, shape.FeatureWidth);
        _hidden = new LinearLayer(parameters, "word.hidden", InputWidth, shape.WordHidden, rectified: true);
        _outer = new LinearLayer(parameters, "word.outer", shape.WordHidden, shape.WordWidth);
        _hiddenDropout = new Dropout(shape.Dropout);
    }

    private int InputWidth => _vectorWidth + _shape.KnownWidth + _shape.FeatureWidth;

    /// <param name="forms">Words.</param>
    /// <param name="noise"><see langword="null"/> when nothing is dropped.</param>
    internal Span<float> Forward(Form[] forms, Noise? noise)
    {
        _forms = forms;
        _knownRows = new int[forms.Length];
        var input = _input.TakeCleared(forms.Length * InputWidth);
        for (var i = 0; i < forms.Length; i++)
        {
            var row = input.Slice(i * InputWidth, InputWidth);
            // A word is made unknown now and then, so that the model learns to live with unknown words.
            _knownRows[i] = noise is not null && noise.Next() < _shape.WordDropout ? _known.Rows - 1 : forms[i].KnownRow;
            if (noise is null || noise.Next() >= _shape.VectorDropout)
            {
                forms[i].Vector.CopyTo(row);
            }

            _known.Row(_knownRows[i]).CopyTo(row[_vectorWidth..]);
            var sum = row[(_vectorWidth + _shape.KnownWidth)..];
            foreach (var feature in forms[i].FeatureRows)
            {
                VectorMath.Add(sum, _features.Row(feature));
            }
        }

        var hidden = _hidden.Forward(input, forms.Length);
        _hiddenDropout.Forward(hidden, noise);
        return _outer.Forward(hidden, forms.Length);
    }

    internal void Backward(Span<float> gradient)
    {
        var hidden = _outer.Backward(gradient);
        _hiddenDropout.Backward(hidden);
        var input = _hidden.Backward(hidden);
        for (var i = 0; i < _forms.Length; i++)
        {
            var row = input.Slice(i * InputWidth, InputWidth);
            VectorMath.Add(_known.Touch(_knownRows[i]), row.Slice(_vectorWidth, _shape.KnownWidth));
            foreach (var feature in _forms[i].FeatureRows)
            {
                VectorMath.Add(_features.Touch(feature), row[(_vectorWidth + _shape.KnownWidth)..]);
            }
        }
    }
}
