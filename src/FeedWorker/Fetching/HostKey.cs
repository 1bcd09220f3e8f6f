namespace FeedWorker.Fetching;

/// <summary>A host as far as politeness goes: name and port, whatever the scheme.</summary>
internal readonly record struct HostKey(string Name, int Port)
{
    internal static HostKey Of(Uri url) => new(url.IdnHost.ToLowerInvariant(), url.Port);
}
