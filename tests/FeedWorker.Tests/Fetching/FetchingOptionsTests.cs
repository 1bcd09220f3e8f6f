using FeedWorker.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Fetching;

public sealed class FetchingOptionsTests
{
    [Fact]
    public void The_defaults_are_valid_and_build_a_fetcher()
    {
        using var services = Services();

        Assert.NotNull(services.GetRequiredService<Fetcher>());
        Assert.Equal(TimeSpan.FromSeconds(30), services.GetRequiredService<FetchingOptions>().Deadline);
    }

    [Fact]
    public void The_configuration_reaches_the_options()
    {
        using var services = Services(
            ("Deadline", "00:00:05"), ("AllowedHosts:0", "127.0.0.1:5480"), ("AllowedHosts:1", "[::1]:5480"), ("AllowedHosts:2", "10.20.0.0/16"));

        var options = services.GetRequiredService<FetchingOptions>();

        Assert.Equal(TimeSpan.FromSeconds(5), options.Deadline);
        Assert.Equal(["127.0.0.1:5480", "[::1]:5480", "10.20.0.0/16"], options.AllowedHosts);
    }

    [Theory]
    [InlineData("Deadline", "00:00:00")]
    [InlineData("MaxRedirects", "500")]
    [InlineData("MaxFeedBytes", "0")]
    [InlineData("UserAgent", "")]
    [InlineData("UserAgent", "(only a comment)")]
    [InlineData("Contact", "mail\nme")]
    [InlineData("AllowedHosts:0", "localhost:5480")]
    [InlineData("AllowedHosts:0", "127.0.0.1")]
    [InlineData("AllowedHosts:0", "127.0.0.1:0")]
    [InlineData("AllowedHosts:0", "127.1:5480")]
    [InlineData("AllowedHosts:0", "10.20.0.0/33")]
    [InlineData("ExtraPorts:0", "70000")]
    public void A_wrong_option_is_named(string key, string value)
    {
        using var services = Services((key, value));

        var broken = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<FetchingOptions>());

        Assert.Contains(key.Split(':')[0], broken.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Fetching:{setting.Key}", (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddLogging().AddFetching(configuration).BuildServiceProvider();
    }
}
