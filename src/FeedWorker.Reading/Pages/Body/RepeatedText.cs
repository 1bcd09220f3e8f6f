using System.Runtime.InteropServices;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>
/// Finds blocks whose words all stand in other blocks too: quotations set large beside the paragraph they are taken from,
/// and the whole text once more for a reader's voice or another screen.
/// </summary>
internal sealed class RepeatedText
{
    // Letters hashed at once: about four words.
    private const int Width = 20;

    // Shorter blocks may well repeat: "Both sides declined to comment."
    private const int Shortest = 50;

    // Of all windows every eighth is looked at, chosen by its own letters, so that both places choose the same ones.
    private const uint Sample = 7;

    // The text once more lacks what stands between its paragraphs. It is as long as many of them.
    private const double CoveredOfAll = 0.75;
    private const double LeastOfAll = 0.3;

    // What the windows say is looked up where the first of them stands too: in so many places, so many letters at each end. Bounds the
    // work on any page.
    private const int MostTries = 256;
    private const int EndLength = 64;

    private const ulong Prime = 1_099_511_628_211;

    private readonly char[] _letters;
    private readonly Range[] _places;
    private readonly List<Window>[] _windows;
    private readonly List<Occurrence> _occurrences = [];
    private readonly Dictionary<ulong, Holders> _holders;
    private int _length;

    private RepeatedText(IReadOnlyList<Block> blocks, List<int> chosen)
    {
        _letters = new char[chosen.Sum(i => blocks[i].Text.Length + 1)];
        _holders = new Dictionary<ulong, Holders>(_letters.Length / (int)(Sample + 1));
        _places = new Range[chosen.Count];
        _windows = new List<Window>[chosen.Count];
        for (var i = 0; i < chosen.Count; i++)
        {
            _places[i] = MayRepeat(blocks[chosen[i]]) ? Append(blocks[chosen[i]].Text) : default;
            _windows[i] = WindowsOf(_letters, _places[i]);
            foreach (var window in _windows[i])
            {
                Add(window, i + 1);
            }
        }
    }

    /// <summary>The blocks without those that only repeat others.</summary>
    internal static List<int> Drop(IReadOnlyList<Block> blocks, List<int> chosen)
    {
        var dropped = new RepeatedText(blocks, chosen).Find();
        return dropped.Count == 0 ? chosen : [.. chosen.Where((_, i) => !dropped.Contains(i))];
    }

    /// <summary>The same thing is on many lists: an ingredient, a price.</summary>
    private static bool MayRepeat(Block block) =>
        block.HeadingLevel == 0 && block.Kind is not (ParagraphKind.ListItem or ParagraphKind.TableRow) && block.Text.Length >= Shortest;

    private HashSet<int> Find()
    {
        // The longest first: what holds all others goes before what is held by it. Of two alike the later one goes.
        var all = _windows.Sum(list => list.Count);
        var dropped = new HashSet<int>();
        foreach (var i in Enumerable.Range(0, _windows.Length).Where(i => _windows[i].Count > 0)
            .OrderByDescending(i => _windows[i].Count).ThenByDescending(i => i))
        {
            var held = _windows[i].Count(window => _holders[window.Hash].Blocks > 1);
            var repeats = _windows[i].Count > LeastOfAll * all
                ? held >= CoveredOfAll * _windows[i].Count
                : held == _windows[i].Count && StandsElsewhere(_places[i], _windows[i][0]);
            if (repeats)
            {
                dropped.Add(i);
                _windows[i].ForEach(window => Remove(window, -i - 1));
            }
        }

        return dropped;
    }

    /// <summary>Each block counts once, however often it holds the window.</summary>
    private void Add(Window window, int turn)
    {
        ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, window.Hash, out var isKnown);
        _occurrences.Add(new Occurrence(window.At, isKnown ? holders.Last : -1));
        holders = new Holders(holders.Blocks + (holders.Turn == turn ? 0 : 1), turn, _occurrences.Count - 1);
    }

    private void Remove(Window window, int turn)
    {
        ref var holders = ref CollectionsMarshal.GetValueRefOrNullRef(_holders, window.Hash);
        holders = holders.Turn == turn ? holders : holders with { Blocks = holders.Blocks - 1, Turn = turn };
    }

    private bool StandsElsewhere(Range place, Window window)
    {
        var (start, length) = place.GetOffsetAndLength(_length);
        ReadOnlySpan<char> text = _letters.AsSpan(0, _length);
        var end = Math.Min(length, EndLength);
        var first = text.Slice(start, end);
        var last = text.Slice(start + length - end, end);
        var at = _holders[window.Hash].Last;
        for (var tries = 0; at >= 0 && tries < MostTries; at = _occurrences[at].Earlier, tries++)
        {
            var other = _occurrences[at].At - (window.At - start);
            if (other != start && other >= 0 && other + length <= _length
                && text.Slice(other, end).SequenceEqual(first) && text.Slice(other + length - end, end).SequenceEqual(last))
            {
                return true;
            }
        }

        return false;
    }

    private Range Append(string text)
    {
        var start = _length;
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit))
            {
                _letters[_length++] = char.ToLowerInvariant(unit);
            }
        }

        _letters[_length++] = '\n';
        return start..(_length - 1);
    }

    private static List<Window> WindowsOf(char[] all, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(all.Length);
        var letters = all.AsSpan(start, length);
        var windows = new List<Window>(length / (int)(Sample + 1));
        var (hash, factor) = (0UL, 1UL);
        for (var i = 0; i < letters.Length; i++)
        {
            factor = unchecked(i < Width - 1 ? factor * Prime : factor);
            hash = unchecked(((i >= Width ? hash - (factor * letters[i - Width]) : hash) * Prime) + letters[i]);
            if (i >= Width - 1 && ((hash >> 32) & Sample) == 0)
            {
                windows.Add(new Window(hash, start + i - Width + 1));
            }
        }

        return windows;
    }

    /// <param name="Hash">Of its letters.</param>
    /// <param name="At">Where it begins.</param>
    private readonly record struct Window(ulong Hash, int At);

    /// <param name="At">Where a window stands.</param>
    /// <param name="Earlier">Index of the place before this one; -1 for none.</param>
    private readonly record struct Occurrence(int At, int Earlier);

    /// <param name="Blocks">How many blocks hold the window.</param>
    /// <param name="Turn">Who changed that last.</param>
    /// <param name="Last">Index of the last of its places.</param>
    private readonly record struct Holders(int Blocks, int Turn, int Last);
}
