using System.Buffers;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Networks;

/// <summary>
/// From the tokens of a text to one vector each that knows its sentence: <see cref="WordEncoder"/>, then <see cref="RecurrentLayer"/>s.
/// What a stage puts on top (tags, trees, entities) reads the rows; FeedWorker.Training's <c>EncoderNetwork</c> is the same in a form that learns,
/// and writes the sections that <see cref="Read"/> reads. Immutable but for the cache of words; any number of threads.
/// <code>
/// foreach (var batch in TokenBatch.Of(text))            // whole sentences, at most a few hundred tokens
/// {
///     var rows = ArrayPool&lt;float&gt;.Shared.Rent(batch.Count * encoder.Width);
///     encoder.Encode(text, batch, rows);                // row i belongs to token batch.FirstToken + i
///     ...
/// }
/// </code>
/// </summary>
internal sealed class TextEncoder
{
    private readonly WordCache _words;
    private readonly RecurrentLayer[] _layers;

    private TextEncoder(WordCache words, RecurrentLayer[] layers) => (_words, _layers) = (words, layers);

    /// <summary>Numbers of a token's row.</summary>
    internal int Width => 2 * _layers[^1].Width;

    /// <summary>Reads its sections of a model.</summary>
    internal static TextEncoder Read(ModelReader model, WordVectors vectors)
    {
        var words = new WordCache(WordEncoder.Read(model, vectors));
        var width = model.Number("encoder.width", 1, ModelReader.MaxWidth);
        var layers = new RecurrentLayer[model.Number("encoder.layers", 1, ModelReader.MaxParts)];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = RecurrentLayer.Read(model, $"encoder.{i}", i == 0 ? words.Width : 2 * width, width);
        }

        return new TextEncoder(words, layers);
    }

    /// <summary>Writes one row of <see cref="Width"/> numbers for each token of the batch.</summary>
    internal void Encode(SegmentedText text, TokenBatch batch, Span<float> output)
    {
        var pool = ArrayPool<float>.Shared;
        var input = pool.Rent(batch.Count * Math.Max(_words.Width, Width));
        var scratch = pool.Rent(batch.Count * _layers.Max(layer => layer.ScratchWidth));
        var between = pool.Rent(batch.Count * Width);
        Span<int> rowOf = stackalloc int[batch.Count];
        var words = _words.Encode(text, batch.FirstToken, rowOf, input);
        for (var i = 0; i < _layers.Length; i++)
        {
            var to = i == _layers.Length - 1 ? output : between;
            _layers[i].Run(input, rowOf, words, batch.Starts, scratch, to);
            rowOf = []; // from here on each token is another
            words = batch.Count;
            (input, between) = (between, input);
        }

        pool.Return(input);
        pool.Return(scratch);
        pool.Return(between);
    }
}
