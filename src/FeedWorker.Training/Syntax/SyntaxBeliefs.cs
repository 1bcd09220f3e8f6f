namespace FeedWorker.Training.Syntax;

/// <summary>
/// What teachers think of a sentence: a distribution over tags, over heads and over relations for each word. A student that learns from them learns
/// which mistakes are near to right, too.
/// </summary>
/// <param name="Tags">Words times tags.</param>
/// <param name="Arcs">Words times words plus one: the root first, then each word as head.</param>
/// <param name="Relations">Words times relations, given the example's heads.</param>
internal sealed record SyntaxBeliefs(float[] Tags, float[] Arcs, float[] Relations)
{
    /// <summary>The mean of several.</summary>
    internal static SyntaxBeliefs Mean(IReadOnlyList<SyntaxBeliefs> beliefs) => new(
        Mean(beliefs, belief => belief.Tags), Mean(beliefs, belief => belief.Arcs), Mean(beliefs, belief => belief.Relations));

    private static float[] Mean(IReadOnlyList<SyntaxBeliefs> beliefs, Func<SyntaxBeliefs, float[]> part)
    {
        var mean = new float[part(beliefs[0]).Length];
        foreach (var values in beliefs.Select(part))
        {
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += values[i] / beliefs.Count;
            }
        }

        return mean;
    }
}
