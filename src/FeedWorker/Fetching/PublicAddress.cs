using System.Net;
using System.Net.Sockets;

namespace FeedWorker.Fetching;

/// <summary>Which addresses belong to the public internet (IANA special-purpose registries, RFC 6890).</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] ReservedV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"),        // this host, this network
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),    // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),   // link-local; cloud metadata lives here
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),     // documentation
        IPNetwork.Parse("192.88.99.0/24"),   // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),    // benchmarking
        IPNetwork.Parse("198.51.100.0/24"),  // documentation
        IPNetwork.Parse("203.0.113.0/24"),   // documentation
        IPNetwork.Parse("224.0.0.0/3"),      // multicast, reserved, broadcast
    ];

    // Only 2000::/3 is global unicast: that leaves out ::1, mapped and compatible addresses, NAT64 (64:ff9b::/96), fc00::/7,
    // fe80::/10, fec0::/10 and ff00::/8. What is special inside it stands below.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] ReservedV6 =
    [
        IPNetwork.Parse("2001::/23"),        // protocol assignments, Teredo
        IPNetwork.Parse("2001:db8::/32"),    // documentation
        IPNetwork.Parse("2002::/16"),        // 6to4 wraps any IPv4 address
        IPNetwork.Parse("3fff::/20"),        // documentation
    ];

    /// <param name="address">An IPv4 address inside IPv6 is expected to be unwrapped; wrapped it is not public.</param>
    internal static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(ReservedV4, network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => GlobalV6.Contains(address) && !Array.Exists(ReservedV6, network => network.Contains(address)),
        _ => false,
    };
}
