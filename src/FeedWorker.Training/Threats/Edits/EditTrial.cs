using System.Globalization;
using System.Text;
using FeedWorker.Language;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Training.Threats.Edits;

/// <summary>Counts how many derived edits are told from each other as they should be.</summary>
internal sealed class EditTrial(TextAnalyzer analyzer, TextWriter? mistakes)
{
    private readonly SortedDictionary<string, (int Edits, int Merged, int Found)> _byEdit = new(StringComparer.Ordinal);
    private int _threats, _found, _merged, _mergedRightly, _same, _sameFound;

    /// <summary>Of what was merged, the share that should have been.</summary>
    internal double Precision => _merged == 0 ? 1 : (double)_mergedRightly / _merged;

    /// <summary>Of what should have been merged, the share that was.</summary>
    internal double Recall => _same == 0 ? 1 : (double)_mergedRightly / _same;

    internal void Add(string text, string? source, string? target)
    {
        var original = Asserted(text);
        _threats++;
        _found += original.Count > 0 ? 1 : 0;
        foreach (var edit in DerivedEdits.Of(text, source, target))
        {
            var edited = Asserted(edit.Text);
            var threads = new StatementThreads(100);
            var keys = threads.Join(original).Select(threat => threat.StatementKey).ToHashSet(StringComparer.Ordinal);
            var isMerged = threads.Join(edited).Any(threat => keys.Contains(threat.StatementKey));
            var areFound = original.Count > 0 && edited.Count > 0;
            var (edits, merged, found) = _byEdit.GetValueOrDefault(edit.Name);
            _byEdit[edit.Name] = (edits + 1, merged + (isMerged ? 1 : 0), found + (areFound ? 1 : 0));
            _merged += isMerged ? 1 : 0;
            _mergedRightly += isMerged && edit.IsSame ? 1 : 0;
            _same += edit.IsSame ? 1 : 0;
            _sameFound += edit.IsSame && areFound ? 1 : 0;
            if (isMerged != edit.IsSame)
            {
                mistakes?.WriteLine($"{(isMerged ? "merged wrongly" : areFound ? "kept apart" : "not found")}, {edit.Name}: {Reason(original, edited)}\n  {text}\n  {edit.Text}");
            }
        }
    }

    internal string Summary()
    {
        var report = new StringBuilder().AppendLine(CultureInfo.InvariantCulture,
            $"{_threats} threats, {_found} of them found. Merged: P {Precision:F3}  R {Recall:F3}; both sides are found in {(double)_sameFound / Math.Max(1, _same):F3} of those to merge");
        foreach (var (name, (edits, merged, found)) in _byEdit)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  {name,-20} {edits,4} edits, both sides found {found,4}, merged {merged,4}");
        }

        return report.ToString();
    }

    private static string Reason(IReadOnlyList<ThreatStatement> a, IReadOnlyList<ThreatStatement> b) =>
        a.Count == 0 || b.Count == 0 ? "" : SameStatement.Compare(a[0].Print, b[0].Print).ToString();

    private IReadOnlyList<ThreatStatement> Asserted(string text) => [.. analyzer.Analyze(text).Threats.Where(threat => threat.Status == ThreatStatus.Asserted)];
}
