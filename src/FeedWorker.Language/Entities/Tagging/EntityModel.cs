using System.Buffers;
using System.Runtime.InteropServices;
using FeedWorker.Language.Networks;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>
/// A trained tagger: a linear chain over labels whose scores are the sum of sparse features and a few small networks that were trained apart. Immutable but for its caches of
/// word forms; any number of threads. The file holds it all, FeedWorker.Training writes it.
/// </summary>
internal sealed class EntityModel
{
    /// <summary>The kind that the header of the file states.</summary>
    internal const string Kind = "entities";

    private readonly LabelSet _labels;
    private readonly EntityEncoder[] _encoders;
    private readonly FormScores _forms;
    private readonly SparseTable _sparse;
    private readonly ChainDecoder _decoder;
    private readonly Gazetteer _gazetteer;

    private EntityModel(ModelReader model, Gazetteer gazetteer, WordVectors vectors)
    {
        (Name, TrainingData, _gazetteer) = (model.Name, model.TrainingData, gazetteer);
        _labels = new LabelSet(Types(model.Words("types")));
        var transitions = model.Vector("transitions", _labels.Count * _labels.Stride);
        _decoder = new ChainDecoder(_labels, transitions);
        _sparse = SparseTable.Read(model, _labels);
        _encoders = new EntityEncoder[model.Number("members", 1, ModelReader.MaxParts)];
        for (var i = 0; i < _encoders.Length; i++)
        {
            _encoders[i] = EntityEncoder.Read(model, vectors, _labels, i == 0 ? 0 : _encoders[i - 1].End);
        }

        _forms = new FormScores(_sparse, _labels, _encoders, gazetteer);
    }

    /// <summary>The model's own name.</summary>
    internal string Name { get; }

    /// <summary>SHA-256 of the data it was trained on, in hexadecimal.</summary>
    internal string TrainingData { get; }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is another file, of another version, damaged or cut short; the message says which.</exception>
    internal static EntityModel Read(Stream stream, Gazetteer gazetteer, WordVectors vectors)
    {
        using var model = ModelReader.Open(stream, Kind);
        return new EntityModel(model, gazetteer, vectors);
    }

    /// <summary>The mentions of a text, in text order and without overlap.</summary>
    internal List<EntityMention> Find(SegmentedText text)
    {
        var mentions = new List<EntityMention>();
        foreach (var part in TextParts.Of(text))
        {
            mentions.AddRange(FindIn(part));
        }

        return mentions;
    }

    private List<EntityMention> FindIn(SegmentedText text)
    {
        if (text.Tokens.Count == 0)
        {
            return [];
        }

        var size = text.Tokens.Count * _labels.Stride;
        var rented = ArrayPool<float>.Shared.Rent(size);
        var emissions = rented.AsSpan(0, size);
        emissions.Clear();
        var capitals = new CapitalizedWords(text);
        var forms = _forms.AddTo(text, capitals, emissions);
        var features = new TokenFeatures(text, _gazetteer, capitals, forms);
        foreach (var encoder in _encoders)
        {
            encoder.AddTo(text, forms, features, emissions);
        }

        var own = new List<uint>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                own.Clear();
                features.Collect(i, sentence, own);
                _sparse.Add(CollectionsMarshal.AsSpan(own), emissions.Slice(i * _labels.Stride, _labels.Stride));
            }
        }

        var mentions = MentionReader.Read(text, _labels, _decoder, emissions);
        ArrayPool<float>.Shared.Return(rented);
        return mentions;
    }

    private static EntityType[] Types(string[] names) => Array.ConvertAll(names, name =>
        Enum.TryParse<EntityType>(name, out var type) ? type : throw new InvalidDataException($"The model knows a type {name} that this version does not."));
}
