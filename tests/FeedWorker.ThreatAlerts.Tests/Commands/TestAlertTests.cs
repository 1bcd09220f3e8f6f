using System.Globalization;
using System.Text;
using FeedWorker.TestServers;
using FeedWorker.TestServers.Mail;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Commands;

/// <summary>The executable's sample, through every way out there is.</summary>
public sealed class TestAlertTests(SharedServers servers) : IDisposable
{
    private readonly AlertsProcess _program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_sample_reaches_every_medium_and_says_in_each_that_it_is_a_test()
    {
        await using var mail = await servers.OrSkipAsync(() => SmtpServer.StartAsync(cancellationToken: Cancel), Cancel);
        await using var receiver = await Receiver.StartAsync();
        string[] settings =
        [
            "RabbitMq:User=ada", "RabbitMq:Password=tide", "Console:Enabled=false", $"Webhook:Url={receiver.Url}", $"Webhook:Secret={TestPump.Secret}",
            $"Slack:Url={receiver.Url}", $"Teams:Url={receiver.Url}", "Mail:Host=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"Mail:Port={mail.Port}"), "Mail:Encryption=None", "Mail:From=alerts@worker.example",
            "Mail:To:0=desk@desk.example",
        ];

        var (code, output, _) = await _program.RunAsync(["test-alert", .. settings.SelectMany(setting => new[] { "--set", setting })]);

        Assert.Equal((0, "webhook: delivered\nslack: delivered\nteams: delivered\nmail: delivered\n"), (code, output));
        Assert.Equal(3, receiver.Posts.Count);
        Assert.All(receiver.Posts.Skip(1), post => Assert.Contains("TEST THREAT, severity 1: Testa Probe → nobody", Encoding.UTF8.GetString(post.Body), StringComparison.Ordinal));
        var subject = MimeKit.MimeMessage.Load(new MemoryStream(Assert.Single(mail.Received()).Data), Cancel).Subject;
        Assert.Equal("TEST THREAT, severity 1: Testa Probe → nobody: close the strait", subject);
    }

    [Fact]
    public async Task Each_mailbox_that_the_sample_did_not_reach_is_told()
    {
        await using var mail = await servers.OrSkipAsync(() => SmtpServer.StartAsync(cancellationToken: Cancel), Cancel);
        mail.Answer("RCPT desk@desk.example", "550 5.1.1 no such mailbox");
        mail.Answer("RCPT quay@desk.example", "550 5.7.1 not from you");
        string[] settings =
        [
            "RabbitMq:User=ada", "RabbitMq:Password=tide", "Console:Enabled=false", "Mail:Host=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"Mail:Port={mail.Port}"), "Mail:Encryption=None", "Mail:From=alerts@worker.example",
            "Mail:To:0=desk@desk.example", "Mail:To:1=night@desk.example", "Mail:To:2=quay@desk.example",
        ];

        var (code, output, _) = await _program.RunAsync(["test-alert", .. settings.SelectMany(setting => new[] { "--set", setting })]);

        Assert.Equal(1, code);
        Assert.StartsWith(
            "mail: delivered, but not to all: desk@desk.example: 127.0.0.1 answered 550: 5.1.1 no such mailbox; "
            + "quay@desk.example: 127.0.0.1 answered 550: 5.7.1 not from you (", output, StringComparison.Ordinal);
        Assert.Equal(["night@desk.example"], Assert.Single(mail.Received()).To);
    }
}
