using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Inbox;

/// <summary>Whatever comes again is nothing; whatever comes in another order comes to the same.</summary>
public sealed class MessageInboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_comes_again_is_nothing()
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected();

        Assert.True(await record.RaiseAsync(message, "webhook"));
        for (var i = 0; i < 4; i++)
        {
            Assert.False(await record.RaiseAsync(message, "webhook"));
        }

        Assert.Equal(message.MessageId, (await record.ClaimOneAsync("webhook")).Id);
    }

    [Fact]
    public async Task Two_that_take_in_the_same_message_at_once_raise_one_alert()
    {
        using var record = await TestRecord.OpenAsync();
        using var second = record.Open();
        var other = new MessageInbox(second);
        var messages = Enumerable.Range(0, 20).Select(i => TestNews.Detected($"statement {i}")).ToList();

        var raised = await Task.WhenAll(messages.SelectMany(message => new[]
        {
            record.RaiseAsync(message, "webhook"),
            other.RaiseAsync(
                new NewAlert(
                    message.MessageId, message.Statement.StatementKey, message.Statement.StatementId, message.Article.ArticleId, "Oslen Post", true, 4,
                    message.DetectedAt, TestNews.Body(message)),
                [new NewDelivery("webhook")], Cancel),
        }));

        Assert.Equal(20, raised.Count(once => once));
        Assert.Equal((20L, 0L), await record.Inbox.CountsAsync(Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sighting_is_counted_whether_it_comes_before_or_after_its_alert(bool before)
    {
        using var record = await TestRecord.OpenAsync();
        var first = TestNews.Detected();
        var sighted = TestNews.Sighted(first);

        if (before)
        {
            Assert.True(await record.NoteAsync(sighted));
        }

        Assert.True(await record.RaiseAsync(first, "webhook"));
        Assert.Equal(!before, await record.NoteAsync(sighted));
        Assert.False(await record.NoteAsync(sighted));

        var alert = await record.ClaimOneAsync("webhook");
        Assert.Equal(2, alert.Sightings.Count);
        Assert.Equal(new HashSet<string> { "Oslen Post", "Harbour Wire" }, alert.Sightings.Outlets.ToHashSet());
    }

    [Fact]
    public async Task The_sender_may_know_of_more_articles_than_came_here()
    {
        using var record = await TestRecord.OpenAsync();
        var first = TestNews.Detected();
        await record.RaiseAsync(first, "webhook");

        await record.NoteAsync(TestNews.Sighted(first, number: 7));

        Assert.Equal(7, (await record.ClaimOneAsync("webhook")).Sightings.Count);
    }

    [Fact]
    public async Task A_graver_form_is_an_alert_of_its_own_in_the_same_thread()
    {
        using var record = await TestRecord.OpenAsync();
        var first = TestNews.Detected(severity: 3);
        var graver = TestNews.Detected(severity: 5, reason: NoveltyReason.HigherSeverity, at: TestNews.FridayNoon.AddHours(2), outlet: "Evening Tide");
        await record.RaiseAsync(graver, "webhook");
        await record.NoteAsync(TestNews.Sighted(first));
        await record.RaiseAsync(first, "webhook");

        var alerts = await record.Deliveries.ClaimAsync("webhook", 10, 1, [], Cancel);

        Assert.Equal([graver.MessageId, first.MessageId], alerts.Select(alert => alert[0].Id));
        Assert.All(alerts, alert => Assert.Equal(3, alert[0].Sightings.Count));
    }

    // After a graver form, the sender may name that one as what is repeated.
    [Fact]
    public async Task A_sighting_of_a_graver_form_counts_for_the_whole_thread()
    {
        using var record = await TestRecord.OpenAsync();
        var first = TestNews.Detected(severity: 3);
        var graver = TestNews.Detected(severity: 5, reason: NoveltyReason.HigherSeverity, at: TestNews.FridayNoon.AddHours(2), outlet: "Evening Tide");
        await record.RaiseAsync(first, "console");
        await record.RaiseAsync(graver, "webhook");

        await record.NoteAsync(TestNews.Sighted(graver));

        Assert.Equal(3, (await record.ClaimOneAsync("console")).Sightings.Count);
        Assert.Equal(3, (await record.ClaimOneAsync("webhook")).Sightings.Outlets.Count);
    }

    [Theory]
    [InlineData(NoveltyReason.HigherSeverity)]
    [InlineData(NoveltyReason.NewCondition)]
    [InlineData(NoveltyReason.StatusChanged)]
    public async Task A_later_alert_of_a_thread_knows_the_one_before_it_whichever_came_first(NoveltyReason reason)
    {
        using var record = await TestRecord.OpenAsync();
        var first = TestNews.Detected();
        var second = TestNews.Detected(reason: NoveltyReason.NewDeadline, at: TestNews.FridayNoon.AddHours(1));
        var third = TestNews.Detected(reason: reason, at: TestNews.FridayNoon.AddHours(2));
        await record.RaiseAsync(third, "webhook");
        await record.RaiseAsync(second, "console");
        await record.RaiseAsync(first, "mail");

        Assert.Equal(second.MessageId, (await record.ClaimOneAsync("webhook")).Earlier?.Id);
        Assert.Equal(first.MessageId, (await record.ClaimOneAsync("console")).Earlier?.Id);
        Assert.Null((await record.ClaimOneAsync("mail")).Earlier);
    }

    // The time that is told is when the article was fetched; a slow replica may find in an older one what is graver.
    [Fact]
    public async Task A_later_alert_of_an_article_that_was_fetched_before_belongs_to_the_thread()
    {
        using var record = await TestRecord.OpenAsync();
        var first = TestNews.Detected();
        await record.RaiseAsync(first, "console");
        await record.RaiseAsync(TestNews.Detected(reason: NoveltyReason.HigherSeverity, at: TestNews.FridayNoon.AddMinutes(-20), outlet: "Evening Tide"), "webhook");

        Assert.Equal(first.MessageId, (await record.ClaimOneAsync("webhook")).Earlier?.Id);
        Assert.Equal(2, (await record.ClaimOneAsync("console")).Sightings.Count);
    }

    [Fact]
    public async Task A_statement_that_is_new_again_knows_none_before_it()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "console");
        await record.RaiseAsync(TestNews.Detected(at: TestNews.FridayNoon.AddDays(60)), "webhook");
        var autumn = TestNews.Detected(reason: NoveltyReason.StatusChanged, at: TestNews.FridayNoon.AddDays(61));
        await record.RaiseAsync(autumn, "mail");

        Assert.Null((await record.ClaimOneAsync("webhook")).Earlier);
        Assert.Equal(TestNews.FridayNoon, (await record.ClaimOneAsync("mail")).Earlier!.RaisedAt);
    }

    [Fact]
    public async Task A_statement_that_is_new_again_begins_to_count_anew()
    {
        using var record = await TestRecord.OpenAsync();
        var spring = TestNews.Detected();
        var autumn = TestNews.Detected(at: TestNews.FridayNoon.AddDays(60));
        await record.RaiseAsync(spring, "console");
        await record.NoteAsync(TestNews.Sighted(spring));
        await record.NoteAsync(TestNews.Sighted(spring, number: 3, outlet: "Evening Tide"));

        await record.RaiseAsync(autumn, "webhook");

        Assert.Equal(1, (await record.ClaimOneAsync("webhook")).Sightings.Count);
        Assert.Equal(3, (await record.ClaimOneAsync("console")).Sightings.Count);
    }

    // Whether a message is Detected or Sighted is no part of its id: a worker set back to a backup may decide anew.
    [Fact]
    public async Task A_sighting_with_the_id_of_an_alert_does_not_swallow_it()
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected();
        await record.NoteAsync(TestNews.Sighted(TestNews.Detected()) with { MessageId = message.MessageId });

        Assert.True(await record.RaiseAsync(message, "webhook"));
    }

    [Fact]
    public async Task What_is_old_is_forgotten_unless_it_still_waits_to_leave_or_for_someone_to_look()
    {
        using var record = await TestRecord.OpenAsync();
        var waiting = TestNews.Detected("waiting");
        var gone = TestNews.Detected("gone");
        await record.RaiseAsync(waiting, "webhook");
        await record.RaiseAsync(gone, "console");
        await record.RaiseAsync(TestNews.Detected("set aside"), "mail");
        await record.Deliveries.SetAsideAsync([await record.ClaimOneAsync("mail")], "the login is refused", Cancel);
        await record.NoteAsync(TestNews.Sighted(gone));
        await record.Deliveries.DeliveredAsync([await record.ClaimOneAsync("console")], Cancel);
        record.Time.Advance(TimeSpan.FromDays(31));
        var young = TestNews.Detected("young");
        await record.RaiseAsync(young, Array.Empty<string>());

        Assert.Equal(2, await record.Inbox.PruneAsync(TimeSpan.FromDays(30), ["console", "webhook", "mail"], Cancel));

        Assert.Equal((3L, 0L), await record.Inbox.CountsAsync(Cancel));
        Assert.False(await record.RaiseAsync(young, Array.Empty<string>()));
        Assert.Equal(waiting.MessageId, (await record.ClaimOneAsync("webhook")).Id);
        Assert.Single(await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel));
        await record.Deliveries.DropAsync(null, Cancel);
        Assert.Equal(1, await record.Inbox.PruneAsync(TimeSpan.FromDays(30), ["console", "webhook", "mail"], Cancel));
    }
}
