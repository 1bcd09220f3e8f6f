using FeedWorker.Language.Networks;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Tests.Networks;

/// <summary>The backward passes against finite differences: a wrong gradient still learns a little, so nothing else would show it.</summary>
public sealed class GradientTests
{
    private const float Nudge = 2e-3f;
    private static readonly uint[] _known = FormTable.KnownWords(["the", "ship", "left", "Port", "the", "42"], least: 1);
    private static readonly EncoderShape _shape = new()
    {
        KnownWidth = 6,
        FeatureWidth = 5,
        Buckets = 50,
        WordHidden = 24,
        WordWidth = 20,
        Width = 16,
        Layers = 2,
        Styles = 2,
    };

    [Fact]
    public void The_gradient_of_the_encoder_is_that_of_its_loss()
    {
        var parameters = ParameterSet.Create(3);
        var encoder = new EncoderNetwork(parameters, _shape, WordVectors.Default.Dimensions, _known);
        foreach (var vector in parameters.All.Where(parameter => parameter.Rows == 1))
        {
            Randomize(vector.Value);
        }

        var sequences = Sentences("The ship left Port Ilmar .", "42 xylophones");
        var direction = new float[sequences.Forms.Length * encoder.Width];
        Randomize(direction);

        encoder.Forward(sequences, null);
        encoder.Backward((float[])direction.Clone());

        var gradients = parameters.All.Select(parameter => (float[])parameter.Gradient.Clone()).ToArray();
        AssertGradients(parameters, gradients, () => VectorMath.Dot(direction, encoder.Forward(sequences, null)));
    }

    internal static void AssertGradients(ParameterSet parameters, float[][] gradients, Func<double> loss)
    {
        foreach (var (parameter, gradient) in parameters.All.Zip(gradients))
        {
            // The tolerance leaves room for the bends of rectified layers.
            // The steepest places of each parameter: there a difference is far above the rounding of single precision.
            foreach (var at in Enumerable.Range(0, gradient.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(4))
            {
                var value = parameter.Value[at];
                parameter.Value[at] = value + Nudge;
                var above = loss();
                parameter.Value[at] = value - Nudge;
                var below = loss();
                parameter.Value[at] = value;
                var measured = (above - below) / (2 * Nudge);

                Assert.True(
                    Math.Abs(measured - gradient[at]) <= 5e-2 * (Math.Abs(measured) + Math.Abs(gradient[at])) + 2e-3,
                    $"{parameter.Name}[{at}]: {gradient[at]}, measured {measured}");
            }
        }
    }

    private static void Randomize(float[] values)
    {
        var noise = new Noise(5);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = noise.Next() - 0.5f;
        }
    }

    private static Sequences Sentences(params string[] sentences)
    {
        var table = new FormTable(WordVectors.Default, new HashIndex(_known), _shape.Buckets);
        return Sequences.Of(sentences.Select(sentence => sentence.Split(' ').Select(table.Of).ToArray())) with { Styles = [.. sentences.Select((_, i) => i % 2)] };
    }
}
