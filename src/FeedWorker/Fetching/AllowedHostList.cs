using System.Net;

namespace FeedWorker.Fetching;

/// <summary>The operator's exceptions from the refusal of private addresses.</summary>
internal sealed class AllowedHostList
{
    private readonly HashSet<IPEndPoint> _endpoints = [];
    private readonly List<IPNetwork> _networks = [];

    /// <exception cref="FormatException">An entry is neither address:port nor a network.</exception>
    internal AllowedHostList(IEnumerable<string> entries)
    {
        foreach (var entry in entries)
        {
            if (TryReadEndpoint(entry) is { } endpoint)
            {
                _endpoints.Add(endpoint);
            }
            else
            {
                _networks.Add(IPNetwork.Parse(entry));
            }
        }
    }

    /// <summary>The entries with an exact port, as they are written in addresses.</summary>
    internal IReadOnlySet<string> OwnSites => _endpoints.Select(endpoint => endpoint.ToString()).ToHashSet(StringComparer.Ordinal);

    internal static bool IsEntry(string entry) => TryReadEndpoint(entry) is not null || IPNetwork.TryParse(entry, out _);

    /// <summary>May this address be dialled on this port although it is private?</summary>
    internal bool Contains(IPAddress address, int port) =>
        _endpoints.Contains(new IPEndPoint(address, port)) || _networks.Exists(network => network.Contains(address));

    /// <summary>
    /// Is the address listed with this very port? Such a site is the operator's own and needs no pause between requests;
    /// a network may be somebody's else and keeps it.
    /// </summary>
    internal bool IsOwnSite(Uri url) =>
        IPAddress.TryParse(url.Host, out var address) && _endpoints.Contains(new IPEndPoint(address, url.Port));

    // IPEndPoint.TryParse also takes a bare address, with port 0.
    private static IPEndPoint? TryReadEndpoint(string entry) =>
        IPEndPoint.TryParse(entry, out var endpoint) && endpoint.Port != 0
        && string.Equals(endpoint.ToString(), entry, StringComparison.OrdinalIgnoreCase)
            ? endpoint
            : null;
}
