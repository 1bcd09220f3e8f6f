using FeedWorker.Contracts;
using FeedWorker.Publishing;

namespace FeedWorker.Tests.Publishing;

public sealed class MessageLinesTests
{
    [Fact]
    public void Escape_sequences_of_a_feed_never_reach_the_terminal()
    {
        var line = MessageLines.Of(Health("Evil\u001b[2J\u202eFeed\r\nnews"));

        Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u202e');
        Assert.Contains("Evil [2J Feed  news", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut() => Assert.True(MessageLines.Of(Health(new string('x', 10_000))).Length < 300);

    private static FeedHealthChanged Health(string title) => new()
    {
        MessageId = Guid.Empty,
        MessageType = MessageCatalog.FeedHealthChanged,
        Feed = new FeedReference { Id = Guid.Empty, Url = "https://news.example/feed.xml", Title = title },
        State = FeedState.Healthy,
        PreviousState = FeedState.Failing,
        FailuresInRow = 0,
        ChangedAt = DateTimeOffset.UnixEpoch,
    };
}
