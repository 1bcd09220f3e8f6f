using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FeedWorker.Language.Networks;

/// <summary>Arithmetic on whole spans, and the logistic function on registers.</summary>
internal static class VectorMath
{
    private const int Lanes = 8;

    /// <summary>Adds a span of the same length or longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(Span<float> to, ReadOnlySpan<float> from)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        var source = MemoryMarshal.Cast<float, Vector<float>>(from);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] += source[i];
        }

        for (var i = wide.Length * Vector<float>.Count; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    /// <summary>Adds a multiple of a span of the same length or longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddScaled(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        var source = MemoryMarshal.Cast<float, Vector<float>>(from);
        var factors = new Vector<float>(factor);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = Vector.MultiplyAddEstimate(source[i], factors, wide[i]);
        }

        for (var i = wide.Length * Vector<float>.Count; i < to.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }

    /// <summary>Writes a multiple of the difference of two spans that are as long as the target.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ScaledDifference(ReadOnlySpan<float> left, ReadOnlySpan<float> right, float factor, Span<float> to)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector<float>>(right);
        var wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = (a[i] - b[i]) * factor;
        }

        for (var i = wide.Length * Vector<float>.Count; i < to.Length; i++)
        {
            to[i] = (left[i] - right[i]) * factor;
        }
    }

    /// <summary>The sum of products over the length of the first span.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            sums = Vector.MultiplyAddEstimate(a[i], b[i], sums);
        }

        var sum = Vector.Sum(sums);
        for (var i = a.Length * Vector<float>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Sets what is negative to zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rectify(Span<float> values)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(values);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = Vector.Max(wide[i], Vector<float>.Zero);
        }

        for (var i = wide.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], 0f);
        }
    }

    /// <summary>Index of the largest value; the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int IndexOfMax(ReadOnlySpan<float> values)
    {
        if (values.Length >= Lanes)
        {
            return WideMax(values, default).Index;
        }

        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>The largest sum of two values at the same place; the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (int Index, float Sum) MaxOfSums(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (left.Length >= Lanes)
        {
            return WideMax(left, right);
        }

        var (index, sum) = (0, left[0] + right[0]);
        for (var i = 1; i < left.Length; i++)
        {
            var own = left[i] + right[i];
            if (own > sum)
            {
                (index, sum) = (i, own);
            }
        }

        return (index, sum);
    }

    /// <summary>The logarithm of the sum of exponentials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float LogSumExp(ReadOnlySpan<float> values)
    {
        var largest = values[IndexOfMax(values)];
        var sums = Vector512<float>.Zero;
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(values);
        foreach (var own in wide)
        {
            sums += Exp(own - Vector512.Create(largest));
        }

        var sum = Vector512.Sum(sums);
        foreach (var value in values[(wide.Length * Vector512<float>.Count)..])
        {
            sum += MathF.Exp(value - largest);
        }

        return largest + MathF.Log(sum);
    }

    /// <summary>The logistic function; exact to about 1e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    // Each lane keeps the first of its largest; the last step may see some values twice, which changes nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Index, float Sum) WideMax(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right.IsEmpty ? right : right[..left.Length]);
        var isSum = !right.IsEmpty;
        var most = Vector256.Create(float.NegativeInfinity);
        var places = Vector256<int>.Zero;
        for (var i = 0; i < left.Length; i += Lanes)
        {
            var at = Math.Min(i, left.Length - Lanes);
            var own = Vector256.LoadUnsafe(ref a, (nuint)at);
            own = isSum ? own + Vector256.LoadUnsafe(ref b, (nuint)at) : own;
            var better = Vector256.GreaterThan(own, most);
            most = Vector256.ConditionalSelect(better, own, most);
            places = Vector256.ConditionalSelect(better.AsInt32(), Vector256<int>.Indices + Vector256.Create(at), places);
        }

        var (index, sum) = (places[0], most[0]);
        for (var lane = 1; lane < Lanes; lane++)
        {
            if (most[lane] > sum || (most[lane] == sum && places[lane] < index))
            {
                (index, sum) = (places[lane], most[lane]);
            }
        }

        return (index, sum);
    }

    // 2^n times a polynomial on the rest: the constants are those of the Cephes library's expf.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-80f)), Vector512.Create(80f));
        var n = Vector512.Floor(Vector512.MultiplyAddEstimate(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        var r = Vector512.MultiplyAddEstimate(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.MultiplyAddEstimate(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.MultiplyAddEstimate(p, r * r, r + Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
        return p * power;
    }
}
