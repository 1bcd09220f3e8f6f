using System.Globalization;
using System.Text;

namespace FeedWorker.Proofs.Books;

/// <summary>A table that can be pasted into a pull request; the first column holds names, the others numbers.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    internal void Add(string name, params object[] values) =>
        _rows.Add([name, .. values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]);

    internal void Print(TextWriter output)
    {
        var widths = Enumerable.Range(0, head.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        output.WriteLine();
        for (var i = 0; i < _rows.Count; i++)
        {
            var line = new StringBuilder("|");
            for (var column = 0; column < head.Length; column++)
            {
                var cell = _rows[i][column];
                line.Append(' ').Append(column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])).Append(" |");
            }

            output.WriteLine(line);
            if (i == 0)
            {
                output.WriteLine($"|{string.Join('|', widths.Select((width, column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":"))}|");
            }
        }
    }
}
