using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class MarkStyleTests
{
    [Theory]
    [InlineData("\"We will answer,\"")]
    [InlineData("“We will answer,”")]
    [InlineData("„We will answer,“")]
    [InlineData("„We will answer,”")]
    [InlineData("”We will answer,”")]
    [InlineData("‘We will answer,’")]
    [InlineData("‚We will answer,‘")]
    [InlineData("'We will answer,'")]
    [InlineData("''We will answer,''")]
    [InlineData("«We will answer,»")]
    [InlineData("»We will answer,«")]
    [InlineData("‹We will answer,›")]
    [InlineData("›We will answer,‹")]
    [InlineData("「We will answer,」")]
    [InlineData("『We will answer,』")]
    public void Every_pair_of_marks_holds_words(string quotation)
    {
        var text = quotation + " said Ruiz.";

        var quote = Assert.Single(Find(text));

        Assert.Equal((quotation, Language.Quotes.QuoteKind.Direct), (quote.Content.In(text).ToString(), quote.Kind));
        Assert.Equal("Ruiz", quote.Speaker?.In(text).ToString());
    }
}
