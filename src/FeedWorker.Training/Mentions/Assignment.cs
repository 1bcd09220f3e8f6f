namespace FeedWorker.Training.Mentions;

/// <summary>The pairing of rows and columns with the greatest sum (Kuhn-Munkres, cubic time).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of values that a one-to-one pairing reaches.</summary>
    /// <param name="value">No value is negative.</param>
    internal static double Best(double[,] value)
    {
        var (rows, columns) = (value.GetLength(0), value.GetLength(1));
        return rows <= columns ? Best(rows, columns, (row, column) => value[row, column]) : Best(columns, rows, (row, column) => value[column, row]);
    }

    // Shortest augmenting paths over potentials; rows and columns count from one, 0 stands for none.
    private static double Best(int rows, int columns, Func<int, int, double> value)
    {
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            var from = new int[columns + 1];
            var slack = Enumerable.Repeat(double.PositiveInfinity, columns + 1).ToArray();
            var done = new bool[columns + 1];
            rowOf[0] = row;
            var column = 0;
            do
            {
                done[column] = true;
                var (least, next) = (double.PositiveInfinity, 0);
                for (var j = 1; j <= columns; j++)
                {
                    if (done[j])
                    {
                        continue;
                    }

                    var cost = -value(rowOf[column] - 1, j - 1) - rowPotential[rowOf[column]] - columnPotential[j];
                    if (cost < slack[j])
                    {
                        (slack[j], from[j]) = (cost, column);
                    }

                    if (slack[j] < least)
                    {
                        (least, next) = (slack[j], j);
                    }
                }

                for (var j = 0; j <= columns; j++)
                {
                    if (done[j])
                    {
                        rowPotential[rowOf[j]] += least;
                        columnPotential[j] -= least;
                    }
                    else
                    {
                        slack[j] -= least;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = from[column])
            {
                rowOf[column] = rowOf[from[column]];
            }
        }

        return Enumerable.Range(1, columns).Where(column => rowOf[column] != 0).Sum(column => value(rowOf[column] - 1, column - 1));
    }
}
