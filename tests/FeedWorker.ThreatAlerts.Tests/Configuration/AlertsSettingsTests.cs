using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Consuming;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.ThreatAlerts.Tests.Configuration;

/// <summary>Where settings come from, and what is wrong with them.</summary>
public sealed class AlertsSettingsTests : IDisposable
{
    private static readonly string[] _sound = ["RabbitMq:User=ada", "RabbitMq:Password=tide"];

    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_settings_are_enough()
    {
        Assert.Empty(AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, _sound, [])));

        Assert.Equal(
            ["RabbitMq:Password: required: best from a file, THREATALERTS__RabbitMq__Password_FILE or the secrets folder", "RabbitMq:User: required: the broker's user"],
            AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, [], [])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_error_is_told_at_once()
    {
        var errors = AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(
            null,
            [
                "Webhok:Url=http://desk.example/", "RabbitMq:Host=broker.example", "RabbitMq:Prt=1", "RabbitMq:Tls=perhaps", "Consuming:Prefetch=0",
                "Consuming:QueuePrefix=a b", "Inbox:Age=1.00:00:00", "Alerts:MinimumSeverity=6", "Alerts:Countries=NO", "Operations:Address=5482",
                "Webhook:Url=ftp://desk.example/",
            ],
            []));

        Assert.Equal(
            [
                "Alerts:Countries", "Consuming:Prefetch", "Consuming:QueuePrefix", "Inbox:Age", "Operations:Address", "RabbitMq:Prt", "RabbitMq:Tls", "Webhok",
                "Webhook:Secret", "Webhook:Url",
            ],
            errors.Select(error => error[..error.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Webhook:Url=https://desk.example/alerts", "Webhook:Secret: required where there is a Webhook:Url")]
    [InlineData("Console:Enabled=false", "Console:Enabled: false, and no other sink is set")]
    [InlineData("Alerts:Countries:0=Norway", "Alerts:Countries: \"Norway\" is not a code")]
    [InlineData("RabbitMq:TlsServerName=broker.example", "RabbitMq:Tls: false, but")]
    [InlineData("Operations:Address=http://alerts.example:5482", "Operations:Address: \"http://alerts.example:5482\" names no address of this machine")]
    [InlineData("Operations:Address=http://localhost:0", "Operations:Address: \"http://localhost:0\" names no address of this machine")]
    [InlineData("Inbox:Path=/", "Inbox:Path: / is a folder: name a file in it, like /alerts.db")]
    [InlineData("Inbox:Path=nowhere/", "Inbox:Path: nowhere/ is a folder: name a file in it, like nowhere/alerts.db")]
    public void Settings_that_do_not_fit_together_are_errors(string setting, string error) => Assert.StartsWith(
        error, Assert.Single(AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, [.. _sound, setting], []))), StringComparison.Ordinal);

    [Fact]
    public void A_pause_that_is_as_long_as_the_patience_is_an_error() => Assert.StartsWith(
        "Webhook:LongestPause: 01:00:00 is not shorter than Webhook:GiveUpAfter",
        Assert.Single(AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(
            null, [.. _sound, "Webhook:Url=https://desk.example/alerts", "Webhook:Secret=sixteen letters!", "Webhook:GiveUpAfter=01:00:00"], []))),
        StringComparison.Ordinal);

    // As compose files have it: the secret is made beforehand, and the address is left empty.
    [Fact]
    public void A_secret_without_an_address_is_no_webhook() =>
        Assert.Empty(AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, [.. _sound, "Webhook:Secret=sixteen letters!", "Webhook:Url="], [])));

    [Fact]
    public void An_authority_file_must_hold_one()
    {
        var empty = Write("empty.pem", "none here");

        var errors = AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, [.. _sound, "RabbitMq:Tls=true", $"RabbitMq:TlsAuthorityFile={empty}"], []));

        Assert.Equal([$"RabbitMq:TlsAuthorityFile: {empty}: holds no certificate"], errors);
    }

    // The user is the broker's; the address of a webhook often holds a token.
    [Fact]
    public void No_error_shows_a_secret()
    {
        var errors = AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(
            null, ["RabbitMq:Tls=hush", "Webhook:Url=hush://hush", "Webhook:Secret=hush", "RabbitMq:Port=hush"], []));

        Assert.NotEmpty(errors);
        Assert.DoesNotContain(errors, error => error.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void The_later_source_wins()
    {
        var secrets = Directory.CreateDirectory(Path.Combine(_folder, "secrets")).FullName;
        File.WriteAllText(Path.Combine(secrets, "THREATALERTS__RabbitMq__Password"), "from the folder\n");
        File.WriteAllText(Path.Combine(secrets, "THREATALERTS__RabbitMq__User"), "from the folder\r\n");
        File.WriteAllText(Path.Combine(secrets, "something-else"), "of no interest");
        var file = Write("settings.json", """{"RabbitMq":{"Host":"from the file","User":"from the file","Password":"from the file","VirtualHost":"from the file"}}""");
        var secret = Write("secret", "from a file of its own\n");

        var options = AlertsSettings.Sources.Load(
            file,
            ["RabbitMq:VirtualHost=from the call"],
            [
                KeyValuePair.Create("THREATALERTS_SECRETS_FOLDER", secrets), KeyValuePair.Create("THREATALERTS__RabbitMq__User", "from the environment"),
                KeyValuePair.Create("THREATALERTS__RabbitMq__VirtualHost", "from the environment"), KeyValuePair.Create("THREATALERTS__Webhook__Secret_FILE", secret),
                KeyValuePair.Create("PATH", "/bin"),
            ]);

        var broker = options.GetSection("RabbitMq").Get<RabbitMqOptions>()!;
        Assert.Equal(
            ("from the file", "from the folder", "from the environment", "from the call"), (broker.Host, broker.Password, broker.User, broker.VirtualHost));
        Assert.Equal("from a file of its own", options.GetSection("Webhook").Get<WebhookOptions>()!.Secret);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
