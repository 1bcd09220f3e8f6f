using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Entities;

public sealed class NameOpeningsTests
{
    private static readonly NameOpenings _openings = new(["Northmoor", "Northmoor Harbour", "Ost", new string('v', 80)]);

    [Fact]
    public void Only_lengths_of_names_with_the_same_opening_are_held()
    {
        var lengths = _openings.LengthsOf("Northmoor Harbour was closed");

        Assert.Equal([9, 17], Enumerable.Range(4, 60).Where(length => NameOpenings.Holds(lengths, length, length)));
        Assert.True(NameOpenings.Holds(lengths, 10, 17));
        Assert.False(NameOpenings.Holds(lengths, 10, 16));
        Assert.Equal(0UL, _openings.LengthsOf("Southmoor"));
    }

    [Fact]
    public void What_is_too_short_or_too_long_to_tell_may_be_a_name()
    {
        Assert.True(NameOpenings.Holds(_openings.LengthsOf("Ostend"), 3, 3));
        Assert.True(NameOpenings.Holds(_openings.LengthsOf("Ost"), 3, 3));
        Assert.True(NameOpenings.Holds(_openings.LengthsOf("vvvvv"), 80, 80));
        Assert.True(NameOpenings.Holds(_openings.LengthsOf("vvvvv"), 90, 95));
    }

    [Theory]
    [InlineData("Türkiye")]
    [InlineData("Curaçao")]
    [InlineData("Côte d\u2019Ivoire")]
    [InlineData("New Zealand")]
    [InlineData("UK")]
    [InlineData("CANADA")]
    public void A_known_name_is_found_however_it_is_spelt(string name)
    {
        var source = $"Ministers of {name} met twice.";
        var text = SentenceSplitter.Split(source, Tokenizer.Tokenize(source));
        var known = new KnownNames(text, LanguageModel.Default.Gazetteer);

        Assert.NotNull(known.Longest(2, text.Tokens.Count, out var end));
        Assert.Equal(name, text.SpanOf(2, end).In(text.Text).ToString());
    }
}
