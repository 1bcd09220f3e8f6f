using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using FeedWorker.TestServers;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>A port before a broker that can go away and come back, and that can speak TLS with a certificate of the test's choice.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly BrokerAddress _broker;
    private readonly X509Certificate2? _certificate;
    private CancellationTokenSource _open = new();
    private TcpListener? _listener;
    private Task _taking = Task.CompletedTask;

    private Relay(BrokerAddress broker, int port, X509Certificate2? certificate)
    {
        _broker = broker;
        _certificate = certificate;
        Address = broker with { Port = port };
    }

    /// <summary>The broker as one sees it through here.</summary>
    internal BrokerAddress Address { get; }

    /// <summary>Chooses a port; nothing listens there yet.</summary>
    internal static Relay Closed(BrokerAddress broker, X509Certificate2? certificate = null) => new(broker, FreePort(), certificate);

    /// <summary>A port that nothing listens on at this moment.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal static Relay Opened(BrokerAddress broker, X509Certificate2? certificate = null)
    {
        var relay = Closed(broker, certificate);
        relay.Open();
        return relay;
    }

    internal void Open()
    {
        _open = new CancellationTokenSource();
        _listener = new TcpListener(IPAddress.Loopback, Address.Port);
        _listener.Start();
        _taking = TakeAsync(_listener, _open.Token);
    }

    /// <summary>Ends every connection and refuses new ones.</summary>
    internal async Task CloseAsync()
    {
        await _open.CancelAsync();
        _listener?.Dispose();
        await _taking;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _open.Dispose();
    }

    private async Task TakeAsync(TcpListener listener, CancellationToken open)
    {
        var lines = new List<Task>();
        try
        {
            while (true)
            {
                lines.Add(CarryAsync(await listener.AcceptTcpClientAsync(open), open));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task CarryAsync(TcpClient from, CancellationToken open)
    {
        using (from)
        using (var to = new TcpClient())
        {
            try
            {
                await to.ConnectAsync(_broker.Host, _broker.Port, open);
                await using var near = await SecureAsync(from.GetStream(), open);
                await using var far = to.GetStream();
                await Task.WhenAny(near.CopyToAsync(far, open), far.CopyToAsync(near, open));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or AuthenticationException)
            {
                // The line is gone; that is what a relay is for.
            }
        }
    }

    private async Task<Stream> SecureAsync(Stream stream, CancellationToken open)
    {
        if (_certificate is null)
        {
            return stream;
        }

        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, open);
        return secure;
    }
}
