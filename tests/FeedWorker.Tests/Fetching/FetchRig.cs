using System.Net;
using FeedWorker.Fetching;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Fetching;

/// <summary>A fetcher with all its parts, on a clock that stands still until a test moves it.</summary>
internal sealed class FetchRig : IDisposable
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    internal FetchRig(FetchingOptions options, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        var allowed = new AllowedHostList(options.AllowedHosts);
        var guard = resolve is null ? new AddressGuard(options, allowed) : new AddressGuard(options, allowed, resolve);
        Robots = new RobotsCache(options, Time);
        Fetcher = new Fetcher(options, allowed, guard, Robots, new HostGate(Time, options.MaxTurnWait), Time, NullLogger<Fetcher>.Instance);
    }

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal FakeTimeProvider Time { get; } = new(Start);

    internal RobotsCache Robots { get; }

    internal Fetcher Fetcher { get; }

    /// <summary>A rig that may reach exactly these loopback servers.</summary>
    internal static FetchRig For(params string[] allowedHosts) => new(new FetchingOptions { AllowedHosts = allowedHosts });

    internal Task<FetchOutcome> FeedAsync(Uri url, string? etag = null, string? lastModified = null) =>
        Fetcher.FetchAsync(new FetchRequest(url, etag, lastModified, FetchKind.Feed), Token);

    internal Task<FetchOutcome> FeedAsync(string url) => FeedAsync(new Uri(url));

    internal Task<FetchOutcome> PageAsync(Uri url) => Fetcher.FetchAsync(new FetchRequest(url, null, null, FetchKind.Page), Token);

    public void Dispose() => Fetcher.Dispose();
}
