using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Tests.Networks;

public sealed class WordVectorTests
{
    [Fact]
    public void A_word_has_one_vector_in_any_case()
    {
        Assert.Equal(Vector("minister"), Vector("Minister"));
        Assert.Equal(Vector("minister"), Vector("MINISTER"));
        Assert.NotEqual(Vector("minister"), Vector("harbour"));
    }

    [Fact]
    public void Words_of_one_kind_are_nearer_to_each_other_than_to_others() =>
        Assert.True(Cosine("sanctions", "embargo") > Cosine("sanctions", "guitar") + 0.2);

    [Fact]
    public void A_word_with_a_number_that_is_not_known_has_the_vector_of_its_shape()
    {
        Assert.Equal(Vector("under-37"), Vector("under-46"));
        Assert.NotEqual(new float[WordVectors.Default.Dimensions], Vector("under-37"));
    }

    [Fact]
    public void Curly_and_straight_marks_are_one() => Assert.Equal(Vector("o'clock"), Vector("o’clock"));

    [Theory]
    [InlineData("«")]
    [InlineData("»")]
    [InlineData("‹")]
    [InlineData("‚")]
    public void The_marks_of_other_countries_are_quotation_marks_to_a_network(string mark)
    {
        Assert.Equal(Vector("\""), Vector(mark));
        Assert.Equal(Features("\""), Features(mark));
    }

    [Fact]
    public void An_unknown_word_is_zero()
    {
        var vector = Enumerable.Repeat(1f, WordVectors.Default.Dimensions).ToArray();

        Assert.False(WordVectors.Default.TryRead("Qzxvthrumbledorf", vector));

        Assert.All(vector, value => Assert.Equal(0f, value));
    }

    [Fact]
    public void A_file_that_is_cut_short_or_of_another_kind_says_so()
    {
        using var embedded = typeof(WordVectors).Assembly.GetManifestResourceStream("word-vectors.bin")!;
        var start = new byte[5000];
        embedded.ReadExactly(start);

        Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => WordVectors.Load(new MemoryStream(start))).Message, StringComparison.Ordinal);
        start[0]++;
        Assert.Contains("another version", Assert.Throws<InvalidDataException>(() => WordVectors.Load(new MemoryStream(start))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, -1)]
    [InlineData(4, int.MaxValue)]
    [InlineData(8, 1_000)]
    [InlineData(12, 0)]
    public void A_file_whose_sizes_are_damaged_says_so_before_it_takes_memory(int at, int size)
    {
        using var embedded = typeof(WordVectors).Assembly.GetManifestResourceStream("word-vectors.bin")!;
        var start = new byte[5000];
        embedded.ReadExactly(start);
        BitConverter.TryWriteBytes(start.AsSpan(at), size);

        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => WordVectors.Load(new MemoryStream(start))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_finds_every_word_and_no_other()
    {
        uint[] hashes = [0, 1, 5, 77_000_000, 0x7fffffff, 0x80000000, 0xfffffffe];
        var index = new HashIndex(hashes);

        Assert.Equal(Enumerable.Range(0, hashes.Length), hashes.Select(index.Find));
        Assert.All([2u, 76_999_999u, 0xffffffffu], hash => Assert.Equal(-1, index.Find(hash)));
        Assert.Throws<InvalidDataException>(() => new HashIndex([3, 3]));
    }

    [Fact]
    public void The_index_finds_words_whose_hashes_crowd_together()
    {
        uint[] hashes = [.. Enumerable.Range(0, 50).Select(i => 0xffffff00u + (uint)(2 * i))];
        var index = new HashIndex(hashes);

        Assert.Equal(Enumerable.Range(0, hashes.Length), hashes.Select(index.Find));
        Assert.All(hashes, hash => Assert.Equal(-1, index.Find(hash + 1)));
    }

    [Fact]
    public void An_empty_index_finds_nothing() => Assert.Equal(-1, new HashIndex([]).Find(0));

    [Fact]
    public void Features_stay_within_their_table_and_tell_spellings_apart()
    {
        Assert.NotEqual(Features("Polish"), Features("polish"));
        Assert.Equal(Features("walking"), Features("walking"));
        foreach (var word in new[] { "a", "É", "\ud800", "😀", "Su-35", new string('x', 3000) })
        {
            Assert.All(Features(word), row => Assert.InRange(row, 0, 99));
        }
    }

    private static float[] Vector(string word)
    {
        var vector = new float[WordVectors.Default.Dimensions];
        WordVectors.Default.TryRead(word, vector);
        return vector;
    }

    private static double Cosine(string left, string right)
    {
        var (a, b) = (Vector(left), Vector(right));
        return VectorMath.Dot(a, b) / Math.Sqrt(VectorMath.Dot(a, a) * VectorMath.Dot(b, b));
    }

    private static int[] Features(string word)
    {
        var rows = new int[WordFeatures.Most];
        return rows[..WordFeatures.Collect(word, 100, rows)];
    }
}
