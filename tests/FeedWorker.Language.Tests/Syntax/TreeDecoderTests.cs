using CsCheck;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Tests.Syntax;

public sealed class TreeDecoderTests
{
    private static readonly Gen<(int Count, float[] Scores)> _scores =
        Gen.Int[1, 40].SelectMany(count => Gen.Float[-5f, 5f].Array[count * (count + 1)].Select(scores => (count, scores)));

    [Fact]
    public void Any_scores_give_one_root_and_no_cycle() => _scores.Sample(
        input =>
        {
            var heads = new int[input.Count];
            TreeDecoder.Decode(input.Scores, heads);
            return heads.Count(head => head < 0) == 1 && TreeDecoder.IsTree(heads) && heads.Index().All(pair => pair.Item != pair.Index);
        },
        iter: 500);

    [Fact]
    public void Equal_scores_and_scores_that_are_no_numbers_still_give_a_tree()
    {
        foreach (var score in new[] { 0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity })
        {
            var heads = new int[6];
            TreeDecoder.Decode(Enumerable.Repeat(score, 42).ToArray(), heads);

            Assert.Single(heads, head => head < 0);
            Assert.True(TreeDecoder.IsTree(heads));
        }
    }

    [Fact]
    public void Heads_that_make_a_tree_are_kept_even_when_arcs_cross()
    {
        int[] wanted = [2, 3, -1, 2];
        var heads = new int[4];

        TreeDecoder.Decode(Scores(wanted), heads);

        Assert.Equal(wanted, heads);
    }

    [Fact]
    public void When_the_best_heads_make_no_tree_the_best_tree_without_crossing_arcs_is_found() =>
        Gen.Int[2, 5].SelectMany(count => Gen.Float[-5f, 5f].Array[count * (count + 1)].Select(scores => (count, scores))).Sample(
            input =>
            {
                var (count, scores) = input;
                var heads = new int[count];
                TreeDecoder.Decode(scores, heads);
                var best = Trees(count).Where(tree => !Crosses(tree)).Max(tree => Sum(scores, tree));
                return Sum(scores, heads) >= best - 1e-3f;
            },
            iter: 300);

    [Fact]
    public void A_cycle_is_no_tree()
    {
        Assert.False(TreeDecoder.IsTree([1, 0, -1]));
        Assert.True(TreeDecoder.IsTree([1, 2, -1]));
    }

    private static float[] Scores(int[] heads)
    {
        var scores = new float[heads.Length * (heads.Length + 1)];
        for (var word = 0; word < heads.Length; word++)
        {
            scores[word * (heads.Length + 1) + heads[word] + 1] = 1;
        }

        return scores;
    }

    private static float Sum(float[] scores, int[] heads) => heads.Index().Sum(pair => scores[pair.Index * (heads.Length + 1) + pair.Item + 1]);

    private static IEnumerable<int[]> Trees(int count)
    {
        var heads = new int[count];
        for (var number = 0; number < Math.Pow(count + 1, count); number++)
        {
            var rest = number;
            for (var word = 0; word < count; word++)
            {
                (heads[word], rest) = (rest % (count + 1) - 1, rest / (count + 1));
            }

            if (heads.Count(head => head < 0) == 1 && TreeDecoder.IsTree(heads))
            {
                yield return [.. heads];
            }
        }
    }

    // An arc from the root spans from the left of the first word.
    private static bool Crosses(int[] heads)
    {
        var arcs = heads.Index().Select(pair => (Low: Math.Min(pair.Index, pair.Item), High: Math.Max(pair.Index, pair.Item))).ToArray();
        return arcs.Any(a => arcs.Any(b => a.Low < b.Low && b.Low < a.High && a.High < b.High))
            || heads.Index().Any(pair => pair.Item < 0 && arcs.Any(arc => arc.Low >= 0 && arc.Low < pair.Index && pair.Index < arc.High));
    }
}
