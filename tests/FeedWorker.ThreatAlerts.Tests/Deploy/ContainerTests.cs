using FeedWorker.Tests.Deploy;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.ThreatAlerts.Tests.Deploy;

/// <summary>The service as the production form runs it.</summary>
public sealed class ContainerTests(SharedServers servers) : IDisposable
{
    private static readonly ComposeService _service = new ComposeFile("docker-compose.yml").Service("alerts");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("threatalerts-deploy-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_setting_is_accepted_with_and_without_what_the_example_adds()
    {
        var whole = _service.WholeEnvironment;
        var fixedOnly = whole.Where(setting => _service.Environment.GetValueOrDefault(setting.Key) != "");

        Assert.All(whole.Keys, name => Assert.StartsWith("THREATALERTS__", name, StringComparison.Ordinal));
        Assert.Empty(AlertsSettings.Check.Errors(Settings(whole)));
        Assert.Empty(AlertsSettings.Check.Errors(Settings(fixedOnly)));
    }

    // As deploy/make-secrets.sh leaves them.
    [Fact]
    public void Empty_files_of_what_only_the_operator_knows_turn_nothing_on()
    {
        var given = Settings(_service.WholeEnvironment.Where(setting => _service.Environment.GetValueOrDefault(setting.Key) != ""));
        foreach (var file in new[] { "THREATALERTS__Slack__Url", "THREATALERTS__Teams__Url", "THREATALERTS__Mail__Password" })
        {
            File.WriteAllText(Path.Combine(_folder.FullName, file), "");
        }

        var settings = AlertsSettings.Sources.Load(
            file: null, settings: ["RabbitMq:User=ada"], [new("THREATALERTS_SECRETS_FOLDER", _folder.FullName)]);

        Assert.Equal(["console", "slack", "teams"], SinkSetup.On(given).Select(sink => sink.Name));
        Assert.Equal(["console"], SinkSetup.On(settings).Select(sink => sink.Name));
        Assert.Empty(AlertsSettings.Check.Errors(settings));
    }

    [Fact]
    public void The_record_lies_on_the_volume_and_the_published_port_is_the_one_it_listens_on()
    {
        var settings = Settings(_service.WholeEnvironment);
        var address = new Uri(settings["Operations:Address"] ?? "");

        Assert.StartsWith("/data/", settings["Inbox:Path"], StringComparison.Ordinal);
        Assert.Contains(_service.Mounts, mount => mount.Target == "/data" && !mount.ReadOnly);
        Assert.Equal("0.0.0.0", address.Host);
        Assert.Equal([$"127.0.0.1:{address.Port}:{address.Port}"], _service.List("ports"));
        Assert.Contains($"EXPOSE {address.Port}", Repository.Lines("deploy/Dockerfile.alerts"));
    }

    [Fact]
    public async Task What_its_user_may_do_on_the_broker_is_enough()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var restricted = await BrokerUser.CreateAsync(broker, "threatalerts", Cancel);
        await using var service = await RunningService.ReadyAsync(restricted, _folder.FullName);
        await using var publisher = await Publisher.ConnectAsync(broker);

        await publisher.DetectedAsync("not json at all"u8.ToArray(), null);
        await publisher.PublishAsync(TestNews.Detected());

        await service.UntilAsync(alerts: 1, sightings: 0);
        await Until.TrueAsync(async () => await broker.MessagesInAsync("feedworker.threat-alerts.detected_error", Cancel) == 1);
    }

    private IConfigurationRoot Settings(IEnumerable<KeyValuePair<string, string>> environment)
    {
        foreach (var (_, target) in _service.Secrets)
        {
            File.WriteAllText(
                Path.Combine(_folder.FullName, target),
                target.EndsWith("__Url", StringComparison.Ordinal) ? "https://hooks.example/services/1\n" : "a-password-for-this-test\n");
        }

        return AlertsSettings.Sources.Load(
            file: null, settings: [], [.. environment, new("THREATALERTS_SECRETS_FOLDER", _folder.FullName)]);
    }
}
