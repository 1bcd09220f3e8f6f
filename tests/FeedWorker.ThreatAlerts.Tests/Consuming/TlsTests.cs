using System.Net;
using System.Security.Cryptography.X509Certificates;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Consuming;

/// <summary>Encrypted connections: only to a broker whose certificate proves who it is.</summary>
public sealed class TlsTests(SharedServers servers) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;
    private readonly X509Certificate2 _certificate = TestCertificate.For(IPAddress.Loopback);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_broker_of_an_authority_that_is_named_is_trusted()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var relay = Relay.Opened(broker, _certificate);
        await using var service = await RunningService.ReadyAsync(relay.Address, _folder, "RabbitMq:Tls=true", $"RabbitMq:TlsAuthorityFile={Authority()}");
        await using var publisher = await Publisher.ConnectAsync(broker);

        await publisher.PublishAsync(TestNews.Detected());

        await service.UntilAsync(alerts: 1, sightings: 0);
    }

    [Theory]
    [InlineData(false, null, "the certificate is not trusted")]
    [InlineData(true, "elsewhere.example", "the certificate is not for elsewhere.example")]
    public async Task A_broker_that_does_not_prove_who_it_is_gets_no_password(bool isNamed, string? serverName, string reason)
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var relay = Relay.Opened(broker, _certificate);
        string[] settings = [.. isNamed ? [$"RabbitMq:TlsAuthorityFile={Authority()}"] : Array.Empty<string>(), .. serverName is null ? [] : new[] { $"RabbitMq:TlsServerName={serverName}" }];
        await using var service = await RunningService.StartAsync(relay.Address, _folder, ["RabbitMq:Tls=true", .. settings]);

        // Three looks: the library has tried too by then.
        for (var i = 0; i < 3; i++)
        {
            await Until.TrueAsync(async () => (await service.AskAsync("/health/ready")).Text.Contains(reason, StringComparison.Ordinal));
        }

        Assert.Null(await broker.GetAsync($"queues/{broker.VirtualHost}/feedworker.threat-alerts.detected", Cancel));
    }

    // As a rotation leaves it for a moment; the service must not end of it.
    [Fact]
    public async Task A_file_of_authorities_that_is_half_written_is_told_and_read_anew()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var relay = Relay.Opened(broker, _certificate);
        await using var service = await RunningService.ReadyAsync(relay.Address, _folder, "RabbitMq:Tls=true", $"RabbitMq:TlsAuthorityFile={Authority()}");

        await File.WriteAllTextAsync(Path.Combine(_folder, "authority.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", Cancel);
        await relay.CloseAsync();
        relay.Open();
        await Until.TrueAsync(async () => (await service.AskAsync("/health/ready")).Text.Contains("RabbitMq:TlsAuthorityFile: ", StringComparison.Ordinal));
        Authority();

        await service.UntilReadyAsync();
    }

    private string Authority()
    {
        var file = Path.Combine(_folder, "authority.pem");
        File.WriteAllText(file, _certificate.ExportCertificatePem());
        return file;
    }
}
