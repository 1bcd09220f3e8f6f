using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>The line that an analyst reads.</summary>
public sealed class AlertLineTests
{
    private static readonly Sightings _alone = new(1, ["Oslen Post"]);

    [Fact]
    public void A_line_says_who_whom_what_on_which_condition_how_grave_and_where() => Assert.Equal(
        "THREAT Ana Ruiz (Prime Minister) -> Belmara: close the strait [if Belmara moves its fleet], deadline 2026-11-27, Military, severity 4 (Oslen Post, https://oslen-post.example/strait): “We will close the strait if Belmara moves its fleet,” Prime Minister Ana Ruiz said.",
        Line(TestNews.Detected(), _alone));

    [Fact]
    public void A_widely_known_threat_says_in_how_many_articles() =>
        Assert.Contains(", in 12 articles): “We", Line(TestNews.Detected(), new Sightings(12, [])), StringComparison.Ordinal);

    [Fact]
    public void The_outlets_so_far_are_named_and_the_many_are_counted()
    {
        Assert.Contains(
            "strait, in 2 articles: also Harbour Wire): “We", Line(TestNews.Detected(), new Sightings(2, ["Oslen Post", "Harbour Wire"])), StringComparison.Ordinal);
        Assert.Contains(
            ": also A, B, C, D, E and 2 more): “We", Line(TestNews.Detected(), new Sightings(9, ["A", "B", "C", "D", "E", "F", "G"])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoveltyReason.HigherSeverity, "THREAT, graver than before: Ana Ruiz")]
    [InlineData(NoveltyReason.NewDeadline, "THREAT, new deadline: Ana Ruiz")]
    [InlineData(NoveltyReason.Unknown, "THREAT Ana Ruiz")]
    public void A_known_threat_that_says_more_is_told_from_a_new_one(NoveltyReason reason, string beginning) =>
        Assert.StartsWith(beginning, Line(TestNews.Detected(reason: reason), _alone), StringComparison.Ordinal);

    [Fact]
    public void A_threat_that_is_taken_back_does_not_look_like_one()
    {
        var message = TestNews.Detected(reason: NoveltyReason.StatusChanged);

        var line = Line(message with { Statement = message.Statement with { Status = ThreatStatus.Withdrawn } }, _alone);

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

        Assert.Equal("THREAT somebody: close the strait, Unspecified, severity 4 (wire.example, https://wire.example/a%20b): “We will close the strait if Belmara moves its fleet,” Prime Minister Ana Ruiz said.", Line(bare, _alone));
    }

    [Fact]
    public void A_deadline_that_is_not_exact_is_told_in_its_own_words()
    {
        var message = TestNews.Detected();

        var line = Line(
            message with { Statement = message.Statement with { Deadline = new ThreatDeadline { Phrase = TestNews.Part("before the thaw") } } }, _alone);

        Assert.Contains("], deadline before the thaw, Military", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_cannot_be_read_any_longer_is_an_alert_all_the_same() =>
        Assert.StartsWith("THREAT, in a form that this version cannot show: ", AlertLine.Of(AlertView.Of("{}"u8.ToArray(), _alone)), StringComparison.Ordinal);

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

        var line = Line(hostile, _alone);

        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '<' or '\u202e' or '\u2028' or '\u200b' || char.IsSurrogate(c));
        Assert.DoesNotContain("javascript", line, StringComparison.Ordinal);
        Assert.StartsWith("THREAT [31mAna [0m THREAT forged line -> Belmara: ‹script›alert(1)‹/script› xxx", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 200, 1000);
    }

    [Fact]
    public void A_threat_for_somebody_else_names_both()
    {
        var message = TestNews.Detected();

        var line = Line(message with { Statement = message.Statement with { Actor = TestNews.Party("Norvian Navy") } }, _alone);

        Assert.StartsWith("THREAT Ana Ruiz (Prime Minister) for Norvian Navy -> Belmara: ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ThreatStatus.Withdrawn, "WITHDRAWN Ana Ruiz", "takes back")]
    [InlineData(ThreatStatus.Asserted, "THREAT, graver than before: Ana Ruiz", "after")]
    public async Task A_later_alert_of_a_statement_names_the_earlier_one(ThreatStatus status, string heading, string word)
    {
        using var record = await TestRecord.OpenAsync();
        var first = TestNews.Detected(severity: 3);
        var later = TestNews.Detected(severity: 5, reason: NoveltyReason.HigherSeverity, at: TestNews.FridayNoon.AddHours(2));
        await record.RaiseAsync(first, "webhook");
        await record.RaiseAsync(later with { Statement = later.Statement with { Status = status } }, "console");

        var line = AlertLine.Of(AlertView.Of(await record.ClaimOneAsync("console")));

        Assert.StartsWith(heading, line, StringComparison.Ordinal);
        Assert.Contains($", severity 5, {word} {first.MessageId} of 2026-11-20 12:00:00Z (severity 3) (Oslen Post, ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_of_a_test_says_so_first() => Assert.StartsWith(
        "TEST THREAT Testa Probe (this is a test) -> nobody: close the strait",
        AlertLine.Of(AlertView.Of(TestAlert.For("console", TestNews.FridayNoon))), StringComparison.Ordinal);

    private static string Line(ThreatStatementDetected message, Sightings sightings) => AlertLine.Of(AlertView.Of(message, sightings));
}
