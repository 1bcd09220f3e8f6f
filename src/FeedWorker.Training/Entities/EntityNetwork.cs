using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Networks;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>The form of <see cref="EntityEncoder"/> that learns. Not for two threads at once.</summary>
internal sealed class EntityNetwork
{
    private readonly EntityShape _shape;
    private readonly uint[] _known;
    private readonly int _stride;
    private readonly ParameterSet _parameters;
    private readonly int _wordParameters;
    private readonly int _ownParameters;
    private readonly WordEncoderNetwork _words;
    private readonly Parameter _signs;
    private readonly RecurrentLayerNetwork _first;
    private readonly LinearLayer _elsewhere;
    private readonly RecurrentLayerNetwork _second;
    private readonly LinearLayer _scores;
    private readonly LinearLayer _scoresElsewhere;
    private readonly Dropout[] _dropouts;
    private readonly OthersMean _middle = new();
    private readonly OthersMean _top = new();
    private readonly Block _between = new();
    private readonly Block _gradient = new();
    private EncodedText? _text;

    internal EntityNetwork(ParameterSet parameters, EntityShape shape, LabelSet labels, uint[] known)
    {
        (_shape, _known, _parameters, _stride) = (shape, known, parameters, labels.Stride);
        _words = new WordEncoderNetwork(parameters, shape.Words, WordVectors.Default.Dimensions, known.Length);
        _wordParameters = parameters.All.Count;
        _signs = parameters.Table("entity.signs", TokenSigns.Count, shape.Words.WordWidth);
        _first = new RecurrentLayerNetwork(parameters, "entity.first", shape.Words.WordWidth, shape.Width);
        _elsewhere = new LinearLayer(parameters, "entity.elsewhere", Width, Width);
        _second = new RecurrentLayerNetwork(parameters, "entity.second", Width, shape.Width);
        _scores = new LinearLayer(parameters, "entity.scores", Width, _stride);
        _scoresElsewhere = new LinearLayer(parameters, "entity.scoresElsewhere", Width, _stride);
        _ownParameters = parameters.All.Count;
        _dropouts = [new Dropout(shape.Dropout), new Dropout(shape.Dropout), new Dropout(shape.Dropout)];
    }

    private int Width => 2 * _shape.Width;

    /// <summary>Adds the scores of a text to <paramref name="emissions"/>.</summary>
    internal void Forward(EncodedText text, Span<float> emissions, Noise? noise)
    {
        _text = text;
        var rows = _words.Forward(text.Forms, noise);
        for (var i = 0; i < text.Forms.Length; i++)
        {
            foreach (var sign in text.Signs[i])
            {
                VectorMath.Add(rows.Slice(i * _signs.Columns, _signs.Columns), _signs.Row(sign));
            }
        }

        _dropouts[0].Forward(rows, noise);
        rows = _first.Forward(rows, text.Starts);
        var between = _between.Take(rows.Length);
        rows.CopyTo(between);
        VectorMath.Add(between, _elsewhere.Forward(_middle.Forward(text.Groups, rows, Width), text.Forms.Length));
        _dropouts[1].Forward(between, noise);
        rows = _second.Forward(between, text.Starts);
        _dropouts[2].Forward(rows, noise);
        VectorMath.Add(emissions, _scores.Forward(rows, text.Forms.Length));
        VectorMath.Add(emissions, _scoresElsewhere.Forward(_top.Forward(text.Groups, rows, Width), text.Forms.Length));
    }

    /// <param name="gradient">Of the scores of the text that went forward last.</param>
    internal void Backward(Span<float> gradient)
    {
        var groups = _text!.Groups; // set by Forward, which goes before
        var rows = _gradient.Take(_text.Forms.Length * Width);
        _scores.Backward(gradient).CopyTo(rows);
        VectorMath.Add(rows, _top.Backward(groups, _scoresElsewhere.Backward(gradient), Width));
        _dropouts[2].Backward(rows);
        var between = _second.Backward(rows);
        _dropouts[1].Backward(between);
        between.CopyTo(rows);
        VectorMath.Add(rows, _middle.Backward(groups, _elsewhere.Backward(between), Width));
        var input = _first.Backward(rows);
        _dropouts[0].Backward(input);
        for (var i = 0; i < _text.Forms.Length; i++)
        {
            foreach (var sign in _text.Signs[i])
            {
                VectorMath.Add(_signs.Touch(sign), input.Slice(i * _signs.Columns, _signs.Columns));
            }
        }

        _words.Backward(input);
    }

    /// <summary>Writes the sections that <see cref="EntityEncoder.Read"/> reads.</summary>
    /// <param name="model">The file.</param>
    /// <param name="share">What the scores are multiplied with.</param>
    internal void Write(ModelWriter model, float share)
    {
        model.Number("word.knownWidth", _shape.Words.KnownWidth);
        model.Number("word.featureWidth", _shape.Words.FeatureWidth);
        model.Number("word.buckets", _shape.Words.Buckets);
        model.Number("word.hidden", _shape.Words.WordHidden);
        model.Number("word.width", _shape.Words.WordWidth);
        model.Hashes("word.known", _known);
        // The layers name and order their parameters as the sections are named and ordered.
        for (var i = 0; i < _ownParameters; i++)
        {
            var parameter = _parameters.All[i];
            model.Parameter(parameter.Name.StartsWith("entity.scores", StringComparison.Ordinal)
                ? new Parameter(parameter.Name, parameter.Rows, parameter.Columns, Array.ConvertAll(parameter.Value, value => value * share), isTable: false)
                : parameter);
            if (i == _wordParameters)
            {
                model.Number("entity.width", _shape.Width);
            }
        }
    }
}
