using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeedWorker.Tests.Loopback;

/// <summary>
/// A bare TCP server on 127.0.0.1 and a free port, for what no web server would do: half an answer, a lying length, a reset.
/// Every connection runs the same script once its request has been read.
/// </summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _script;
    private readonly Task _accepting;

    public RawSite(Func<NetworkStream, CancellationToken, Task> script)
    {
        _script = script;
        _listener.Start();
        Root = new Uri($"http://{_listener.LocalEndpoint}/");
        _accepting = AcceptAsync();
    }

    public Uri Root { get; }

    /// <summary>Address and port as an allow-list wants them.</summary>
    public string Address => Root.Authority;

    /// <summary>Head of the last request, as it came.</summary>
    public string LastRequest { get; private set; } = "";

    /// <summary>A server that sends <paramref name="answer"/> (Latin-1) and closes.</summary>
    public static RawSite Saying(string answer) => new((stream, cancellationToken) =>
        stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancellationToken).AsTask());

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                open.Add(ServeAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException || _stop.IsCancellationRequested)
        {
            // Between two connections the listener may be gone before the next wait begins.
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            var head = new StringBuilder();
            var chunk = new byte[1024];
            while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                var read = await stream.ReadAsync(chunk, _stop.Token);
                if (read == 0)
                {
                    return;
                }

                head.Append(Encoding.Latin1.GetString(chunk, 0, read));
            }

            LastRequest = head.ToString();
            await _script(stream, _stop.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client hung up or the test is over: both are what these servers are for.
        }
    }
}
