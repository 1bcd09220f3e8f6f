using System.Net;
using System.Net.Sockets;

namespace FeedWorker.Fetching;

/// <summary>
/// Keeps the worker from being led into private networks. It looks at the address in the moment of dialling, and dials the very
/// address it looked at: a name that answers differently a second later (DNS rebinding) gains nothing.
/// </summary>
internal sealed class AddressGuard
{
    private const int MaxUrlLength = 2048;

    private readonly AllowedHostList _allowed;
    private readonly HashSet<int> _ports;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;

    internal AddressGuard(FetchingOptions options, AllowedHostList allowed)
        : this(options, allowed, Dns.GetHostAddressesAsync)
    {
    }

    // With a name server of one's own, to see what a hostile one would reach.
    internal AddressGuard(FetchingOptions options, AllowedHostList allowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        _allowed = allowed;
        _ports = [80, 443, .. options.ExtraPorts];
        _resolve = resolve;
    }

    /// <summary>What can be said against an address before a name server is asked.</summary>
    /// <returns><see langword="null"/> when there is no objection.</returns>
    internal static string? Objection(Uri url)
    {
        if (!url.IsAbsoluteUri)
        {
            return "not an absolute address";
        }

        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
        {
            return $"scheme {Shorten(url.Scheme)} is not http or https";
        }

        if (url.AbsoluteUri.Length > MaxUrlLength)
        {
            return "the address is longer than 2,048 characters";
        }

        if (url.UserInfo.Length > 0)
        {
            return "the address carries a user name";
        }

        if (!NamesAHost(url))
        {
            return "the address names no host";
        }

        return IsOddLiteral(url) ? $"odd address literal {Shorten(url.IdnHost)} refused" : null;
    }

    /// <summary>The connection callback of the HTTP handler.</summary>
    /// <exception cref="AddressRefusedException">The name has a private address, or the port is not a web port.</exception>
    internal async ValueTask<Stream> DialAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await CheckedAddressesAsync(host, port, cancellationToken);
        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException failed)
            {
                socket.Dispose();
                last = failed;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    // One private address spoils the name: whoever mixes them does so on purpose.
    private async Task<IReadOnlyList<IPAddress>> CheckedAddressesAsync(string host, int port, CancellationToken cancellationToken)
    {
        IPAddress[] found = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellationToken);
        var addresses = found.Select(address => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToList();
        foreach (var address in addresses.Where(address => !_allowed.Contains(address, port)))
        {
            if (!PublicAddress.Is(address))
            {
                throw new AddressRefusedException($"private address {address} refused");
            }

            if (!_ports.Contains(port))
            {
                throw new AddressRefusedException($"port {port} refused");
            }
        }

        // IPv4 first: many containers have no route for IPv6, and some drop it without a word.
        return [.. addresses.OrderBy(address => address.AddressFamily is AddressFamily.InterNetworkV6)];
    }

    // Uri takes some hosts that cannot be written in ASCII: invisible characters vanish, unassigned ones throw.
    private static bool NamesAHost(Uri url)
    {
        try
        {
            return url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // 0x7f.1, 017700000001 and 2130706433 are all 127.0.0.1 to a parser, and nobody publishes news under them. Uri has already
    // rewritten them, so the address as written is compared with the rewritten one; and IPv4 inside IPv6 is a disguise, too.
    private static bool IsOddLiteral(Uri url) => url.HostNameType switch
    {
        UriHostNameType.IPv4 => !url.OriginalString.Contains(url.Host, StringComparison.Ordinal),
        UriHostNameType.IPv6 => IPAddress.TryParse(url.Host, out var address) && address.IsIPv4MappedToIPv6,
        UriHostNameType.Dns => IPAddress.TryParse(url.IdnHost, out _),
        _ => true,
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
