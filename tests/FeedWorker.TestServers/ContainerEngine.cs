using DotNet.Testcontainers.Configurations;

namespace FeedWorker.TestServers;

/// <summary>Whether this machine runs containers.</summary>
internal static class ContainerEngine
{
    private static readonly Lazy<bool> _answers = new(Ask);

    /// <summary>Asked once for each process: an engine that does not answer costs its connection's time limit.</summary>
    internal static bool Answers => _answers.Value;

    private static bool Ask()
    {
        try
        {
            var endpoint = TestcontainersSettings.OS.DockerEndpointAuthConfig;
            using var client = endpoint.GetDockerClientBuilder().Build();
            return client.System.PingAsync().Wait(TimeSpan.FromSeconds(5));
        }
        catch (Exception)
        {
            // Whatever the reason is, there is none to be used.
            return false;
        }
    }
}
