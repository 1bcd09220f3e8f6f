using System.Numerics;

namespace FeedWorker.Language.Networks;

/// <summary>
/// Numbers the different rows among those of a batch. Words come again within a few sentences, and what does not know its neighbours yet is worked out
/// once for all of them.
/// </summary>
internal ref struct EqualRows
{
    private readonly Span<int> _slots; // row + 1; 0 when free
    private readonly Span<long> _keys; // of each row

    /// <param name="slots">Scratch space, as long as <see cref="SlotsFor"/> tells.</param>
    /// <param name="keys">Scratch space, one for each place.</param>
    internal EqualRows(Span<int> slots, Span<long> keys)
    {
        _slots = slots;
        _keys = keys;
        slots.Clear();
    }

    /// <summary>How many different rows there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Slots for so many places: at least half of them stay free.</summary>
    internal static int SlotsFor(int places) => (int)BitOperations.RoundUpToPowerOf2((uint)places) * 2;

    /// <summary>The row of a key; <see cref="Count"/> grows when it is new.</summary>
    internal int RowOf(long key)
    {
        var slot = (int)((ulong)key * 0x9E3779B97F4A7C15 >> 40) & (_slots.Length - 1);
        while (_slots[slot] != 0 && _keys[_slots[slot] - 1] != key)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        if (_slots[slot] == 0)
        {
            _keys[Count] = key;
            _slots[slot] = ++Count;
        }

        return _slots[slot] - 1;
    }
}
