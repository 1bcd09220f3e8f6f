using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FeedWorker.Language.Networks;

/// <summary>
/// The matrix product that all networks spend their time in. Tiles of eight rows by one panel are held in registers: sixteen sums of 512
/// bits, or eight of 256 in two halves, which keep both multiply-add units busy.
/// </summary>
internal static class MatrixProduct
{
    private const int TileRows = 8;
    private const int PanelWidth = PackedMatrix.PanelWidth;

    /// <summary>Computes <c>result = left * right</c>, or adds to the result.</summary>
    /// <param name="left">Row by row, <c>right.Rows</c> long each.</param>
    /// <param name="rows">Rows of the left side and of the result.</param>
    /// <param name="right">The right side.</param>
    /// <param name="result">Row by row, <c>right.Columns</c> long each.</param>
    /// <param name="add">Whether the product is added to what the result holds.</param>
    internal static void Multiply(ReadOnlySpan<float> left, int rows, PackedMatrix right, Span<float> result, bool add = false) =>
        Multiply(left, right.Rows, 1, rows, right, default, result, right.Columns, add);

    /// <summary>Computes <c>result = left * right + bias</c>, the bias being added to every row.</summary>
    internal static void Multiply(ReadOnlySpan<float> left, int rows, PackedMatrix right, ReadOnlySpan<float> bias, Span<float> result) =>
        Multiply(left, right.Rows, 1, rows, right, bias, result, right.Columns, add: false);

    /// <summary>The same with strides, so that the left side can be read transposed and the result be part of a wider matrix.</summary>
    /// <param name="left">Element (r, c) lies at <c>r * rowStride + c * columnStride</c>.</param>
    /// <param name="rowStride">Distance of two rows of the left side.</param>
    /// <param name="columnStride">Distance of two columns of the left side.</param>
    /// <param name="rows">Rows of the left side and of the result.</param>
    /// <param name="right">The right side.</param>
    /// <param name="bias">What each row of the product starts from; empty for zero.</param>
    /// <param name="result">Its rows are <paramref name="resultStride"/> apart.</param>
    /// <param name="resultStride">Distance of two rows of the result.</param>
    /// <param name="add">Whether the product is added to what the result holds.</param>
    /// <param name="wide">Whether registers of 512 bits are used, or of 256, which every processor can follow; by default what this one has.</param>
    internal static void Multiply(
        ReadOnlySpan<float> left, int rowStride, int columnStride, int rows, PackedMatrix right, ReadOnlySpan<float> bias,
        Span<float> result, int resultStride, bool add, bool? wide = null)
    {
        var isWide = wide ?? Vector512.IsHardwareAccelerated;
        if (rows == 0 || right.Columns == 0)
        {
            return;
        }

        // One check here stands for the unchecked reads and writes below.
        if (right.Rows > 0)
        {
            _ = left[checked((rows - 1) * rowStride + (right.Rows - 1) * columnStride)];
        }

        _ = result[checked((rows - 1) * resultStride + right.Columns - 1)];
        Span<float> tile = stackalloc float[TileRows * PanelWidth];
        Span<float> start = stackalloc float[PanelWidth];
        start.Clear();
        for (var panel = 0; panel < right.PanelCount; panel++)
        {
            var firstColumn = panel * PanelWidth;
            var width = Math.Min(PanelWidth, right.Columns - firstColumn);
            if (!bias.IsEmpty)
            {
                bias.Slice(firstColumn, width).CopyTo(start);
            }

            ref var s = ref MemoryMarshal.GetReference(start);
            ref var b = ref MemoryMarshal.GetReference(right.Panel(panel));
            for (var row = 0; row < rows; row += TileRows)
            {
                var height = Math.Min(TileRows, rows - row);
                ref var a = ref Unsafe.Add(ref MemoryMarshal.GetReference(left), row * rowStride);
                ref var t = ref MemoryMarshal.GetReference(tile);
                if (isWide && height == TileRows && width == PanelWidth && !add)
                {
                    // A whole tile needs no stop on its way.
                    Wide(ref a, rowStride, columnStride, height, ref b, right.Rows, ref s, ref result[row * resultStride + firstColumn], (nuint)resultStride);
                    continue;
                }

                if (isWide)
                {
                    Wide(ref a, rowStride, columnStride, height, ref b, right.Rows, ref s, ref t, PanelWidth);
                }
                else
                {
                    Narrow(ref a, rowStride, columnStride, height, ref b, right.Rows, ref s, ref t);
                    Narrow(ref a, rowStride, columnStride, height, ref Unsafe.Add(ref b, 16), right.Rows, ref Unsafe.Add(ref s, 16), ref Unsafe.Add(ref t, 16));
                }

                for (var line = 0; line < height; line++)
                {
                    var from = tile.Slice(line * PanelWidth, width);
                    var to = result.Slice((row + line) * resultStride + firstColumn, width);
                    if (add)
                    {
                        VectorMath.Add(to, from);
                    }
                    else
                    {
                        from.CopyTo(to);
                    }
                }
            }
        }
    }

    // Optimised at once: the first thousands of calls of a new process would otherwise run in a form that is ten times slower.
    // Rows behind the last are computed from the last one and thrown away.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(
        ref float a, nint rowStride, nint columnStride, int height, ref float b, int depth, ref float start, ref float tile, nuint tileStride)
    {
        ref var a1 = ref Unsafe.Add(ref a, rowStride * Math.Min(1, height - 1));
        ref var a2 = ref Unsafe.Add(ref a, rowStride * Math.Min(2, height - 1));
        ref var a3 = ref Unsafe.Add(ref a, rowStride * Math.Min(3, height - 1));
        ref var a4 = ref Unsafe.Add(ref a, rowStride * Math.Min(4, height - 1));
        ref var a5 = ref Unsafe.Add(ref a, rowStride * Math.Min(5, height - 1));
        ref var a6 = ref Unsafe.Add(ref a, rowStride * Math.Min(6, height - 1));
        ref var a7 = ref Unsafe.Add(ref a, rowStride * Math.Min(7, height - 1));
        var c00 = Vector512.LoadUnsafe(ref start);
        var c01 = Vector512.LoadUnsafe(ref start, 16);
        Vector512<float> c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
        Vector512<float> c40 = c00, c41 = c01, c50 = c00, c51 = c01, c60 = c00, c61 = c01, c70 = c00, c71 = c01;
        nint at = 0;
        for (var step = 0; step < depth; step++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            var x = Vector512.Create(Unsafe.Add(ref a, at));
            c00 = Vector512.MultiplyAddEstimate(x, b0, c00);
            c01 = Vector512.MultiplyAddEstimate(x, b1, c01);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            c10 = Vector512.MultiplyAddEstimate(x, b0, c10);
            c11 = Vector512.MultiplyAddEstimate(x, b1, c11);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            c20 = Vector512.MultiplyAddEstimate(x, b0, c20);
            c21 = Vector512.MultiplyAddEstimate(x, b1, c21);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            c30 = Vector512.MultiplyAddEstimate(x, b0, c30);
            c31 = Vector512.MultiplyAddEstimate(x, b1, c31);
            x = Vector512.Create(Unsafe.Add(ref a4, at));
            c40 = Vector512.MultiplyAddEstimate(x, b0, c40);
            c41 = Vector512.MultiplyAddEstimate(x, b1, c41);
            x = Vector512.Create(Unsafe.Add(ref a5, at));
            c50 = Vector512.MultiplyAddEstimate(x, b0, c50);
            c51 = Vector512.MultiplyAddEstimate(x, b1, c51);
            x = Vector512.Create(Unsafe.Add(ref a6, at));
            c60 = Vector512.MultiplyAddEstimate(x, b0, c60);
            c61 = Vector512.MultiplyAddEstimate(x, b1, c61);
            x = Vector512.Create(Unsafe.Add(ref a7, at));
            c70 = Vector512.MultiplyAddEstimate(x, b0, c70);
            c71 = Vector512.MultiplyAddEstimate(x, b1, c71);
            b = ref Unsafe.Add(ref b, PanelWidth);
            at += columnStride;
        }

        Store(c00, c01, ref tile, 0);
        Store(c10, c11, ref tile, tileStride);
        Store(c20, c21, ref tile, 2 * tileStride);
        Store(c30, c31, ref tile, 3 * tileStride);
        Store(c40, c41, ref tile, 4 * tileStride);
        Store(c50, c51, ref tile, 5 * tileStride);
        Store(c60, c61, ref tile, 6 * tileStride);
        Store(c70, c71, ref tile, 7 * tileStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> left, Vector512<float> right, ref float tile, nuint at)
    {
        left.StoreUnsafe(ref tile, at);
        right.StoreUnsafe(ref tile, at + 16);
    }

    // Half a panel; four rows at a time, since there are only sixteen registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(
        ref float a, nint rowStride, nint columnStride, int height, ref float b, int depth, ref float start, ref float tile)
    {
        for (var first = 0; first < height; first += 4)
        {
            var last = height - 1;
            ref var a0 = ref Unsafe.Add(ref a, rowStride * first);
            ref var a1 = ref Unsafe.Add(ref a, rowStride * Math.Min(first + 1, last));
            ref var a2 = ref Unsafe.Add(ref a, rowStride * Math.Min(first + 2, last));
            ref var a3 = ref Unsafe.Add(ref a, rowStride * Math.Min(first + 3, last));
            var c00 = Vector256.LoadUnsafe(ref start);
            var c01 = Vector256.LoadUnsafe(ref start, 8);
            Vector256<float> c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
            nint at = 0;
            nuint line = 0;
            for (var step = 0; step < depth; step++)
            {
                var b0 = Vector256.LoadUnsafe(ref b, line);
                var b1 = Vector256.LoadUnsafe(ref b, line + 8);
                var x = Vector256.Create(Unsafe.Add(ref a0, at));
                c00 = Vector256.MultiplyAddEstimate(x, b0, c00);
                c01 = Vector256.MultiplyAddEstimate(x, b1, c01);
                x = Vector256.Create(Unsafe.Add(ref a1, at));
                c10 = Vector256.MultiplyAddEstimate(x, b0, c10);
                c11 = Vector256.MultiplyAddEstimate(x, b1, c11);
                x = Vector256.Create(Unsafe.Add(ref a2, at));
                c20 = Vector256.MultiplyAddEstimate(x, b0, c20);
                c21 = Vector256.MultiplyAddEstimate(x, b1, c21);
                x = Vector256.Create(Unsafe.Add(ref a3, at));
                c30 = Vector256.MultiplyAddEstimate(x, b0, c30);
                c31 = Vector256.MultiplyAddEstimate(x, b1, c31);
                line += PanelWidth;
                at += columnStride;
            }

            Store(c00, c01, ref tile, first);
            Store(c10, c11, ref tile, first + 1);
            Store(c20, c21, ref tile, first + 2);
            Store(c30, c31, ref tile, first + 3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> left, Vector256<float> right, ref float tile, int line)
    {
        left.StoreUnsafe(ref tile, (nuint)(line * PanelWidth));
        right.StoreUnsafe(ref tile, (nuint)(line * PanelWidth + 8));
    }
}
