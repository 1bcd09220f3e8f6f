using System.Globalization;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Threats;

/// <summary>Reads judgements: document, start, end, <c>threat</c> or <c>none</c>, reason; one a line, parted by tabs, comments behind '#'.</summary>
internal static class JudgementFile
{
    private const int Columns = 5;

    /// <exception cref="InvalidDataException">A line is no judgement.</exception>
    internal static List<Judgement> Read(string path)
    {
        var judgements = new List<Judgement>();
        foreach (var (line, number) in File.ReadLines(path).Select((line, index) => (line, index + 1)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != Columns || cells[3] is not ("threat" or "none")
                || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end < start)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}, line {number}: expected document, start, end, threat or none, reason.");
            }

            judgements.Add(new Judgement(cells[0], new TextSpan(start, end), cells[3] == "threat", cells[4]));
        }

        return judgements;
    }
}
