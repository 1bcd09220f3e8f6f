using System.Globalization;
using System.Reflection;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>
/// How much each feature weighs, for "he" and "she", for "it" and for "they". Learned by <c>feedworker-training pronouns</c> from the
/// CC BY documents of the GUM corpus.
/// </summary>
internal sealed class PronounWeights
{
    /// <summary>The number of kinds of pronouns that have weights of their own.</summary>
    internal const int Kinds = 3;

    private static readonly Lazy<PronounWeights> _default = new(Open);

    private readonly float[][] _weights;

    /// <summary>Weights by kind of pronoun and number of the feature.</summary>
    internal PronounWeights(float[][] weights) => _weights = weights;

    /// <summary>The built-in weights.</summary>
    internal static PronounWeights Default => _default.Value;

    /// <summary>The weights of a kind of pronoun, by the number of the feature.</summary>
    internal ReadOnlySpan<float> this[int kind] => _weights[kind];

    /// <summary>The kind whose weights a pronoun has.</summary>
    internal static int KindOf(Pronoun pronoun) => pronoun switch { Pronoun.He or Pronoun.She => 0, Pronoun.Body => 1, _ => 2 };

    /// <summary>Reads a table: a feature's name and a weight for each kind in every row.</summary>
    /// <exception cref="InvalidDataException">It is not the table of these features.</exception>
    internal static PronounWeights Read(TextReader reader)
    {
        var weights = Enumerable.Range(0, Kinds).Select(_ => new float[PronounFeatures.Count]).ToArray();
        for (var feature = 0; feature < PronounFeatures.Count;)
        {
            var line = reader.ReadLine() ?? throw new InvalidDataException($"The weights end before {PronounFeatures.NameOf(feature)}.");
            if (line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != Kinds + 1 || cells[0] != PronounFeatures.NameOf(feature))
            {
                throw new InvalidDataException($"The weights have '{line}' where {PronounFeatures.NameOf(feature)} is due.");
            }

            for (var kind = 0; kind < Kinds; kind++)
            {
                weights[kind][feature] = float.Parse(cells[kind + 1], CultureInfo.InvariantCulture);
            }

            feature++;
        }

        return new PronounWeights(weights);
    }

    /// <summary>Writes the table that <see cref="Read"/> reads.</summary>
    internal void Write(TextWriter writer, string comment)
    {
        writer.Write($"# {comment}\n");
        for (var feature = 0; feature < PronounFeatures.Count; feature++)
        {
            writer.Write(PronounFeatures.NameOf(feature));
            foreach (var weights in _weights)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"\t{weights[feature]:0.###}"));
            }

            writer.Write('\n');
        }
    }

    private static PronounWeights Open()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("pronoun-weights.tsv")
            ?? throw new InvalidOperationException("The embedded table pronoun-weights.tsv is missing."));
        return Read(reader);
    }
}
