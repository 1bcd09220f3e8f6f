using Microsoft.Extensions.Configuration;

namespace FeedWorker.Tests.Deploy;

/// <summary>What the environment of a container comes to as settings of the worker.</summary>
internal static class Deployed
{
    private const string Prefix = "FEEDWORKER__";

    public static IConfigurationRoot Configuration(IEnumerable<KeyValuePair<string, string>> environment)
    {
        var settings = environment.ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.StartsWith(Prefix, setting.Key, StringComparison.Ordinal));
        return new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(
                setting.Key[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal),
                (string?)setting.Value)))
            .Build();
    }
}
