using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Training.Entities;

namespace FeedWorker.Training.Tests.Entities;

public sealed class ChainObjectiveTests
{
    private readonly LabelSet _labels = new([EntityType.Person, EntityType.Location]);
    private readonly Random _random = new(11);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_sum_over_all_sequences_is_that_of_writing_them_out(int length)
    {
        var (emissions, transitions) = (Draw(length), Draw(_labels.Count));
        var free = Enumerable.Repeat(_labels.All, length).ToArray();

        var log = Sum(emissions, transitions, free, new float[emissions.Length], new float[transitions.Length]);

        Assert.Equal(BruteLog(emissions, transitions, free), log, 3);
    }

    [Fact]
    public void Where_a_token_allows_several_labels_all_their_sequences_count()
    {
        var (emissions, transitions) = (Draw(3), Draw(_labels.Count));
        ulong[] allowed = [_labels.All, 1UL << LabelSet.Outside | _labels.AllOf(EntityType.Person), 1UL << LabelSet.Outside];

        var log = Sum(emissions, transitions, allowed, new float[emissions.Length], new float[transitions.Length]);

        Assert.Equal(BruteLog(emissions, transitions, allowed), log, 3);
    }

    [Fact]
    public void The_expected_counts_are_the_slope_of_the_sum()
    {
        const float Step = 0.01f;
        var (emissions, transitions) = (Draw(4), Draw(_labels.Count));
        var free = Enumerable.Repeat(_labels.All, 4).ToArray();
        var (counts, pairs) = (new float[emissions.Length], new float[transitions.Length]);
        Sum(emissions, transitions, free, counts, pairs);

        foreach (var (values, slopes) in new[] { (emissions, counts), (transitions, pairs) })
        {
            for (var i = 0; i < values.Length; i += 5)
            {
                var value = values[i];
                values[i] = value + Step;
                var above = Sum(emissions, transitions, free, new float[counts.Length], new float[pairs.Length]);
                values[i] = value - Step;
                var below = Sum(emissions, transitions, free, new float[counts.Length], new float[pairs.Length]);
                values[i] = value;

                Assert.Equal((above - below) / (2 * Step), slopes[i], 2);
            }
        }
    }

    [Fact]
    public void Labels_that_allow_no_legal_sequence_are_refused()
    {
        ulong[] allowed = [1UL << _labels.Of(EntityType.Person, 0, 2), 1UL << LabelSet.Outside];

        Assert.Throws<InvalidDataException>(() => Sum(Draw(2), Draw(_labels.Count), allowed, new float[2 * _labels.Stride], new float[_labels.Count * _labels.Stride]));
    }

    [Fact]
    public void The_decoder_finds_the_best_of_all_sequences()
    {
        for (var round = 0; round < 20; round++)
        {
            var (emissions, transitions) = (Draw(4), Draw(_labels.Count));
            var best = new byte[4];
            new ChainDecoder(_labels, transitions).Decode(emissions, best);

            var free = Enumerable.Repeat(_labels.All, 4).ToArray();
            Assert.Equal(Sequences(free).MaxBy(sequence => Score(sequence, emissions, transitions)), best.Select(label => (int)label));
        }
    }

    private double Sum(float[] emissions, float[] transitions, ulong[] allowed, float[] counts, float[] pairs)
    {
        var objective = new ChainObjective(_labels);
        objective.SetTransitions(transitions);
        return objective.Sum(emissions, allowed, 1f, counts, pairs);
    }

    private double BruteLog(float[] emissions, float[] transitions, ulong[] allowed) =>
        Math.Log(Sequences(allowed).Sum(sequence => Math.Exp(Score(sequence, emissions, transitions))));

    private double Score(int[] sequence, float[] emissions, float[] transitions)
    {
        var score = 0.0;
        for (var i = 0; i < sequence.Length; i++)
        {
            score += emissions[i * _labels.Stride + sequence[i]] + (i == 0 ? 0 : transitions[sequence[i - 1] * _labels.Stride + sequence[i]]);
        }

        return score;
    }

    // Every legal sequence, written out label by label.
    private IEnumerable<int[]> Sequences(ulong[] allowed)
    {
        IEnumerable<int[]> sequences = [[]];
        for (var i = 0; i < allowed.Length; i++)
        {
            var mask = allowed[i] & (i == 0 ? _labels.Openers : _labels.All) & (i == allowed.Length - 1 ? _labels.Closers : _labels.All);
            sequences = [.. sequences.SelectMany(sequence => Enumerable.Range(0, _labels.Count)
                .Where(label => (mask >> label & 1) != 0 && (sequence.Length == 0 || LabelSet.MayFollow(sequence[^1], label)))
                .Select(label => (int[])[.. sequence, label]))];
        }

        return sequences;
    }

    private float[] Draw(int rows) => [.. Enumerable.Range(0, rows * _labels.Stride).Select(_ => 4 * _random.NextSingle() - 2)];
}
