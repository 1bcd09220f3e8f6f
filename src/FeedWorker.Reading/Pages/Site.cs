using System.Collections.Frozen;
using System.Net;

namespace FeedWorker.Reading.Pages;

/// <summary>Which hosts are one site. An approximation that needs no list to be kept fresh.</summary>
internal static class Site
{
    // Second-level names under which countries register: co.uk, com.au, or.jp, gov.in.
    private static readonly FrozenSet<string> Registries = FrozenSet.Create(
        StringComparer.Ordinal,
        "ac", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "gv", "id", "info", "ltd", "me", "mil", "ne", "net", "nic", "nom", "or", "org", "web");

    // Each name under these is somebody else's site.
    private static readonly FrozenSet<string> Hosters = FrozenSet.Create(
        StringComparer.Ordinal,
        "blogspot.com", "github.io", "gitlab.io", "medium.com", "netlify.app", "pages.dev", "substack.com", "tumblr.com", "vercel.app",
        "web.app", "wordpress.com", "wixsite.com", "workers.dev");

    /// <summary>The host in lower case and ASCII, without the root's dot; empty when it cannot be written so.</summary>
    internal static string Host(Uri address)
    {
        try
        {
            var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
            return address.HostNameType == UriHostNameType.IPv6 && !host.StartsWith('[') ? $"[{host}]" : host;
        }
        catch (UriFormatException)
        {
            // "http://ü-/" is a valid Uri until it is asked for its host.
            return "";
        }
    }

    internal static bool Same(Uri a, Uri b) => string.Equals(Of(Host(a)), Of(Host(b)), StringComparison.Ordinal);

    private static string Of(string host)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out _))
        {
            return host;
        }

        var labels = host.Split('.');
        if (labels.Length < 3)
        {
            return host;
        }

        var isShared = (labels[^1].Length == 2 && Registries.Contains(labels[^2])) || Hosters.Contains($"{labels[^2]}.{labels[^1]}");
        return string.Join('.', labels[^(isShared ? 3 : 2)..]);
    }
}
