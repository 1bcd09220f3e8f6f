using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>
/// The form of <see cref="TextEncoder"/> that learns. What a task puts on top works on the rows of <see cref="Forward"/> and hands their gradient
/// to <see cref="Backward"/>:
/// <code>
/// var known = FormTable.KnownWords(words, least: 2);
/// var table = new FormTable(WordVectors.Default, new HashIndex(known), shape.Buckets);   // Form for each word, once
/// var set = ParameterSet.Create(seed);                                                  // a second worker: set.Replica()
/// var encoder = new EncoderNetwork(set, shape, WordVectors.Default.Dimensions, known);
/// var optimizer = new AdamOptimizer([set, replica]);
/// // each step, on each worker:
/// var rows = encoder.Forward(sequences, noise);     // sequences.Forms.Length rows of encoder.Width
/// ... loss; gradient has the size of rows ...
/// encoder.Backward(gradient);
/// // then once:
/// optimizer.Step(rate);
/// // at the end: optimizer.SwapAverage(); encoder.Write(modelWriter);  and TextEncoder.Read reads it
/// </code>
/// Not for several threads: each worker has its own over a replica of the parameters.
/// </summary>
internal sealed class EncoderNetwork
{
    private readonly EncoderShape _shape;
    private readonly ParameterSet _parameters;
    private readonly uint[] _known;
    private readonly WordEncoderNetwork _words;
    private readonly RecurrentLayerNetwork[] _layers;
    private readonly Dropout[] _dropouts;
    private readonly int _firstParameter;
    private readonly int _endParameter;
    private readonly Parameter? _styles;
    private Sequences _sequences = new([], [0]);

    /// <param name="parameters">Where its weights lie.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="vectorWidth">Numbers of a frozen vector.</param>
    /// <param name="known">Hashes of the words with a row of their own, sorted.</param>
    internal EncoderNetwork(ParameterSet parameters, EncoderShape shape, int vectorWidth, uint[] known)
    {
        (_shape, _parameters, _known) = (shape, parameters, known);
        _firstParameter = parameters.All.Count;
        _words = new WordEncoderNetwork(parameters, shape, vectorWidth, known.Length);
        _layers = new RecurrentLayerNetwork[shape.Layers];
        _dropouts = new Dropout[shape.Layers + 1];
        _dropouts[0] = new Dropout(shape.Dropout);
        for (var i = 0; i < shape.Layers; i++)
        {
            _layers[i] = new RecurrentLayerNetwork(parameters, $"encoder.{i}", i == 0 ? shape.WordWidth : Width, shape.Width);
            _dropouts[i + 1] = new Dropout(shape.Dropout);
        }

        _endParameter = parameters.All.Count;
        _styles = shape.Styles > 1 ? parameters.Table("encoder.styles", shape.Styles, shape.WordWidth) : null;
    }

    /// <summary>Numbers of a row.</summary>
    internal int Width => 2 * _shape.Width;

    /// <summary>The rows; they stay as they are until the next call.</summary>
    /// <param name="sequences">Sentences.</param>
    /// <param name="noise">The worker's dropout; <see langword="null"/> when it measures.</param>
    internal Span<float> Forward(Sequences sequences, Noise? noise)
    {
        _sequences = sequences;
        var rows = _words.Forward(sequences.Forms, noise);
        for (var row = 0; row < sequences.Forms.Length && _styles is not null; row++)
        {
            VectorMath.Add(rows.Slice(row * _shape.WordWidth, _shape.WordWidth), _styles.Row(StyleOf(row)));
        }

        _dropouts[0].Forward(rows, noise);
        for (var i = 0; i < _layers.Length; i++)
        {
            rows = _layers[i].Forward(rows, sequences.Starts);
            _dropouts[i + 1].Forward(rows, noise);
        }

        return rows;
    }

    /// <param name="gradient">Of the rows; changed.</param>
    internal void Backward(Span<float> gradient)
    {
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            _dropouts[i + 1].Backward(gradient);
            gradient = _layers[i].Backward(gradient);
        }

        _dropouts[0].Backward(gradient);
        for (var row = 0; row < _sequences.Forms.Length && _styles is not null; row++)
        {
            VectorMath.Add(_styles.Touch(StyleOf(row)), gradient.Slice(row * _shape.WordWidth, _shape.WordWidth));
        }

        _words.Backward(gradient);
    }

    /// <summary>Writes the sections that <see cref="TextEncoder.Read"/> reads.</summary>
    internal void Write(ModelWriter model)
    {
        model.Number("word.knownWidth", _shape.KnownWidth);
        model.Number("word.featureWidth", _shape.FeatureWidth);
        model.Number("word.buckets", _shape.Buckets);
        model.Number("word.hidden", _shape.WordHidden);
        model.Number("word.width", _shape.WordWidth);
        model.Hashes("word.known", _known);
        // The layers name and order their parameters as the sections are named and ordered.
        var parameters = _parameters.All.Skip(_firstParameter).Take(_endParameter - _firstParameter).ToArray();
        foreach (var parameter in parameters.TakeWhile(parameter => !parameter.Name.StartsWith("encoder.", StringComparison.Ordinal)))
        {
            // The style in use is the same for all words: it goes into their bias.
            if (_styles is not null && parameter.Name == "word.outerBias")
            {
                var bias = (float[])parameter.Value.Clone();
                VectorMath.Add(bias, _styles.Row(_shape.Styles - 1));
                model.Vector(parameter.Name, bias);
            }
            else
            {
                model.Parameter(parameter);
            }
        }

        model.Number("encoder.width", _shape.Width);
        model.Number("encoder.layers", _shape.Layers);
        foreach (var parameter in parameters.SkipWhile(parameter => !parameter.Name.StartsWith("encoder.", StringComparison.Ordinal)))
        {
            model.Parameter(parameter);
        }
    }

    private int StyleOf(int row)
    {
        var sequence = Array.BinarySearch(_sequences.Starts, row);
        return _sequences.Styles is { } styles ? styles[sequence < 0 ? ~sequence - 1 : sequence] : _shape.Styles - 1;
    }
}
