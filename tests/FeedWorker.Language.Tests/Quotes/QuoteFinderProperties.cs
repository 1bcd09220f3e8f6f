using CsCheck;
using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class QuoteFinderProperties
{
    private static readonly string[] _pieces =
    [
        "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "''", "「", "」", ",", ".", "?", ":", ";", " - ", "—", "(", ")", "\n", "\n\n", "…",
        " said", " Ruiz", " she", " who", " that", " according to", " the minister", " of", " and", " but", " adding", " told reporters", " was",
        " closed", " as he put it", " to", " 100", " in Geneva", " while", " denied", " called", " pointed out", " some", " say", " claims", " asked", " saying", " urged",
        " the claim", " threat of", " his warning that", " a statement", " by the army", " report", " attack", " if", " which", " him", " expressed hope", " accused", " yesterday", " The", " Mr. Ruiz", " Asked", " as", " because", " In Canada", "'s", " %", " 😀", "\0",
    ];

    private static readonly Gen<string> _text =
        Gen.Int[0, _pieces.Length - 1].Select(i => _pieces[i]).Array[0, 60].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_marks_and_words_give_spans_in_bounds_and_in_order() => Gen.OneOf(_text, Gen.String).Sample(text =>
    {
        var quotes = Find(text);

        Assert.All(quotes, quote =>
        {
            var pieces = Pieces(quote);
            Assert.True(quote.Content.End <= text.Length && quote.Content.Length > 0);
            Assert.Equal((quote.Content.Start, quote.Content.End), (pieces[0].Start, pieces[^1].End));
            Assert.True(pieces.Zip(pieces.Skip(1)).All(pair => pair.First.End <= pair.Second.Start));
            Assert.InRange(quote.Confidence, 0, 1);
        });
        Assert.True(quotes.Zip(quotes.Skip(1)).All(pair => pair.First.Content.Start <= pair.Second.Content.Start));
    }, iter: 2_000);

    [Fact]
    public void No_word_is_said_in_two_quotes() => _text.Sample(text =>
    {
        var pieces = Find(text).SelectMany(Pieces).OrderBy(piece => piece.Start).ToList();

        Assert.True(pieces.Zip(pieces.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second)));
    }, iter: 2_000);
}
