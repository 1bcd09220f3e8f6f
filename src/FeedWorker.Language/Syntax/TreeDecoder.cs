using System.Buffers;
using System.Runtime.CompilerServices;
using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Syntax;

/// <summary>
/// From scores of arcs to a tree. Each word's best head is taken when that makes a tree, which it does for most sentences and allows crossing
/// arcs; otherwise the best tree without crossing arcs is found (Eisner, 1996).
/// </summary>
internal static class TreeDecoder
{
    /// <summary>Writes the head of each word: exactly one root, no cycle.</summary>
    /// <param name="scores">Rows of words, <c>count + 1</c> long: the root first, then each word as head. A word's score with itself is ignored.</param>
    /// <param name="heads">Index of the head; -1 for the root.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var count = heads.Length;
        var roots = 0;
        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * (count + 1), count + 1);
            var best = 0;
            for (var head = 1; head <= count; head++)
            {
                if (row[head] > row[best] && head != word + 1)
                {
                    best = head;
                }
            }

            heads[word] = best - 1;
            roots += best == 0 ? 1 : 0;
        }

        if (roots != 1 || !IsTree(heads))
        {
            Project(scores, heads);
        }
    }

    /// <summary>Whether every word leads to a root.</summary>
    internal static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<byte> state = heads.Length <= 512 ? stackalloc byte[heads.Length] : new byte[heads.Length];
        state.Clear();
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                at = heads[at];
            }

            if (at >= 0 && state[at] == 1)
            {
                return false;
            }

            for (at = word; at >= 0 && state[at] == 1; at = heads[at])
            {
                state[at] = 2;
            }
        }

        return true;
    }

    // Spans are held by their outer words; "left" has its head at the right end. Each table is kept in the direction it is read in.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Project(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var n = heads.Length;
        var values = ArrayPool<float>.Shared.Rent(6 * n * n);
        var cuts = ArrayPool<int>.Shared.Rent(3 * n * n);
        var tables = new Tables(values, cuts, n);
        for (var word = 0; word < n; word++)
        {
            tables.SetRight(word, word, 0);
            tables.SetLeft(word, word, 0);
        }

        for (var length = 1; length < n; length++)
        {
            for (var s = 0; s + length < n; s++)
            {
                var t = s + length;
                var (cut, best) = VectorMath.MaxOfSums(tables.RightRow(s, s, length), tables.LeftColumn(t, s + 1, length));
                tables.Arc(s, t) = s + cut;
                tables.ArcLeft(t)[s] = best + scores[s * (n + 1) + t + 1];
                tables.ArcRight(s)[t] = best + scores[t * (n + 1) + s + 1];
                (cut, best) = VectorMath.MaxOfSums(tables.LeftRow(s, s, length), tables.ArcLeft(t).Slice(s, length));
                tables.CutLeft(s, t) = s + cut;
                tables.SetLeft(s, t, best);
                (cut, best) = VectorMath.MaxOfSums(tables.ArcRight(s).Slice(s + 1, length), tables.RightColumn(t, s + 1, length));
                tables.CutRight(s, t) = s + 1 + cut;
                tables.SetRight(s, t, best);
            }
        }

        var (root, score) = (0, float.NegativeInfinity);
        for (var word = 0; word < n; word++)
        {
            var own = tables.LeftRow(0, word, 1)[0] + tables.RightRow(word, n - 1, 1)[0] + scores[word * (n + 1)];
            if (own > score)
            {
                (root, score) = (word, own);
            }
        }

        heads[root] = -1;
        Unfold(tables, root, heads);
        ArrayPool<float>.Shared.Return(values);
        ArrayPool<int>.Shared.Return(cuts);
    }

    private static void Unfold(Tables tables, int root, Span<int> heads)
    {
        var open = new Stack<(int S, int T, bool IsLeft)>();
        open.Push((0, root, true));
        open.Push((root, heads.Length - 1, false));
        while (open.TryPop(out var span))
        {
            var (s, t, isLeft) = span;
            if (s == t)
            {
                continue;
            }

            // The span's own arc goes to the cut word; what lies beyond it is that word's, what lies between is shared.
            var (low, high) = (s, t);
            if (isLeft)
            {
                low = tables.CutLeft(s, t);
                heads[low] = t;
                open.Push((s, low, true));
            }
            else
            {
                high = tables.CutRight(s, t);
                heads[high] = s;
                open.Push((high, t, false));
            }

            var middle = tables.Arc(low, high);
            open.Push((low, middle, false));
            open.Push((middle + 1, high, true));
        }
    }

    private readonly ref struct Tables(float[] values, int[] cuts, int n)
    {
        internal ReadOnlySpan<float> RightRow(int s, int from, int length) => values.AsSpan(s * n + from, length);

        internal ReadOnlySpan<float> RightColumn(int t, int from, int length) => values.AsSpan((n + t) * n + from, length);

        internal ReadOnlySpan<float> LeftRow(int s, int from, int length) => values.AsSpan((2 * n + s) * n + from, length);

        internal ReadOnlySpan<float> LeftColumn(int t, int from, int length) => values.AsSpan((3 * n + t) * n + from, length);

        internal Span<float> ArcRight(int s) => values.AsSpan((4 * n + s) * n, n);

        internal Span<float> ArcLeft(int t) => values.AsSpan((5 * n + t) * n, n);

        internal ref int Arc(int s, int t) => ref cuts[s * n + t];

        internal ref int CutLeft(int s, int t) => ref cuts[(n + s) * n + t];

        internal ref int CutRight(int s, int t) => ref cuts[(2 * n + s) * n + t];

        internal void SetRight(int s, int t, float value) => values[s * n + t] = values[(n + t) * n + s] = value;

        internal void SetLeft(int s, int t, float value) => values[(2 * n + s) * n + t] = values[(3 * n + t) * n + s] = value;
    }
}
