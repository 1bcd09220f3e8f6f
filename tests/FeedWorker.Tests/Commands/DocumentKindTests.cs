using System.Text;
using FeedWorker.Commands.Analyze;

namespace FeedWorker.Tests.Commands;

public sealed class DocumentKindTests
{
    private const string Feed = "<rss version=\"2.0\"><channel><title>Orlo Post</title></channel></rss>";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_feed_is_known_in_every_unit_with_and_without_a_byte_order_mark(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        var bytes = encoding.GetBytes(Feed);

        Assert.Equal(DocumentKind.Feed, DocumentKinds.Of(null, "a.xml", bytes));
        Assert.Equal(DocumentKind.Feed, DocumentKinds.Of(null, "a.xml", encoding.Preamble.ToArray().Concat(bytes).ToArray()));
    }

    [Theory]
    [InlineData("Feed", "text/plain", Feed)]
    [InlineData("Feed", "text/plain; charset=utf-8", "<?xml version=\"1.0\"?><!-- news --><feed xmlns=\"http://www.w3.org/2005/Atom\"/>")]
    [InlineData("Feed", null, "<rdf:RDF xmlns:rdf=\"x\"/>")]
    [InlineData("Feed", "application/octet-stream", "{ \"version\": \"https://jsonfeed.org/version/1.1\" }")]
    [InlineData("Page", "text/plain", "<!DOCTYPE html><title>The <item> element</title>")]
    [InlineData("Page", "image/png", "<html lang=\"en\"><p>Ana Ruiz left.</p></html>")]
    [InlineData("Text", "text/plain", "Ana Ruiz left. <rss> is the root of a feed.")]
    [InlineData("Text", null, "<3 from Orlo")]
    [InlineData("Text", null, "{ \"name\": \"Orlo\" }")]
    [InlineData("Text", null, "")]
    public void What_a_loose_type_leaves_open_the_beginning_decides(string kind, string? contentType, string text) =>
        Assert.Equal(kind, DocumentKinds.Of(contentType, "download", Encoding.UTF8.GetBytes(text)).ToString());

    [Fact]
    public void A_long_text_whose_head_cuts_a_letter_is_still_read()
    {
        var text = Feed.Replace("Orlo Post", new string('\u20ac', 9_000), StringComparison.Ordinal);

        Assert.Equal(DocumentKind.Feed, DocumentKinds.Of("text/plain", "a", Encoding.UTF8.GetBytes(text)));
    }
}
