using FeedWorker.ThreatAlerts.Configuration;

namespace FeedWorker.ThreatAlerts.Tests.Configuration;

/// <summary>What is wrong with the settings of a way out: which key, and why; never a secret.</summary>
public sealed class SinkOptionsTests
{
    private static readonly string[] _sound =
    [
        "RabbitMq:User=ada", "RabbitMq:Password=tide", "Webhook:Secret=sixteen letters!", "Mail:From=alerts@worker.example", "Mail:To:0=desk@desk.example",
    ];

    [Theory]
    [InlineData("Webhook:Url=https://desk.example/alerts")]
    [InlineData("Webhook:Url=http://127.0.0.1:8080/alerts")]
    [InlineData("Webhook:Url=http://localhost/alerts")]
    [InlineData("Webhook:Url=http://desk.example/alerts", "Webhook:AllowHttp=true")]
    [InlineData("Slack:Url=https://hooks.slack.example/services/T0/B0/hush")]
    [InlineData("Teams:Url=https://flows.example/invoke?sig=hush")]
    [InlineData("Mail:Host=smtp.example")]
    [InlineData("Mail:Host=smtp.example", "Mail:Encryption=sslonconnect", "Mail:User=ada", "Mail:Password=hush")]
    [InlineData("Mail:Host=127.0.0.1", "Mail:Encryption=None", "Mail:User=ada", "Mail:Password=hush")]
    [InlineData("Mail:Host=localhost", "Mail:Encryption=None")]
    [InlineData("Mail:Host=relay.example", "Mail:Encryption=None", "Mail:AllowUnencrypted=true")]
    [InlineData("Mail:Host=smtp.example", "Mail:From=Threat alerts <alerts@worker.example>", "Mail:To:1=Night desk <night@desk.example>")]
    [InlineData("Mail:Host=", "Mail:From=", "Mail:Password=hush")]
    [InlineData("Feed:Enabled=true", "Console:Enabled=false")]
    [InlineData("Feed:PublicUrl=https://desk.example/alerts.atom")]
    public void Settings_that_fit_are_accepted(params string[] settings) => Assert.Empty(Errors(settings));

    [Theory]
    [InlineData("Webhook:Url: http to another machine", "Webhook:Url=http://desk.example/hush")]
    [InlineData("Webhook:Url: no user or password in the address", "Webhook:Url=https://ada:hush@desk.example/")]
    [InlineData("Slack:Url: not an http or https address", "Slack:Url=hush")]
    [InlineData("Slack:Url: http to another machine", "Slack:Url=http://hooks.slack.example/hush")]
    [InlineData("Slack:LongestPause: 01:00:00 is not shorter than Slack:GiveUpAfter", "Slack:Url=https://hooks.slack.example/", "Slack:GiveUpAfter=01:00:00")]
    [InlineData("Teams:Url: not an http or https address", "Teams:Url=ftp://hush")]
    [InlineData("Teams:Timeout: ", "Teams:Url=https://flows.example/", "Teams:Timeout=01:00:00")]
    [InlineData("Mail:From: \"alerts\" is not like alerts@example.org", "Mail:Host=smtp.example", "Mail:From=alerts")]
    [InlineData("Mail:To: \"desk@\" is not like desk@example.org", "Mail:Host=smtp.example", "Mail:To:0=desk@")]
    [InlineData("Mail:To: \"a@b.example, c@d.example\" is not like", "Mail:Host=smtp.example", "Mail:To:0=a@b.example, c@d.example")]
    [InlineData("Mail:Password: required where there is a Mail:User", "Mail:Host=smtp.example", "Mail:User=ada")]
    [InlineData("Mail:Encryption: None, and smtp.example is another machine: everybody", "Mail:Host=smtp.example", "Mail:Encryption=None")]
    [InlineData(
        "Mail:Encryption: None, and smtp.example is another machine: the password",
        "Mail:Host=smtp.example", "Mail:Encryption=None", "Mail:AllowUnencrypted=true", "Mail:User=ada", "Mail:Password=hush")]
    [InlineData("Mail:Encryption: not one of StartTls, SslOnConnect, None", "Mail:Host=smtp.example", "Mail:Encryption=perhaps")]
    [InlineData("Mail:Encryption: not one of StartTls, SslOnConnect, None", "Mail:Host=smtp.example", "Mail:Encryption=7")]
    [InlineData("Mail:TlsAuthorityFile: /nowhere.pem: ", "Mail:Host=smtp.example", "Mail:TlsAuthorityFile=/nowhere.pem")]
    [InlineData("Mail:TlsAuthorityFile: given, but Mail:Encryption is None", "Mail:Host=localhost", "Mail:Encryption=None", "Mail:TlsAuthorityFile=/nowhere.pem")]
    [InlineData("Mail:Port: ", "Mail:Host=smtp.example", "Mail:Port=0")]
    [InlineData("Feed:Entries: ", "Feed:Entries=1000")]
    [InlineData("Feed:PublicUrl: \"alerts.atom\" is not like", "Feed:PublicUrl=alerts.atom")]
    [InlineData("Feed:Tenable: unknown key", "Feed:Tenable=true")]
    public void Settings_that_do_not_fit_are_told_with_their_key_and_the_reason(string error, params string[] settings)
    {
        var told = Assert.Single(Errors(settings));

        Assert.StartsWith(error, told, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_without_sender_and_recipients_is_none()
    {
        var errors = AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, ["RabbitMq:User=ada", "RabbitMq:Password=tide", "Mail:Host=smtp.example"], []));

        Assert.Equal(
            ["Mail:From: required where there is a Mail:Host: the sender", "Mail:To: 0 recipients: 1 to 50 are wanted where there is a Mail:Host"],
            errors.Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Errors(string[] settings) => AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, [.. _sound, .. settings], []));
}
