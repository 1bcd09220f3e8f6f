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

    internal static bool Same(Uri a, Uri b) => string.Equals(Of(a.IdnHost), Of(b.IdnHost), StringComparison.Ordinal);

    private static string Of(string host)
    {
        host = host.TrimEnd('.').ToLowerInvariant();
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
