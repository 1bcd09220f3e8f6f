using System.Net;
using System.Security.Cryptography.X509Certificates;
using FeedWorker.TestServers;
using FeedWorker.TestServers.Mail;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Mail;

/// <summary>Encryption and login: a password goes to nobody but the server that proves who it is.</summary>
public sealed class MailLoginTests(SharedServers servers) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-mail-").FullName;
    private readonly X509Certificate2 _certificate = TestCertificate.For(IPAddress.Loopback);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(SmtpEncryption.StartTls, MailEncryption.StartTls)]
    [InlineData(SmtpEncryption.Implicit, MailEncryption.SslOnConnect)]
    public async Task Mail_goes_encrypted_under_the_name_of_its_user(SmtpEncryption offered, MailEncryption wanted)
    {
        await using var server = await StartAsync(offered);

        var row = await SendAsync(server, wanted);

        Assert.Null(row);
        var mail = Assert.Single(server.Received());
        Assert.Equal(("ada", true, 2), (mail.User, mail.IsEncrypted, mail.To.Count));
    }

    [Fact]
    public async Task A_wrong_password_loses_nothing_and_is_not_shown()
    {
        await using var server = await StartAsync(SmtpEncryption.StartTls);

        var row = await SendAsync(server, MailEncryption.StartTls, password: "a-wrong-one");

        Assert.Equal((false, TestNews.FridayNoon.AddHours(1)), (row?.IsSetAside, row?.Due));
        Assert.StartsWith("127.0.0.1 answered 535: the login is refused: ", row?.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("a-wrong-one", row?.Problem, StringComparison.Ordinal);
        Assert.Empty(server.Received());
    }

    [Fact]
    public async Task A_login_that_cannot_be_checked_now_is_tried_again()
    {
        await using var server = await StartAsync(SmtpEncryption.StartTls);
        server.Answer("AUTH", "454 4.7.0 the directory is away");

        var row = await SendAsync(server, MailEncryption.StartTls);

        Assert.False(row?.IsSetAside);
        Assert.Contains("454", row?.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpEncryption.StartTls, MailEncryption.StartTls)]
    [InlineData(SmtpEncryption.Implicit, MailEncryption.SslOnConnect)]
    public async Task A_server_of_an_unknown_authority_gets_nothing(SmtpEncryption offered, MailEncryption wanted)
    {
        await using var server = await StartAsync(offered);

        var row = await SendAsync(server, wanted, isTrusted: false);

        Assert.False(row?.IsSetAside);
        Assert.Equal(TestNews.FridayNoon.AddHours(1), row?.Due);
        Assert.StartsWith("127.0.0.1: the certificate is not trusted", row?.Problem, StringComparison.Ordinal);
        Assert.Empty(server.Received());
    }

    [Theory]
    [InlineData(SmtpEncryption.None, MailEncryption.StartTls, "127.0.0.1: ")]
    [InlineData(SmtpEncryption.StartTls, MailEncryption.SslOnConnect, "127.0.0.1: no encryption came about")]
    public async Task A_server_without_the_wanted_encryption_gets_nothing(SmtpEncryption offered, MailEncryption wanted, string reason)
    {
        await using var server = await StartAsync(offered);

        var row = await SendAsync(server, wanted);

        Assert.False(row?.IsSetAside);
        Assert.StartsWith(reason, row?.Problem, StringComparison.Ordinal);
        Assert.Empty(server.Received());
    }

    // As a rotation leaves it for a moment.
    [Fact]
    public async Task A_file_of_authorities_that_is_half_written_costs_a_pause()
    {
        await using var server = await StartAsync(SmtpEncryption.StartTls);
        var file = Path.Combine(_folder, "half.pem");
        await File.WriteAllTextAsync(file, "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", Cancel);

        var row = await SendAsync(server, MailEncryption.StartTls, authority: file);

        Assert.False(row?.IsSetAside);
        Assert.StartsWith("Mail:TlsAuthorityFile: ", row?.Problem, StringComparison.Ordinal);
    }

    private Task<SmtpServer> StartAsync(SmtpEncryption encryption)
    {
        var (certificate, key) = _certificate.Write(_folder);
        return servers.OrSkipAsync(
            () => SmtpServer.StartAsync(
                new SmtpServerOptions { User = "ada", Password = "tide-and-time", Encryption = encryption, CertificateFile = certificate, KeyFile = key }, Cancel),
            Cancel);
    }

    // Null: it has left.
    private async Task<DeliveryRow?> SendAsync(
        SmtpServer server, MailEncryption encryption, string password = "tide-and-time", bool isTrusted = true, string? authority = null)
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "mail");
        await MailRoom.RunAsync(record, new MailOptions
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Encryption = encryption,
            User = "ada",
            Password = password,
            From = "alerts@worker.example",
            To = ["desk@desk.example", "night@desk.example"],
            TlsAuthorityFile = authority ?? (isTrusted ? Path.Combine(_folder, "certificate.pem") : null),
        });
        return (await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).SingleOrDefault();
    }
}
