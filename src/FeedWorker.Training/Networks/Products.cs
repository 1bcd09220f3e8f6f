using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>The three products of matrices that a layer needs; each packs its right side into the caller's buffer.</summary>
internal static class Products
{
    /// <summary><c>result = left * right + bias</c>: left has <paramref name="rows"/> rows, right lies row by row as (depth, columns).</summary>
    internal static void Forward(
        ReadOnlySpan<float> left, int rows, ReadOnlySpan<float> right, ReadOnlySpan<float> bias, int depth, int columns, Span<float> result, PackedMatrix buffer)
    {
        buffer.Repack(right, depth, columns, columns, 1);
        MatrixProduct.Multiply(left, rows, buffer, bias, result);
    }

    /// <summary><c>result (+)= gradient * right^T</c>: the gradient of the left side.</summary>
    internal static void Left(
        ReadOnlySpan<float> gradient, int rows, ReadOnlySpan<float> right, int depth, int columns, Span<float> result, PackedMatrix buffer, bool add)
    {
        buffer.Repack(right, columns, depth, 1, columns);
        MatrixProduct.Multiply(gradient, rows, buffer, result, add);
    }

    /// <summary><c>result += left^T * gradient</c>: the gradient of the right side.</summary>
    internal static void Right(
        ReadOnlySpan<float> left, int rows, ReadOnlySpan<float> gradient, int depth, int columns, Span<float> result, PackedMatrix buffer)
    {
        buffer.Repack(gradient, rows, columns, columns, 1);
        MatrixProduct.Multiply(left, 1, depth, depth, buffer, default, result, columns, add: true);
    }
}
