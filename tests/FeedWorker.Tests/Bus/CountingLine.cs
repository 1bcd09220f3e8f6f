using System.Net;
using System.Net.Sockets;

namespace FeedWorker.Tests.Bus;

/// <summary>A line to the broker that counts how often something is said to it: each time costs a far broker's distance.</summary>
internal sealed class CountingLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _relaying;
    private int _said;

    internal CountingLine(string host, int port)
    {
        _listener.Start();
        _relaying = RelayAsync(host, port);
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal int Said => Volatile.Read(ref _said);

    private async Task RelayAsync(string host, int port)
    {
        using var worker = await _listener.AcceptTcpClientAsync(_end.Token);
        using var broker = new TcpClient();
        await broker.ConnectAsync(host, port, _end.Token);
        await Task.WhenAny(
            CopyAsync(worker.GetStream(), broker.GetStream(), () => Interlocked.Increment(ref _said)),
            CopyAsync(broker.GetStream(), worker.GetStream(), () => 0));
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Func<int> count)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _end.Token) is > 0 and var length)
        {
            count();
            await to.WriteAsync(buffer.AsMemory(0, length), _end.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await Task.WhenAny(_relaying);
        _listener.Dispose();
        _end.Dispose();
    }
}
