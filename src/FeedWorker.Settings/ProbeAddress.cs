namespace FeedWorker.Settings;

/// <summary>The setting that says where the probes and metrics of a program listen: an address of this machine.</summary>
public static class ProbeAddress
{
    /// <summary>Why nothing can listen there; <see langword="null"/> when it can.</summary>
    /// <param name="address">The setting.</param>
    /// <param name="example">One that would do.</param>
    public static string? Problem(string address, string example) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var parsed) || parsed.Scheme != "http" || parsed.AbsolutePath != "/"
            ? $"\"{address}\" is not like {example}"

            // Behind any other name the server would listen on every address of this machine.
            : parsed.HostNameType == UriHostNameType.Dns && (parsed.Host != "localhost" || parsed.Port == 0)
                ? $"\"{address}\" names no address of this machine: 127.0.0.1, localhost with a port, or 0.0.0.0 for all of them"
                : null;

    /// <summary>Where to ask what listens there: "any address" is for listening; to ask, this machine is the one.</summary>
    /// <exception cref="UriFormatException">It is no address; <see cref="Problem"/> says so.</exception>
    public static Uri ToAsk(string address)
    {
        var listening = new Uri(address);
        var host = listening.Host switch { "0.0.0.0" => "127.0.0.1", "[::]" => "[::1]", var other => other };
        return new UriBuilder(listening) { Host = host }.Uri;
    }
}
