using CsCheck;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests;

public sealed class SpanTests
{
    private static readonly DateTimeOffset _published = new(2023, 3, 2, 12, 0, 0, TimeSpan.Zero);

    // What the rules look for, so that random texts reach them.
    private static readonly string[] _pieces =
    [
        " ", " ", " ", "\n", ". ", ", ", "\"", "\u201c", "\u201d", "'s", "\u2019", "(", ")", " said ", " that ", "The ", "the ", " of ", " for ", " and ", "if ", "unless ", "Mr. ", "President ",
        "Foreign Minister ", "Kenya", "Kenyan", "Nairobi", "United States", "UN", "Ana", "Odhol", "he ", "She ", "the minister ", "Ministry ", "warned ", "threatened to ", "attack ", "$", "5", "1,000",
        " million", "dollars", "May ", "2023", "20", "Thursday", "two weeks", "S-400", "U.S.", "...", "-", "according to ", "will ", "we ", "al-", "\ud83d\ude00",
    ];

    private static readonly Gen<string> _piece = Gen.OneOf(Gen.Int[0, _pieces.Length - 1].Select(index => _pieces[index]), Gen.String[0, 6]);

    private static readonly Gen<string> _text = _piece.List[0, 80].Select(string.Concat);

    private static readonly string[] _words =
        ("say says said claim claims calls some many people police who which that to of and but , . ; : ? ! ' '' \" ` `` - -- ( ) [ ] \n %"
        + " is are was be not no never he she it they we I you his their the a an this threatened warns warned vowed denied deny ultimatum deadline"
        + " if unless until should when will would may could attack strike sanctions impose cut ties close border troops hours 48 midnight Monday"
        + " Kenya Paris Moscow NATO UN Ana Ruiz Dr. Mr. General minister spokesman leader 5 $ million percent according told asked adding as in on at by"
        + " for from with 's n't \u2019s \u201c \u201d \u2018 \u2019 \u00ab \u00bb \ud83d\ude00 \ud83d \u0301 \ufffd \u4ed6 A B. U.S. 3.5 2-3 s ed ing").Split(' ');

    private static readonly Gen<string> _salad =
        Gen.Select(Gen.Int[0, _words.Length - 1].Array[0, 40], Gen.Bool).Select((words, glued) => string.Join(glued ? "" : " ", words.Select(word => _words[word])));

    [Theory]
    [MemberData(nameof(SampleTexts.All), MemberType = typeof(SampleTexts))]
    public void Every_span_of_a_sample_lies_in_its_text(string text) => AnalysisChecks.Check(text);

    [Fact]
    public void Every_span_of_any_text_lies_in_it() => _text.Sample(AnalysisChecks.Check, iter: 3_000);

    // Every word of the vocabulary that the rules look for may stand first, last, and beside any other.
    [Fact]
    public void A_salad_of_news_words_never_throws() => _salad.Sample(AnalysisChecks.Check, iter: 2_000);

    [Fact]
    public void Tokens_are_in_order_and_leave_out_only_white_space() => _text.Sample(
        text =>
        {
            var position = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Span.Start >= position && token.Span.Length > 0);
                AssertBlank(text, position, token.Span.Start);
                position = token.Span.End;
            }

            AssertBlank(text, position, text.Length);
        },
        iter: 3_000);

    [Fact]
    public void Sentences_hold_every_token_once_and_never_cross_a_paragraph() => _text.Sample(
        text =>
        {
            var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
            var next = 0;
            foreach (var sentence in segments.Sentences)
            {
                Assert.Equal(next, sentence.FirstToken);
                Assert.True(sentence.EndToken > sentence.FirstToken);
                Assert.Equal(segments.SpanOf(sentence.FirstToken, sentence.EndToken), sentence.Span);
                Assert.True(segments.Paragraphs[sentence.Paragraph].Span.Contains(sentence.Span));
                next = sentence.EndToken;
            }

            Assert.Equal(segments.Tokens.Count, next);
        },
        iter: 3_000);

    [Theory]
    [InlineData(". ")]
    [InlineData("\" ")]
    [InlineData("A. ")]
    [InlineData("Ana Odhol ")]
    [InlineData("Minister of ")]
    [InlineData("Ana B ")]
    [InlineData("the minister said he ")]
    [InlineData("\u201cHe ")]
    public void A_long_text_of_one_piece_ends_in_reasonable_time(string piece)
    {
        // Quadratic time would take minutes here.
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "x";

        Assert.NotEmpty(new TextAnalyzer(LanguageModel.Default).Analyze(text, _published).Segments.Tokens);
    }

    private static void AssertBlank(string text, int from, int to) =>
        Assert.All(text[from..to], c => Assert.True(Characters.IsBlank(c)));
}
