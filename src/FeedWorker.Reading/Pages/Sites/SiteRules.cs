using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedWorker.Reading.Pages.Sites;

/// <summary>The rules that are built in, found by the host of a page.</summary>
internal static class SiteRules
{
    private const string Prefix = "site/";

    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly FrozenDictionary<string, SiteRule> _byHost = Load();

    internal static IEnumerable<string> Hosts => _byHost.Keys;

    /// <returns><see langword="null"/> when the site has none, as nearly all.</returns>
    internal static SiteRule? For(Uri? address)
    {
        if (address is null || _byHost.Count == 0)
        {
            return null;
        }

        for (var host = Site.Host(address); host.Length > 0;)
        {
            if (_byHost.TryGetValue(host, out var rule))
            {
                return rule;
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return null;
    }

    private static FrozenDictionary<string, SiteRule> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Parse(assembly, name)).ToFrozenDictionary(rule => rule.Host, StringComparer.Ordinal);
    }

    private static SiteRule Parse(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!; // the name comes from the assembly itself
        return JsonSerializer.Deserialize<SiteRule>(stream, _format)!; // no file of ours says "null"
    }
}
