using System.Runtime.CompilerServices;

namespace FeedWorker.Language.Networks;

/// <summary>
/// The right side of a <see cref="MatrixProduct"/>: its columns in panels of <see cref="PanelWidth"/>, each panel row by row, so that the
/// product reads memory in one direction only. Inference packs once at load; training packs again before each product.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Columns of a panel: two registers of 512 bits, four of 256.</summary>
    internal const int PanelWidth = 32;

    private float[] _panels = [];

    /// <summary>Inputs: the length of the sums.</summary>
    internal int Rows { get; private set; }

    /// <summary>Outputs.</summary>
    internal int Columns { get; private set; }

    internal int PanelCount => (Columns + PanelWidth - 1) / PanelWidth;

    internal ReadOnlySpan<float> Panel(int panel) => _panels.AsSpan(panel * Rows * PanelWidth, Rows * PanelWidth);

    /// <summary>Packs a matrix that lies row by row.</summary>
    internal static PackedMatrix Pack(ReadOnlySpan<float> values, int rows, int columns)
    {
        var packed = new PackedMatrix();
        packed.Repack(values, rows, columns, columns, 1);
        return packed;
    }

    /// <summary>Takes over another matrix; element (r, c) lies at <c>r * rowStride + c * columnStride</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Repack(ReadOnlySpan<float> values, int rows, int columns, int rowStride, int columnStride)
    {
        (Rows, Columns) = (rows, columns);
        var size = PanelCount * rows * PanelWidth;
        if (_panels.Length < size)
        {
            _panels = new float[size];
        }

        for (var panel = 0; panel < PanelCount; panel++)
        {
            var first = panel * PanelWidth;
            var width = Math.Min(PanelWidth, columns - first);
            for (var row = 0; row < rows; row++)
            {
                var line = _panels.AsSpan((panel * rows + row) * PanelWidth, PanelWidth);
                if (columnStride == 1)
                {
                    values.Slice(row * rowStride + first, width).CopyTo(line);
                }
                else
                {
                    for (var column = 0; column < width; column++)
                    {
                        line[column] = values[row * rowStride + (first + column) * columnStride];
                    }
                }

                line[width..].Clear();
            }
        }
    }
}
