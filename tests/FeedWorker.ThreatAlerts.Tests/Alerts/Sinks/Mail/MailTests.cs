using System.Text;
using FeedWorker.Contracts;
using FeedWorker.TestServers;
using FeedWorker.TestServers.Mail;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using MimeKit;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Mail;

/// <summary>What a reader of mail gets.</summary>
public sealed class MailTests(SharedServers servers) : IAsyncLifetime
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

    [Fact]
    public async Task A_mail_says_who_threatens_whom_with_what_in_both_of_its_parts()
    {
        var message = TestNews.Detected();
        await _record.RaiseAsync(message, "mail");
        await _record.NoteAsync(TestNews.Sighted(message));

        await RunAsync();

        var received = Assert.Single(_server.Received());
        Assert.Equal(("alerts@worker.example", "desk@desk.example", "night@desk.example"), (received.From, received.To[0], received.To[1]));
        var mail = Read(received);
        Assert.Equal("THREAT, severity 4: Ana Ruiz → Belmara: close the strait", mail.Subject);
        Assert.Equal("\"Threat alerts\" <alerts@worker.example>", mail.From.ToString());
        Assert.Equal("desk@desk.example, night@desk.example", mail.To.ToString());
        Assert.Equal(TestNews.FridayNoon, mail.Date);
        Assert.Equal($"{message.MessageId}@worker.example", mail.MessageId);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Null(mail.InReplyTo);
        Assert.Equal(2, Assert.IsType<MultipartAlternative>(mail.Body).Count);
        string[] said =
        [
            "“We will close the strait if Belmara moves its fleet,” Prime Minister Ana Ruiz said.", "Ana Ruiz (Prime Minister)", "close the strait",
            "if Belmara moves its fleet", "2026-11-27", "4 of 5, Military (blockade)", "Oslen Post; also Harbour Wire (2 articles)",
            "https://oslen-post.example/strait", "Ruiz warns Belmara", message.MessageId.ToString(),
        ];
        Assert.All(said, words => Assert.Contains(words, mail.TextBody, StringComparison.Ordinal));
        Assert.All(said, words => Assert.Contains(words, System.Net.WebUtility.HtmlDecode(mail.HtmlBody), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeat_bears_the_same_id_and_a_graver_alert_answers_the_one_before()
    {
        var first = TestNews.Detected();
        var graver = TestNews.Detected(severity: 5, reason: NoveltyReason.HigherSeverity, at: TestNews.FridayNoon.AddHours(1));
        await _record.RaiseAsync(first, "mail");
        _server.Answer("DATA", SmtpServer.Drop); // taken, and nobody knows
        await RunAsync();
        _server.AnswerAsUsual();
        _record.Time.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        await _record.RaiseAsync(graver, "mail");
        await RunAsync();

        var mails = _server.Received().Select(Read).ToList();

        Assert.Equal(
            [$"{first.MessageId}@worker.example", $"{first.MessageId}@worker.example", $"{graver.MessageId}@worker.example"],
            mails.Select(mail => mail.MessageId));
        Assert.StartsWith("THREAT, graver than before, severity 5: ", mails[2].Subject, StringComparison.Ordinal);
        Assert.Equal($"{first.MessageId}@worker.example", mails[2].InReplyTo);
        Assert.Equal(mails[2].InReplyTo, Assert.Single(mails[2].References));
        Assert.Contains("Before: close the strait, severity 4 (Oslen Post, 2026-11-20 12:00 UTC)", mails[2].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_is_one_mail()
    {
        var messages = Enumerable.Range(1, 5).Select(number => TestNews.Detected($"strait {number}", severity: number)).ToList();
        foreach (var message in messages)
        {
            await _record.RaiseAsync(message, new NewDelivery("mail", Held: "digest"));
        }

        await RunAsync();

        var mail = Read(Assert.Single(_server.Received()));
        Assert.Equal("5 threat alerts, severity up to 5", mail.Subject);
        Assert.All(messages, message => Assert.Contains(
            $"severity {message.Statement.Severity.Level}: Ana Ruiz", mail.TextBody, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.Contains(message.MessageId.ToString(), mail.Headers["X-FeedWorker-Alert"], StringComparison.Ordinal));
        Assert.Equal(0, (await _record.Deliveries.CountsAsync("mail", Cancel)).Waiting);
    }

    [Fact]
    public async Task Text_of_the_news_writes_no_header_and_no_markup()
    {
        var words = "\r\nBcc: everybody@desk.example\r\n\r\n<script>alert(1)</script> <img src=x> \u0000\u202e\ud800 =?utf-8?q?forged?= " + new string('x', 5000);
        await _record.RaiseAsync(HostileNews.With(words), "mail");

        await RunAsync();

        var received = Assert.Single(_server.Received());
        Assert.Equal(2, received.To.Count);
        var mail = Read(received);
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain(mail.Headers, header => header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("\n", mail.Subject, StringComparison.Ordinal);
        Assert.InRange(mail.Subject?.Length ?? 0, 20, 260);
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.All(Encoding.ASCII.GetString(received.Data).Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.InRange(received.Data.Length, 1000, 40_000);
    }

    [Fact]
    public async Task An_alert_of_which_little_is_known_is_a_mail_all_the_same()
    {
        var message = TestNews.Detected();
        await _record.RaiseAsync(
            message with
            {
                Statement = message.Statement with { Speaker = null, Actor = null, Recipients = [], Condition = null, Deadline = null, Kinds = [] },
                Article = message.Article with { Title = null, SiteName = null, Url = "ftp://wire.example/strait" },
            },
            "mail");

        await RunAsync();

        var mail = Read(Assert.Single(_server.Received()));
        Assert.Equal("THREAT, severity 4: somebody: close the strait", mail.Subject);
        Assert.Contains("(no web address)", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("href", mail.HtmlBody, StringComparison.Ordinal);
    }

    private Task<int> RunAsync() => MailRoom.RunAsync(_record, MailRoom.Options(_server.Port));

    private static MimeMessage Read(ReceivedMail mail) => MimeMessage.Load(new MemoryStream(mail.Data), Cancel);
}
