using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>What the word encoder sees of each form of the training data, worked out once.</summary>
internal sealed class FormTable(WordVectors vectors, HashIndex known, int buckets)
{
    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);

    /// <summary>The form's entry; not for several threads at once.</summary>
    internal Form Of(string word)
    {
        if (!_forms.TryGetValue(word, out var form))
        {
            var vector = new float[vectors.Dimensions];
            vectors.TryRead(word, vector);
            Span<int> rows = stackalloc int[WordFeatures.Most];
            form = new Form(vector, WordEncoder.KnownRow(known, word), [.. rows[..WordFeatures.Collect(word, buckets, rows)]]);
            _forms.Add(word, form);
        }

        return form;
    }

    /// <summary>The hashes of all words seen at least <paramref name="least"/> times, sorted; numbers also as their shape.</summary>
    internal static uint[] KnownWords(IEnumerable<string> words, int least)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var word in words)
        {
            foreach (var hash in new[] { WordHash.Of(word), WordHash.OfFoldedDigits(word) }.OfType<uint>().Distinct())
            {
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        return [.. counts.Where(pair => pair.Value >= least).Select(pair => pair.Key).Order()];
    }
}
