using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FeedWorker.TestServers;

namespace FeedWorker.Tests.Bus;

/// <summary>Who the broker claims to be is checked, its authority and its name.</summary>
public sealed class BrokerTlsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-tls-").FullName;
    private readonly SharedServers _servers;
    private RabbitMqNode? _node;

    public BrokerTlsTests(SharedServers servers)
    {
        _servers = servers;
        using var authority = Authority("Harbour Authority");
        using var stranger = Authority("Somebody Else");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=broker.harbour.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("broker.harbour.example");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, authority.NotBefore, authority.NotAfter, [1, 2, 3]);
        File.WriteAllText(At("authority.pem"), authority.ExportCertificatePem());
        File.WriteAllText(At("stranger.pem"), stranger.ExportCertificatePem());
        File.WriteAllText(At("broker.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(At("broker.key"), key.ExportRSAPrivateKeyPem());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _node = await _servers.OrSkipAsync(
        () => RabbitMqNode.StartAsync(new RabbitMqNodeOptions { TlsCertificateFile = At("broker.pem"), TlsKeyFile = At("broker.key") }, Cancel), Cancel);

    [Fact]
    public async Task Only_a_certificate_of_a_trusted_authority_with_the_right_name_is_accepted()
    {
        await RefusedAsync("not trusted");
        await RefusedAsync("not trusted", ("RabbitMq:TlsAuthorityFile", At("stranger.pem")));
        await RefusedAsync("not for other.harbour.example",
            ("RabbitMq:TlsAuthorityFile", At("authority.pem")), ("RabbitMq:TlsServerName", "other.harbour.example"));

        await using var room = await RoomAsync(("RabbitMq:TlsAuthorityFile", At("authority.pem")), ("RabbitMq:TlsServerName", "broker.harbour.example"));
        await room.NoteAsync(10);
        await room.DeliverAllAsync();
        Assert.Equal(10, (await room.TakeAllAsync()).Count);
        Assert.Empty(await room.NotReadyAsync());

        // The other two ways to get it wrong.
        await RefusedAsync("does that port want TLS?", ("RabbitMq:Tls", "false"));
        await RefusedAsync("TLS with", ("RabbitMq:Port", _node!.Address.Port.ToString(CultureInfo.InvariantCulture)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            await _node.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static X509Certificate2 Authority(string name)
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }

    private async Task RefusedAsync(string why, params (string Key, string? Value)[] settings)
    {
        await using var room = await RoomAsync(settings);
        await room.NoteAsync(1);
        await room.DeliverUntilProblemAsync(why);
        Assert.Equal(1, (await room.OutboxAsync()).Waiting);
    }

    private Task<BrokerRoom> RoomAsync(params (string Key, string? Value)[] settings) => BrokerRoom.StartAsync(
        _node!.Address,
        [("RabbitMq:Tls", "true"), ("RabbitMq:Port", _node.Address.TlsPort!.Value.ToString(CultureInfo.InvariantCulture)), .. settings]);

    private string At(string file) => Path.Combine(_folder, file);
}
