namespace FeedWorker.Training.Networks;

/// <summary>A matrix that learns, row by row, and the gradient that one worker gathers for it.</summary>
/// <param name="name">The name of its section in the model file.</param>
/// <param name="rows">Rows.</param>
/// <param name="columns">Columns.</param>
/// <param name="value">Shared by all workers.</param>
/// <param name="isTable">Whether a step touches few of its rows: a table of words rather than weights.</param>
internal sealed class Parameter(string name, int rows, int columns, float[] value, bool isTable)
{
    private readonly bool[] _isTouched = new bool[isTable ? rows : 0];

    internal string Name { get; } = name;

    internal int Rows { get; } = rows;

    internal int Columns { get; } = columns;

    internal float[] Value { get; } = value;

    internal float[] Gradient { get; } = new float[rows * columns];

    internal bool IsTable { get; } = isTable;

    /// <summary>Rows of a table with a gradient, in the order of their first touch.</summary>
    internal List<int> Touched { get; } = [];

    internal ReadOnlySpan<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    /// <summary>The gradient of one row of a table, to be added to.</summary>
    internal Span<float> Touch(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            Touched.Add(row);
        }

        return Gradient.AsSpan(row * Columns, Columns);
    }

    internal void ClearGradient()
    {
        if (!IsTable)
        {
            Array.Clear(Gradient);
            return;
        }

        foreach (var row in Touched)
        {
            _isTouched[row] = false;
            Gradient.AsSpan(row * Columns, Columns).Clear();
        }

        Touched.Clear();
    }
}
