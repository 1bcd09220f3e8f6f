using CsCheck;
using FeedWorker.Language.Mentions;

namespace FeedWorker.Language.Tests.Mentions;

/// <summary>What holds for the references of any text.</summary>
public sealed class ReferencePropertyTests
{
    private static readonly string[] _words =
    [
        "Clara", "Brandt", "Thomas", "Okwiri", "Mr", "Mrs", "she", "he", "it", "they", "his", "her", "himself", "their", "said", "told", "that", "the", "minister", "ministry",
        "of", "Kenya", "Kenyan", "Moscow", "NATO", "(", ")", ",", ".", "\"", "\u201c", "\u201d", "\n\n", "girl", "who", "was", "a", "For", "part", "-", "al", "I", "we", "\ud800", "\u05d0",
    ];

    private static readonly TextAnalyzer _analyzer = new(LanguageModel.Default);

    [Fact]
    public void References_stand_in_order_inside_the_text_and_mean_one_of_its_entities() =>
        Gen.Int[0, _words.Length - 1].Select(index => _words[index]).Array[0, 60].Sample(words => Check(string.Join(' ', words)), iter: 300);

    [Theory]
    [InlineData("he ")]
    [InlineData("Ana Ruiz said. ")]
    [InlineData("\"he ")]
    [InlineData("the minister ")]
    [InlineData("Ana Ruiz and ")]
    [InlineData("her ")]
    public void Ten_thousand_of_a_kind_are_read(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 10_000));

        Check(text);
    }

    private static void Check(string text)
    {
        var analysis = _analyzer.Analyze(text);
        var last = 0;
        foreach (var reference in analysis.References)
        {
            Assert.InRange(reference.EntityId, 0, analysis.Entities.Count - 1);
            Assert.InRange(reference.Span.Start, last, text.Length);
            Assert.InRange(reference.Span.End, reference.Span.Start + 1, text.Length);
            Assert.InRange(reference.Confidence, 0, 1);
            Assert.NotEqual(Resolution.None, reference.How);
            last = reference.Span.Start;
        }

        // Every name has its reference, also one that means another entity ("Moscow").
        var names = analysis.Entities.SelectMany(entity => entity.Mentions).Select(mention => mention.Span).ToHashSet();
        Assert.Equal(names.Count, analysis.References.Count(reference => names.Contains(reference.Span)));
    }
}
