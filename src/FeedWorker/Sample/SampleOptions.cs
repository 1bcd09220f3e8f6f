using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Sample;

/// <summary>The bundled news site. Section <c>Sample</c>.</summary>
public sealed class SampleOptions
{
    /// <summary>Whether to serve the bundled site and work on it. Default: only while neither configuration nor store names a feed.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Port on 127.0.0.1; another one is taken when it is in use. Default 5480.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = SampleSite.DefaultPort;
}
