using FeedWorker.Language.Mentions;
using FeedWorker.Language.Mentions.Discourse;

namespace FeedWorker.Training.Mentions;

/// <summary>Learns what speaks for and against a pronoun taking somebody up: a log-linear choice among the candidates.</summary>
internal sealed class PronounLessons
{
    private const int Passes = 400;
    private const double Rate = 0.5;

    // Of each kind of pronoun: the features of every choice, and which choices are right.
    private readonly List<(IReadOnlyList<int[]> Features, bool[] IsRight)>[] _lessons = [.. Enumerable.Range(0, PronounWeights.Kinds).Select(_ => new List<(IReadOnlyList<int[]>, bool[])>())];

    internal int Count => _lessons.Sum(lessons => lessons.Count);

    /// <summary>Takes a pronoun.</summary>
    /// <param name="pronoun">Which.</param>
    /// <param name="features">The features of nobody, then those of each candidate.</param>
    /// <param name="isRight">Which of these are right.</param>
    internal void Add(Pronoun pronoun, IReadOnlyList<int[]> features, bool[] isRight)
    {
        // "He" and "she" always mean somebody: a text that has not brought him up teaches nothing.
        var isPersonal = pronoun is Pronoun.He or Pronoun.She;
        if (!isPersonal || !isRight[0])
        {
            var skipped = isPersonal ? 1 : 0;
            _lessons[PronounWeights.KindOf(pronoun)].Add(([.. features.Skip(skipped)], isRight[skipped..]));
        }
    }

    /// <summary>The weights that make the right choices likeliest, each drawn towards zero by <paramref name="shrink"/>.</summary>
    internal double[] Learn(int kind, double shrink)
    {
        var weights = new double[PronounFeatures.Count];
        var squares = new double[weights.Length];
        for (var pass = 0; pass < Passes; pass++)
        {
            var gradient = weights.Select(weight => -shrink * weight).ToArray();
            foreach (var (features, isRight) in _lessons[kind])
            {
                AddGradient(gradient, weights, features, isRight);
            }

            // AdaGrad: each weight has steps of its own.
            for (var i = 0; i < weights.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] += squares[i] == 0 ? 0 : Rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        return weights;
    }

    private static void AddGradient(double[] gradient, double[] weights, IReadOnlyList<int[]> features, bool[] isRight)
    {
        var scores = features.Select(active => Math.Exp(active.Sum(feature => weights[feature]))).ToArray();
        var all = scores.Sum();
        var right = scores.Where((_, i) => isRight[i]).Sum();
        for (var i = 0; i < scores.Length; i++)
        {
            var pull = (isRight[i] ? scores[i] / right : 0) - (scores[i] / all);
            foreach (var feature in features[i])
            {
                gradient[feature] += pull;
            }
        }
    }
}
