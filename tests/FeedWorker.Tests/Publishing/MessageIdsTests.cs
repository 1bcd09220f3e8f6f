using FeedWorker.Publishing;
using FeedWorker.Tests.Deploy;

namespace FeedWorker.Tests.Publishing;

public sealed class MessageIdsTests
{
    private static readonly Guid _feed = MessageIds.Feed("https://news.example/feed.xml");
    private static readonly Guid _article = MessageIds.Article("https://news.example/strait");
    private static readonly Guid _quote = MessageIds.Quote(_article, "we will close the strait", 1);
    private static readonly Guid _statement = MessageIds.Statement(_article, "ruiz said we will close the strait", 1);

    public static TheoryData<string, Guid> Vectors => new()
    {
        { "feed", _feed },
        { "article", _article },
        { "quote", _quote },
        { "second quote of the same words", MessageIds.Quote(_article, "we will close the strait", 2) },
        { "statement", _statement },
        { "message of the article, revision 2", MessageIds.ArticleMessage(_article, 2) },
        { "message of the quote, revision 2", MessageIds.QuoteMessage(_quote, 2) },
        { "message of the statement, revision 2", MessageIds.ThreatMessage(_statement, 2) },
        { "message of the feed's health, change 3", MessageIds.FeedHealthMessage(_feed, 3) },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_README_states_the_id(string what, Guid id) =>
        Assert.Contains($"| {what} | `{id}` |", Repository.Text("README.md"), StringComparison.Ordinal);

    [Fact]
    public void Each_kind_has_a_namespace_of_its_own()
    {
        var ids = new[] { MessageIds.Feed("x"), MessageIds.Article("x"), MessageIds.Quote(_article, "x", 1), MessageIds.Statement(_article, "x", 1) };

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }
}
