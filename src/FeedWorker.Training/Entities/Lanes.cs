using System.Numerics;
using System.Runtime.InteropServices;

namespace FeedWorker.Training.Entities;

/// <summary>Arithmetic on rows of labels: spans whose length is a multiple of 16.</summary>
internal static class Lanes
{
    internal static void AddScaledProduct(Span<float> to, ReadOnlySpan<float> left, ReadOnlySpan<float> right, float factor)
    {
        var wide = Wide(to);
        var a = Wide(left);
        var b = Wide(right);
        var factors = new Vector<float>(factor);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] += a[i] * b[i] * factors;
        }
    }

    internal static void MultiplyBy(Span<float> values, ReadOnlySpan<float> factors)
    {
        var wide = Wide(values);
        var by = Wide(factors);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] *= by[i];
        }
    }

    internal static void Scale(Span<float> values, float factor)
    {
        foreach (ref var part in Wide(values))
        {
            part *= factor;
        }
    }

    internal static float Sum(ReadOnlySpan<float> values)
    {
        var sum = Vector<float>.Zero;
        foreach (var part in Wide(values))
        {
            sum += part;
        }

        return Vector.Sum(sum);
    }

    private static Span<Vector<float>> Wide(Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);

    private static ReadOnlySpan<Vector<float>> Wide(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
