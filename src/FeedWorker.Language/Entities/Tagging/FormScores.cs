using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>
/// What the form of a word adds to the scores of the tokens around it, and what the networks make of it, kept for each form.
/// Any number of threads; two that need the same new form both compute it.
/// </summary>
internal sealed class FormScores(SparseTable sparse, LabelSet labels, EntityEncoder[] encoders, Gazetteer gazetteer)
{
    private const int Slots = 1 << 13; // about 20 MB when full
    private const int Places = (2 * WordForm.Reach) + 1;

    private readonly Entry?[] _cache = new Entry?[Slots];
    private readonly float[] _edges = EdgeScores(sparse, labels);
    private long _made;

    /// <summary>The form of each token, and the scores that all forms add up to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="capitals">What its capitals say.</param>
    /// <param name="emissions">A row of <see cref="LabelSet.Stride"/> for each token, added to.</param>
    internal WordForm[] AddTo(SegmentedText text, CapitalizedWords capitals, Span<float> emissions)
    {
        var entries = new Entry[text.Tokens.Count];
        var forms = new WordForm[entries.Length];
        HashSet<Entry>? bare = null;
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = Find(text.Word(i), capitals.InUpperCase(i));
            forms[i] = entries[i].Form;
            if (forms[i].Vectors is null)
            {
                (bare ??= []).Add(entries[i]);
            }
        }

        if (bare is not null)
        {
            Encode([.. bare]);
        }

        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var row = emissions.Slice(i * labels.Stride, labels.Stride);
                for (var place = 0; place < Places; place++)
                {
                    var at = i + place - WordForm.Reach;
                    var scores = at < sentence.FirstToken || at >= sentence.EndToken ? _edges : entries[at].Scores;
                    AddRow(row, scores.AsSpan(place * labels.Stride, labels.Stride));
                }
            }
        }

        return forms;
    }

    // Rows are whole registers, and too short for a call each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(Span<float> to, ReadOnlySpan<float> from)
    {
        var source = MemoryMarshal.Cast<float, Vector512<float>>(from);
        var target = MemoryMarshal.Cast<float, Vector512<float>>(to);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += source[i];
        }
    }

    private Entry Find(ReadOnlySpan<char> word, bool caseless)
    {
        ref var slot = ref _cache[(string.GetHashCode(word) + (caseless ? 1 : 0)) & (Slots - 1)];
        var entry = Volatile.Read(ref slot);
        if (entry is null || entry.Caseless != caseless || !word.SequenceEqual(entry.Word))
        {
            entry = Make(word, caseless);
            if (word.Length <= WordForm.LongestForm)
            {
                Volatile.Write(ref slot, entry);
            }
        }

        return entry;
    }

    private Entry Make(ReadOnlySpan<char> word, bool caseless)
    {
        var form = WordForm.Of(word, caseless, gazetteer);
        var scores = new float[Places * labels.Stride];
        Span<uint> features = stackalloc uint[form.Wide.Length + form.Near.Length];
        for (var place = 0; place < Places; place++)
        {
            var offset = place - WordForm.Reach;
            var count = 0;
            foreach (var feature in form.Wide)
            {
                features[count++] = FeatureHash.At(feature, offset);
            }

            foreach (var feature in offset is >= -1 and <= 1 ? form.Near : [])
            {
                features[count++] = FeatureHash.At(feature, offset);
            }

            sparse.Add(features[..count], scores.AsSpan(place * labels.Stride, labels.Stride));
        }

        // The features have been turned into scores; what the cache keeps is small.
        return new Entry(word.ToString(), caseless, form with { Wide = [], Near = [], Number = Interlocked.Increment(ref _made) }, scores);
    }

    // All new forms of a text at once.
    private void Encode(List<Entry> entries)
    {
        var forms = entries.ConvertAll(entry => entry.Form);
        var words = entries.ConvertAll(entry => entry.Word);
        var vectors = new float[forms.Count][];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = new float[encoders[^1].End];
        }

        foreach (var encoder in encoders)
        {
            encoder.Encode(words, forms, vectors);
        }

        for (var i = 0; i < vectors.Length; i++)
        {
            forms[i].Vectors = vectors[i];
        }
    }

    private static float[] EdgeScores(SparseTable sparse, LabelSet labels)
    {
        var scores = new float[Places * labels.Stride];
        for (var place = 0; place < Places; place++)
        {
            sparse.Add([FeatureHash.Of(FeatureKind.Edge, (uint)place)], scores.AsSpan(place * labels.Stride, labels.Stride));
        }

        return scores;
    }

    private sealed class Entry(string word, bool caseless, WordForm form, float[] scores)
    {
        internal string Word { get; } = word;

        internal bool Caseless { get; } = caseless;

        internal WordForm Form { get; } = form;

        internal float[] Scores { get; } = scores;
    }
}
