using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>The line that an analyst reads.</summary>
public sealed class AlertLineTests
{
    private static readonly Sightings _alone = new(1, ["Oslen Post"]);

    [Fact]
    public void A_line_says_who_whom_what_on_which_condition_how_grave_and_where() => Assert.Equal(
        "THREAT Ana Ruiz (Prime Minister) -> Belmara: close the strait [if Belmara moves its fleet], deadline 2026-11-27, Military, severity 4 (Oslen Post, https://oslen-post.example/strait)",
        AlertLine.Of(TestNews.Detected(), _alone));

    [Fact]
    public void A_widely_known_threat_says_in_how_many_articles() =>
        Assert.EndsWith(", in 12 articles)", AlertLine.Of(TestNews.Detected(), new Sightings(12, [])), StringComparison.Ordinal);

    [Theory]
    [InlineData(NoveltyReason.HigherSeverity, "THREAT, graver than before: Ana Ruiz")]
    [InlineData(NoveltyReason.NewDeadline, "THREAT, new deadline: Ana Ruiz")]
    [InlineData(NoveltyReason.Unknown, "THREAT Ana Ruiz")]
    public void A_known_threat_that_says_more_is_told_from_a_new_one(NoveltyReason reason, string beginning) =>
        Assert.StartsWith(beginning, AlertLine.Of(TestNews.Detected(reason: reason), _alone), StringComparison.Ordinal);

    [Fact]
    public void A_threat_that_is_taken_back_does_not_look_like_one()
    {
        var message = TestNews.Detected(reason: NoveltyReason.StatusChanged);

        var line = AlertLine.Of(message with { Statement = message.Statement with { Status = ThreatStatus.Withdrawn } }, _alone);

        Assert.StartsWith("WITHDRAWN Ana Ruiz", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_article_does_not_say_is_left_out()
    {
        var message = TestNews.Detected();
        var bare = message with
        {
            Statement = message.Statement with { Speaker = null, Actor = null, Recipients = [], Condition = null, Deadline = null, Kinds = [] },
            Article = message.Article with { SiteName = null, Url = "https://wire.example/a b" },
        };

        Assert.Equal("THREAT somebody: close the strait, Unspecified, severity 4 (wire.example, https://wire.example/a%20b)", AlertLine.Of(bare, _alone));
    }

    [Fact]
    public void A_deadline_that_is_not_exact_is_told_in_its_own_words()
    {
        var message = TestNews.Detected();

        var line = AlertLine.Of(
            message with { Statement = message.Statement with { Deadline = new ThreatDeadline { Phrase = TestNews.Part("before the thaw") } } }, _alone);

        Assert.Contains("], before the thaw, Military", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_cannot_be_read_any_longer_is_an_alert_all_the_same() =>
        Assert.StartsWith("THREAT, in a form that this version cannot show: ", AlertLine.Of("{}"u8.ToArray(), _alone), StringComparison.Ordinal);

    [Fact]
    public void Hostile_text_reaches_no_terminal_and_no_page()
    {
        var message = TestNews.Detected();
        var hostile = message with
        {
            Statement = message.Statement with
            {
                Speaker = TestNews.Party("\u001b[31mAna\u001b[0m\r\nTHREAT forged\u202e\u2028line"),
                Act = TestNews.Part("<script>alert(1)</script>\0\u0007" + new string('x', 5000)),
            },
            Article = message.Article with { SiteName = "\u200b\ud800 Post", Url = "javascript:alert(1)" },
        };

        var line = AlertLine.Of(hostile, _alone);

        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '<' or '\u202e' or '\u2028' or '\u200b' || char.IsSurrogate(c));
        Assert.DoesNotContain("javascript", line, StringComparison.Ordinal);
        Assert.StartsWith("THREAT [31mAna [0m THREAT forged line -> Belmara: ‹script›alert(1)‹/script› xxx", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 200, 600);
    }
}
