namespace FeedWorker.Training.Syntax;

/// <summary>The loss of a choice.</summary>
internal static class SoftMax
{
    /// <summary>Turns scores into the gradient of the negative log-likelihood of the right choice, times a weight.</summary>
    /// <returns>The loss, without the weight.</returns>
    internal static double ToGradient(Span<float> scores, int right, float weight)
    {
        ToShares(scores);
        var loss = -Math.Log(Math.Max(scores[right], 1e-30f));
        foreach (ref var score in scores)
        {
            score *= weight;
        }

        scores[right] -= weight;
        return loss;
    }

    private static void ToShares(Span<float> scores)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - largest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }
}
