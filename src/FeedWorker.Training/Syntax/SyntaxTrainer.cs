using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Syntax;

/// <summary>Trains the syntax model: two workers share each step, the rate falls to zero, the average of the values is what counts.</summary>
internal sealed class SyntaxTrainer
{
    private const int Workers = 2;
    private const int WarmUp = 200; // steps

    private readonly SyntaxSettings _settings;
    private readonly SyntaxExample[] _examples;
    private readonly SyntaxNetwork[] _networks = new SyntaxNetwork[Workers];
    private readonly AdamOptimizer _optimizer;

    internal SyntaxTrainer(SyntaxData data, SyntaxSettings settings)
    {
        (_settings, _examples) = (settings, [.. data.Examples]);
        var master = ParameterSet.Create(settings.Seed);
        var sets = new ParameterSet[Workers];
        for (var worker = 0; worker < Workers; worker++)
        {
            sets[worker] = worker == 0 ? master : master.Replica();
            _networks[worker] = new SyntaxNetwork(sets[worker], settings.Shape, data);
        }

        _optimizer = new AdamOptimizer(sets, settings.AverageDecay);
    }

    /// <summary>Trains; <paramref name="afterEpoch"/> sees the number of the epoch, from 1, and the mean loss of a word.</summary>
    internal void Train(Action<int, double> afterEpoch)
    {
        var random = new Random(_settings.Seed);
        var turns = 1 + _examples.Max(example => example.Turn ?? 0);
        int[] Order(int epoch) => [.. Enumerable.Range(0, _examples.Length).Where(i => (_examples[i].Turn ?? epoch % turns) == epoch % turns)];
        var (step, noiseSeed) = (0, (ulong)_settings.Seed);
        var total = Enumerable.Range(1, _settings.Epochs).Sum(epoch => Steps(Order(epoch)).Count());
        for (var epoch = 1; epoch <= _settings.Epochs; epoch++)
        {
            var order = Order(epoch);
            random.Shuffle(order);
            var (loss, steps) = (0.0, 0);
            foreach (var batch in Steps(order))
            {
                loss += Step(batch, Rate(step++, total), noiseSeed += Workers);
                steps++;
            }

            afterEpoch(epoch, loss / steps);
        }
    }

    /// <summary>Writes the model with the averaged values.</summary>
    internal void Write(Stream stream, string trainingData)
    {
        _optimizer.SwapAverage();
        using (var writer = new ModelWriter(stream, "syntax", "syntax-en", trainingData))
        {
            _networks[0].Write(writer);
        }

        _optimizer.SwapAverage();
    }

    private float Rate(int step, int total) =>
        _settings.Rate * Math.Min((step + 1f) / WarmUp, Math.Max(total - step, 1f) / Math.Max(total - WarmUp, 1f));

    private IEnumerable<SyntaxExample[]> Steps(int[] order)
    {
        var (batch, words) = (new List<SyntaxExample>(), 0);
        foreach (var index in order)
        {
            batch.Add(_examples[index]);
            words += _examples[index].Forms.Length;
            if (words >= _settings.StepWords)
            {
                yield return [.. batch];
                batch.Clear();
                words = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    private double Step(SyntaxExample[] batch, float rate, ulong noiseSeed)
    {
        var words = batch.Sum(example => example.Forms.Length);
        var half = (batch.Length + 1) / 2;
        var shares = new[] { batch[..half], batch[half..] };
        var losses = new double[Workers];
        Parallel.For(0, Workers, worker =>
        {
            if (shares[worker].Length > 0)
            {
                losses[worker] = _networks[worker].Learn(shares[worker], 1f / words, new Noise(noiseSeed + (ulong)worker + 1));
            }
        });
        _optimizer.Step(rate);
        return losses.Sum();
    }
}
