using System.Numerics;
using System.Runtime.InteropServices;
using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>
/// Adam with a bound on the gradient's norm. Tables move only in the rows that a step touched. A slow average of all values is kept beside
/// them: it scores better than the last step does.
/// </summary>
internal sealed class AdamOptimizer
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Epsilon = 1e-8f;
    private const float NormBound = 5f;
    private const int AverageEvery = 10;

    private readonly IReadOnlyList<ParameterSet> _sets;
    private readonly float[][] _first;
    private readonly float[][] _second;
    private readonly float[][] _average;
    private readonly float _averageDecay;
    private int _steps;

    /// <param name="sets">The master, then its replicas.</param>
    /// <param name="averageDecay">What the average keeps of itself at each step.</param>
    internal AdamOptimizer(IReadOnlyList<ParameterSet> sets, float averageDecay = 0.998f)
    {
        _sets = sets;
        _averageDecay = MathF.Pow(averageDecay, AverageEvery);
        _first = [.. sets[0].All.Select(parameter => new float[parameter.Value.Length])];
        _second = [.. sets[0].All.Select(parameter => new float[parameter.Value.Length])];
        _average = [.. sets[0].All.Select(parameter => (float[])parameter.Value.Clone())];
    }

    /// <summary>One step along the sum of the workers' gradients, which are cleared.</summary>
    internal void Step(float rate)
    {
        _steps++;
        Gather();
        var scale = NormScale();
        var correction = MathF.Sqrt(1 - MathF.Pow(SecondDecay, _steps)) / (1 - MathF.Pow(FirstDecay, _steps));
        for (var i = 0; i < _first.Length; i++)
        {
            var parameter = _sets[0].All[i];
            if (!parameter.IsTable)
            {
                Update(i, 0, parameter.Value.Length, rate * correction, scale);
                continue;
            }

            foreach (var row in parameter.Touched)
            {
                Update(i, row * parameter.Columns, parameter.Columns, rate * correction, scale);
            }
        }

        foreach (var parameter in _sets.SelectMany(set => set.All))
        {
            parameter.ClearGradient();
        }

        if (_steps % AverageEvery == 0)
        {
            // A young average forgets faster, so that the random start does not stay in it.
            var decay = Math.Min(_averageDecay, (float)_steps / (_steps + 10 * AverageEvery));
            for (var i = 0; i < _average.Length; i++)
            {
                Blend(_average[i], _sets[0].All[i].Value, decay);
            }
        }
    }

    /// <summary>Exchanges the values with their average: once before measuring or writing, once more to train on.</summary>
    internal void SwapAverage()
    {
        for (var i = 0; i < _average.Length; i++)
        {
            var value = _sets[0].All[i].Value;
            for (var j = 0; j < value.Length; j++)
            {
                (value[j], _average[i][j]) = (_average[i][j], value[j]);
            }
        }
    }

    private static void Blend(float[] average, float[] value, float decay)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(average.AsSpan());
        var from = MemoryMarshal.Cast<float, Vector<float>>(value.AsSpan());
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = decay * to[i] + (1 - decay) * from[i];
        }

        for (var i = to.Length * Vector<float>.Count; i < value.Length; i++)
        {
            average[i] = decay * average[i] + (1 - decay) * value[i];
        }
    }

    private void Gather()
    {
        foreach (var set in _sets.Skip(1))
        {
            for (var i = 0; i < set.All.Count; i++)
            {
                var (to, from) = (_sets[0].All[i], set.All[i]);
                if (!to.IsTable)
                {
                    VectorMath.Add(to.Gradient, from.Gradient);
                    continue;
                }

                foreach (var row in from.Touched)
                {
                    VectorMath.Add(to.Touch(row), from.Touch(row));
                }
            }
        }
    }

    private float NormScale()
    {
        var sum = 0.0;
        foreach (var parameter in _sets[0].All)
        {
            if (!parameter.IsTable)
            {
                sum += VectorMath.Dot(parameter.Gradient, parameter.Gradient);
                continue;
            }

            foreach (var row in parameter.Touched)
            {
                var gradient = parameter.Touch(row);
                sum += VectorMath.Dot(gradient, gradient);
            }
        }

        var norm = Math.Sqrt(sum);
        return norm > NormBound ? (float)(NormBound / norm) : 1f;
    }

    private void Update(int index, int start, int length, float rate, float scale)
    {
        var parameter = _sets[0].All[index];
        var gradient = parameter.Gradient.AsSpan(start, length);
        var value = parameter.Value.AsSpan(start, length);
        var first = _first[index].AsSpan(start, length);
        var second = _second[index].AsSpan(start, length);
        var wide = MemoryMarshal.Cast<float, Vector<float>>(value);
        var wideGradient = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var wideFirst = MemoryMarshal.Cast<float, Vector<float>>(first);
        var wideSecond = MemoryMarshal.Cast<float, Vector<float>>(second);
        for (var i = 0; i < wide.Length; i++)
        {
            var g = wideGradient[i] * scale;
            wideFirst[i] = FirstDecay * wideFirst[i] + (1 - FirstDecay) * g;
            wideSecond[i] = SecondDecay * wideSecond[i] + (1 - SecondDecay) * g * g;
            wide[i] -= rate * wideFirst[i] / (Vector.SquareRoot(wideSecond[i]) + new Vector<float>(Epsilon));
        }

        for (var i = wide.Length * Vector<float>.Count; i < length; i++)
        {
            var g = gradient[i] * scale;
            first[i] = FirstDecay * first[i] + (1 - FirstDecay) * g;
            second[i] = SecondDecay * second[i] + (1 - SecondDecay) * g * g;
            value[i] -= rate * first[i] / (MathF.Sqrt(second[i]) + Epsilon);
        }
    }
}
