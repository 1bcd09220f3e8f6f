using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Networks;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>Trains sparse weights, network and pairs of labels together: one text a step, one thread, so that the same seed gives the same model.</summary>
internal sealed class EntityTrainer
{
    private const int WarmUp = 100; // steps
    private const int LeastKnown = 3; // times a word is seen before it has a row of its own

    private readonly LabelSet _labels;
    private readonly IReadOnlyList<EncodedText> _texts;
    private readonly EntitySettings _settings;
    private readonly SparseWeights _sparse;
    private readonly FormTable _forms;
    private readonly EntityLearner _learner;
    private readonly AdamOptimizer _optimizer;

    /// <param name="labels">The labels.</param>
    /// <param name="texts">What to learn.</param>
    /// <param name="settings">How.</param>
    internal EntityTrainer(LabelSet labels, IReadOnlyList<EncodedText> texts, EntitySettings settings)
    {
        (_labels, _texts, _settings) = (labels, [.. texts.Select(text => text.Copy())], settings);
        _sparse = new SparseWeights(labels, texts, settings.LeastSeen);
        var known = FormTable.KnownWords(texts.SelectMany(text => Enumerable.Range(0, text.Segments.Tokens.Count).Select(i => text.Segments.Word(i).ToString())), LeastKnown);
        _forms = new FormTable(WordVectors.Default, new HashIndex(known), settings.Shape.Words.Buckets);
        Prepare();
        var parameters = ParameterSet.Create(settings.Seed);
        _learner = new EntityLearner(labels, parameters, settings, _sparse, known);
        _optimizer = new AdamOptimizer([parameters]);
    }

    /// <summary>How many sparse features there are.</summary>
    internal int Features => _sparse.Count;

    // What this model knows of the words of the texts, worked out once.
    private void Prepare()
    {
        foreach (var text in _texts)
        {
            text.Forms = [.. Enumerable.Range(0, text.Segments.Tokens.Count).Select(i => _forms.Of(text.Segments.Word(i).ToString()))];
            text.Rows = Array.ConvertAll(text.Features, _sparse.RowsOf);
        }
    }

    /// <summary>Trains; <paramref name="afterEpoch"/> sees the number of the epoch, from 1, and the loss of a token. The averaged values stay.</summary>
    internal void Train(Action<int, double>? afterEpoch = null)
    {
        var random = new Random(_settings.Seed);
        var order = Enumerable.Range(0, _texts.Count).ToArray();
        var (step, total) = (0, _settings.Epochs * _texts.Count);
        var tokens = _texts.Sum(text => (long)text.Segments.Tokens.Count);
        for (var epoch = 1; epoch <= _settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var text in order)
            {
                loss += Step(_texts[text], step++, total);
            }

            afterEpoch?.Invoke(epoch, loss / tokens);
        }

        _optimizer.SwapAverage();
    }

    /// <summary>Writes models that were trained apart on the same texts as one: means of what adds up, and all networks.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="trainingData">SHA-256 of the texts.</param>
    /// <param name="members">The models.</param>
    internal static void Write(Stream stream, string name, string trainingData, IReadOnlyList<EntityTrainer> members)
    {
        using var model = new ModelWriter(stream, EntityModel.Kind, name, trainingData);
        model.Words("types", [.. members[0]._labels.Types.Select(type => type.ToString())]);
        var transitions = new float[members[0]._learner.Transitions.Length];
        foreach (var member in members)
        {
            VectorMath.AddScaled(transitions, member._learner.Transitions, 1f / members.Count);
        }

        model.Vector("transitions", transitions);
        SparseWeights.Mean([.. members.Select(member => member._sparse)]).Write(model, members[0]._settings.LeastWeight);
        model.Number("members", members.Count);
        foreach (var member in members)
        {
            member._learner.Write(model, 1f / members.Count);
        }
    }

    private double Step(EncodedText text, int step, int total)
    {
        var share = (float)step / total;
        var noise = new Noise((ulong)_settings.Seed * 1_000_003 + (ulong)step);
        var loss = _learner.Learn(text, _settings.SparseRate * (1 - 0.8f * share), noise);
        _optimizer.Step(_settings.Rate * Math.Min(1, (step + 1f) / WarmUp) * 0.5f * (1 + MathF.Cos(MathF.PI * share)));
        return loss;
    }
}
