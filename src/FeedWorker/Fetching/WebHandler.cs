using System.Diagnostics;
using System.Text;

namespace FeedWorker.Fetching;

/// <summary>The one HTTP handler of the worker. Nothing is left to its defaults that a server could use against us.</summary>
internal static class WebHandler
{
    private const int MaxHeaderKibibytes = 32;

    internal static SocketsHttpHandler Create(AddressGuard guard, FetchingOptions options) => new()
    {
        // A proxy would dial for us, past the guard.
        UseProxy = false,
        ConnectCallback = guard.DialAsync,
        ConnectTimeout = options.Deadline,

        // Redirects are ours, because each hop is checked; compression is ours, because the cap counts after it.
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        UseCookies = false,
        Credentials = null,
        PreAuthenticate = false,
        MaxResponseHeadersLength = MaxHeaderKibibytes,

        // An unwanted body is not read on for the sake of keeping the connection.
        MaxResponseDrainSize = 64 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),

        // Names are asked again this often; idle connections to thousands of hosts are not hoarded.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),

        // An ETag goes back byte for byte, whatever bytes it has; addresses in Location are UTF-8 where they are not ASCII.
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = static (name, _) =>
            name.Equals("Location", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Encoding.Latin1,

        // Our trace ids are nobody else's business.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    };
}
