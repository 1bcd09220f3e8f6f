namespace FeedWorker.Tests.Loopback;

/// <summary>What a <see cref="TestSite"/> was asked.</summary>
/// <param name="Path">Without the query.</param>
/// <param name="Query">With its question mark; empty when there is none.</param>
/// <param name="Headers">Names in any case.</param>
internal sealed record SeenRequest(string Path, string Query, IReadOnlyDictionary<string, string> Headers)
{
    /// <returns><see langword="null"/> when the header was not sent.</returns>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
