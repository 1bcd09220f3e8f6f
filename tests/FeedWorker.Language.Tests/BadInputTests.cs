using System.Globalization;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests;

/// <summary>What no newspaper prints but the web delivers. The long texts would take minutes in quadratic time, quadratic memory is measured.</summary>
public sealed class BadInputTests
{
    private static readonly TextAnalyzer _analyzer = new(LanguageModel.Default);

    public static TheoryData<string> Pieces =>
    [
        "\"", "\u201c\u201d", "\u201cHe ", "\"a\" said ", "'", "((", "( a ", "[1", "\ud83d\ude00", "\ud800", "\udc00\ud800", "\u0001", "\u200b\ufeff\u202e", "- ", "a-", "1-", "a.", "A.", "a@", "://a", "1,", "a*",
        "a'", "\u0301", "\u4ed6\u8d70\u4e86\u3002", "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631. ", "\u05d0\u05de\u05e8 \u05d4\u05e9\u05e8. ", "Le ministre a dit que la guerre est finie. ",
        "PRESIDENT RUIZ WARNED KENYA OF WAR. ", "Ana ", "Ana Ru\ufffeiz ", "Ru\uffffiz-\ufdd0 ", "University of ", "he said that ", "The Kenyan minister warned that he will attack if they leave. ", "May 5, 2022 ", "$5 million ", "tomorrow ", "F-16 ", "a\n", "1. ", "\u2022 ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_text_of_one_piece_has_its_spans_right(string piece) => AnalysisChecks.Check(string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length)));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Memory_grows_with_the_text_and_no_faster(string piece)
    {
        // Fills the pools with buffers for as many tokens as the large text can have, whichever piece comes first.
        Analyze("a ", 16_000);
        Analyze(piece, 500);

        // The least of several: other tests of this process take buffers from the same pools at the same time, and a collection empties them.
        var small = Enumerable.Range(0, 5).Min(_ => Allocated(piece, 2_000));
        var large = Enumerable.Range(0, 5).Min(_ => Allocated(piece, 8_000));

        // Four times the text; the buffers that grow by doubling and the caches of words leave some play. So do the pooled buffers: the small text
        // finds them, the large one allocates its own. A table of all pairs of units would be 8 MB even with one bit each.
        Assert.InRange(large, 0, 8 * Math.Max(small, 600_000));
    }

    [Fact]
    public void Ten_thousand_quotation_marks_of_every_style_are_read() =>
        AnalysisChecks.Check(string.Concat(Enumerable.Range(0, 10_000).Select(i => "\"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'\u300c"[i * 7 % 10])));

    [Theory]
    [InlineData('a')]
    [InlineData('\u4ed6')]
    [InlineData('\u0301')]
    [InlineData('7')]
    [InlineData('=')]
    [InlineData('.')]
    public void A_line_of_two_megabytes_without_a_space_is_read(char letter) => AnalysisChecks.Check(new string(letter, 1_000_000));

    [Theory]
    [InlineData(". ")]
    [InlineData("! ) ")]
    [InlineData("... ")]
    public void A_row_of_stops_that_ends_no_sentence_is_read(string piece)
    {
        var text = "He left " + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + ", and then";

        AnalysisChecks.Check(text);
    }

    [Fact]
    public void A_row_of_marks_is_cut_into_tokens_of_bounded_length()
    {
        var tokens = Tokenizer.Tokenize(new string('-', 5_000) + new string('!', 5_000));

        Assert.All(tokens, token => Assert.InRange(token.Span.Length, 1, 500));
    }

    [Fact]
    public void Long_tokens_are_not_kept_from_text_to_text()
    {
        // The least of several: buffers come from pools that other tests use at the same time.
        string[] seeds = ["a", "b", "c", "d", "e", "f", "g", "h"];
        var unseen = seeds.Min(AllocatedForLongTokens);
        var seen = seeds.Min(seed => AllocatedForLongTokens("a"));

        // What is kept is not worked out again.
        Assert.InRange(seen, 0.9 * unseen, 1.1 * unseen);
    }

    [Fact]
    public void Two_hundred_thousand_line_breaks_are_no_text()
    {
        var analysis = _analyzer.Analyze(new string('\n', 200_000));

        Assert.Empty(analysis.Segments.Tokens);
        Assert.Null(analysis.Language);
    }

    [Fact]
    public void Ten_thousand_names_are_ten_thousand_people()
    {
        var names = Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Ana {Name(i)} left."));

        AnalysisChecks.Check(string.Join(' ', names));
    }

    [Fact]
    public void Control_characters_between_words_leave_the_words() =>
        Assert.Equal(["Kenya", "left", "."], _analyzer.Analyze("\0Kenya\u0001\u0007left\u001b.\u0085") is var analysis
            ? analysis.Segments.Tokens.Select(token => analysis.Segments.Words(token.Span)) : []);

    [Fact]
    public void A_text_of_both_directions_has_its_names_where_they_stand()
    {
        const string text = "The paper \u202b\u0627\u0644\u062d\u064a\u0627\u0629\u202c said that Kenya left \u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd on Thursday.";

        var analysis = _analyzer.Analyze(text);

        Assert.Contains(analysis.Entities, entity => entity.Mentions.Any(mention => analysis.Segments.Words(mention.Span) == "Kenya"));
    }

    private static long AllocatedForLongTokens(string seed)
    {
        var text = string.Join(' ', Enumerable.Range(0, 300).Select(i => new string((char)('a' + (i % 26)), 400) + seed + Name(i)));
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        LanguageModel.Default.Syntax.Parse(segments);
        LanguageModel.Default.Entities.Find(segments);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Name(int number) => new([(char)('A' + (number % 26)), (char)('a' + (number / 26 % 26)), (char)('a' + (number / 676 % 26)), 'k', 'o']);

    private static long Allocated(string piece, int length)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Analyze(piece, length);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Analyze(string piece, int length) => _analyzer.Analyze(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
}
