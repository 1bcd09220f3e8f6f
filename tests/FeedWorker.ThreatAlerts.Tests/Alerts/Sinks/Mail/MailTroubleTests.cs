using FeedWorker.TestServers;
using FeedWorker.TestServers.Mail;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Mail;

/// <summary>What the answers of a mail server lead to.</summary>
public sealed class MailTroubleTests(SharedServers servers) : IAsyncLifetime
{
    private TestRecord _record = null!; // both made before each test
    private SmtpServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _record = await TestRecord.OpenAsync();
        _server = await servers.OrSkipAsync(() => SmtpServer.StartAsync(cancellationToken: Cancel), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _record.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("GREETING", "421 4.3.2 back soon", "127.0.0.1 answered 421: 4.3.2 back soon")]
    [InlineData("MAIL", "451 4.3.0 the queue is full", "127.0.0.1 answered 451: 4.3.0 the queue is full")]
    [InlineData("DATA", "451 4.7.1 greylisted", "127.0.0.1 answered 451: 4.7.1 greylisted")]
    [InlineData("DATA", "421 4.3.2 shutting down", "127.0.0.1 answered 421: 4.3.2 shutting down")]
    public async Task A_server_that_says_not_now_is_asked_again_later(string step, string answer, string reason)
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer(step, answer);

        await RunAsync();
        var row = await MailRoom.OnlyRowAsync(_record);
        Assert.Equal((false, reason), (row.IsSetAside, row.Problem));
        Assert.InRange((row.Due - _record.Time.GetUtcNow())!.Value.TotalSeconds, 5, 6);

        _server.AnswerAsUsual();
        _record.Time.Advance(TimeSpan.FromSeconds(6));
        await RunAsync();
        Assert.Single(_server.Received());
        Assert.Empty(await _record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Theory]
    [InlineData("MAIL", "552 5.3.4 too large", "127.0.0.1 answered 552: 5.3.4 too large")]
    [InlineData("DATA", "552 5.3.4 too large", "127.0.0.1 answered 552: 5.3.4 too large")]
    [InlineData("DATA", "554 5.6.0 not these words", "127.0.0.1 answered 554: 5.6.0 not these words")]
    public async Task A_server_that_says_no_to_the_mail_sets_the_alert_aside_at_once(string step, string answer, string reason)
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer(step, answer);

        await RunAsync();

        var row = await MailRoom.OnlyRowAsync(_record);
        Assert.Equal((true, reason), (row.IsSetAside, row.Problem));
    }

    // What is said of the sender, the login or this machine would be said of every mail.
    [Theory]
    [InlineData("GREETING", "554 5.7.1 not from there", "127.0.0.1 answered 554: 5.7.1 not from there")]
    [InlineData("MAIL", "550 5.7.1 not this sender", "127.0.0.1 answered 550: 5.7.1 not this sender")]
    [InlineData("MAIL", "530 5.7.0 log in first", "127.0.0.1 answered 530: it wants a login: 5.7.0 log in first")]
    [InlineData("DATA", "530 5.7.0 log in first", "127.0.0.1 answered 530: it wants a login: 5.7.0 log in first")]
    [InlineData("RCPT desk@desk.example", "530 5.7.0 log in first", "127.0.0.1 answered 530: it wants a login: 5.7.0 log in first")]
    public async Task A_server_that_says_no_to_us_loses_nothing(string step, string answer, string reason)
    {
        await _record.RaiseAsync(TestNews.Detected("one"), "mail");
        await _record.RaiseAsync(TestNews.Detected("two"), "mail");
        _server.Answer(step, answer);
        using var pump = new TestPump(_record, MailRoom.Sink(_record, MailRoom.Options(_server.Port)));

        while (await pump.RunAsync() > 0)
        {
        }

        Assert.Equal(reason, pump.Outage);
        var rows = await _record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel);
        Assert.All(rows, row => Assert.Equal((false, TestNews.FridayNoon.AddHours(1)), (row.IsSetAside, row.Due)));
        Assert.Equal([reason, null], rows.Select(row => row.Problem));

        _server.AnswerAsUsual();
        _record.Time.Advance(TimeSpan.FromHours(1));
        while (await pump.RunAsync() > 0)
        {
        }

        Assert.Equal(2, _server.Received().Count);
        Assert.Null(pump.Outage);
    }

    [Fact]
    public async Task A_server_that_is_away_is_waited_for()
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        await _server.KillAsync();

        await RunAsync();
        Assert.StartsWith("127.0.0.1 cannot be reached: ", (await MailRoom.OnlyRowAsync(_record)).Problem, StringComparison.Ordinal);

        await _server.StartAgainAsync(Cancel);
        _record.Time.Advance(TimeSpan.FromSeconds(6));
        await RunAsync();
        Assert.Single(_server.Received());
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("MAIL")]
    [InlineData("DATA")]
    public async Task A_server_that_breaks_off_is_asked_again_later(string step)
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer(step, SmtpServer.Drop);

        await RunAsync();

        var row = await MailRoom.OnlyRowAsync(_record);
        Assert.False(row.IsSetAside);
        Assert.Matches("^127\\.0\\.0\\.1 (broke off|cannot be reached): ", row.Problem);
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("MAIL")]
    [InlineData("DATA")]
    public async Task A_server_that_hangs_costs_one_time_limit(string step)
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer(step, SmtpServer.Hang);

        var before = _server.Steps().Count;
        var run = RunAsync();
        await Until.TrueAsync(() => _server.Steps().Skip(before).Contains(step));
        _record.Time.Advance(TimeSpan.FromSeconds(30));
        await run;

        var row = await MailRoom.OnlyRowAsync(_record);
        Assert.Equal((false, "127.0.0.1 was not done within 0:00:30"), (row.IsSetAside, row.Problem));
    }

    [Fact]
    public async Task A_stop_gives_back_what_is_under_way()
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer("DATA", SmtpServer.Hang);
        using var pump = new TestPump(_record, MailRoom.Sink(_record, MailRoom.Options(_server.Port)));
        using var finishing = new CancellationTokenSource();

        var run = pump.FinishAsync(finishing.Token);
        await Until.TrueAsync(() => _server.Steps().Contains("DATA"));
        await finishing.CancelAsync();
        await run;

        Assert.Equal(1, (await _record.ClaimOneAsync("mail")).Attempt);
    }

    [Fact]
    public async Task A_mailbox_that_is_refused_keeps_the_mail_from_nobody_else()
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer("RCPT desk@desk.example", "550 5.1.1 no such mailbox");

        await RunAsync();

        Assert.Equal(["night@desk.example"], Assert.Single(_server.Received()).To);
        Assert.Empty(await _record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task Each_mailbox_is_told_with_the_answer_that_was_for_it()
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer("RCPT desk@desk.example", "550 5.1.1 no such mailbox");
        _server.Answer("RCPT night@desk.example", "452 4.2.2 mailbox full");

        await RunAsync();

        Assert.Equal(
            "desk@desk.example: 127.0.0.1 answered 550: 5.1.1 no such mailbox; night@desk.example: 127.0.0.1 answered 452: 4.2.2 mailbox full",
            (await MailRoom.OnlyRowAsync(_record)).Problem);
    }

    [Fact]
    public async Task Mailboxes_that_are_all_refused_lose_nothing()
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer("RCPT desk@desk.example", "550 5.1.1 no such mailbox");
        _server.Answer("RCPT night@desk.example", "550 5.1.1 no such mailbox");

        await RunAsync();

        var row = await MailRoom.OnlyRowAsync(_record);
        Assert.Equal(
            (TestNews.FridayNoon.AddHours(1), "desk@desk.example, night@desk.example: 127.0.0.1 answered 550: 5.1.1 no such mailbox"), (row.Due, row.Problem));
    }

    [Fact]
    public async Task A_mailbox_that_is_full_for_now_is_tried_again_without_the_others()
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer("RCPT desk@desk.example", "452 4.2.2 mailbox full");
        using var pump = new TestPump(_record, MailRoom.Sink(_record, MailRoom.Options(_server.Port)));

        await pump.RunAsync();
        Assert.Equal("desk@desk.example: 127.0.0.1 answered 452: 4.2.2 mailbox full", (await MailRoom.OnlyRowAsync(_record)).Problem);
        _server.AnswerAsUsual();
        _record.Time.Advance(TimeSpan.FromSeconds(6));
        await pump.RunAsync();

        Assert.Equal(["night@desk.example", "desk@desk.example"], _server.Received().SelectMany(mail => mail.To));
        Assert.Empty(await _record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task A_mailbox_that_is_refused_in_the_end_leaves_the_alert_delivered_to_the_others()
    {
        await _record.RaiseAsync(TestNews.Detected(), "mail");
        _server.Answer("RCPT desk@desk.example", "452 4.2.2 mailbox full");
        using var pump = new TestPump(_record, MailRoom.Sink(_record, MailRoom.Options(_server.Port)));

        await pump.RunAsync();
        _server.Answer("RCPT desk@desk.example", "550 5.1.1 no such mailbox");
        _record.Time.Advance(TimeSpan.FromSeconds(6));
        await pump.RunAsync();

        Assert.Single(_server.Received());
        Assert.Empty(await _record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    private Task<int> RunAsync() => MailRoom.RunAsync(_record, MailRoom.Options(_server.Port));
}
