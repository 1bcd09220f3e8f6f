using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Tests.Networks;

public sealed class EqualRowsTests
{
    [Fact]
    public void Equal_keys_share_a_row_and_new_ones_get_the_next()
    {
        long[] keys = [7, 7L << 40, 7, -1, 7L << 40, 0];
        var rows = new EqualRows(new int[EqualRows.SlotsFor(keys.Length)], new long[keys.Length]);
        var found = new List<int>();

        foreach (var key in keys)
        {
            found.Add(rows.RowOf(key));
        }

        Assert.Equal([0, 1, 0, 2, 1, 3], found);
        Assert.Equal(4, rows.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(383)]
    public void There_is_room_for_a_batch_without_any_equal_rows(int places)
    {
        var rows = new EqualRows(new int[EqualRows.SlotsFor(places)], new long[places]);

        for (var i = 0; i < places; i++)
        {
            Assert.Equal(i, rows.RowOf((long)i << 24));
        }
    }
}
