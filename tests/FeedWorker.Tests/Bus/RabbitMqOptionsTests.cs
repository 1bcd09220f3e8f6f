using System.ComponentModel.DataAnnotations;
using FeedWorker.Commands;
using FeedWorker.Publishing.RabbitMq;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Bus;

public sealed class RabbitMqOptionsTests
{
    [Theory]
    [InlineData("broker")]
    [InlineData("rabbit_mq")]
    [InlineData("broker.harbour.example")]
    [InlineData("10.0.0.7")]
    [InlineData("::1")]
    public void A_host_is_a_name_or_an_address(string host) => Assert.Empty(Errors(new RabbitMqOptions { Host = host }));

    [Theory]
    [InlineData("amqp://broker")]
    [InlineData("broker:5672")]
    [InlineData("ilse@broker")]
    public void A_host_with_more_in_it_is_refused(string host) => Assert.Contains(host, Assert.Single(Errors(new RabbitMqOptions { Host = host })), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_authorities_that_is_not_there_is_named() => Assert.Contains(
        "/nowhere/authority.pem", Assert.Single(Errors(new RabbitMqOptions { Tls = true, TlsAuthorityFile = "/nowhere/authority.pem" })), StringComparison.Ordinal);

    [Fact]
    public void Settings_for_TLS_without_TLS_are_refused() => Assert.Single(Errors(new RabbitMqOptions { TlsServerName = "broker" }));

    [Theory]
    [InlineData(false, 5672)]
    [InlineData(true, 5671)]
    public void The_port_follows_from_TLS(bool tls, int port) => Assert.Equal(port, new RabbitMqOptions { Tls = tls }.EffectivePort);

    [Theory]
    [InlineData("InMemory")]
    [InlineData("RabbitMq")]
    public async Task The_bus_library_reports_nothing_to_its_makers(string transport)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Publishing:Transport"] = transport,
            ["RabbitMq:User"] = "ilse",
            ["RabbitMq:Password"] = "marsh-9",
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddWorker(configuration).BuildServiceProvider();

        Assert.False(services.GetRequiredService<IOptions<UsageTelemetryOptions>>().Value.Enabled);
    }

    private static List<string> Errors(RabbitMqOptions options)
    {
        var results = new List<System.ComponentModel.DataAnnotations.ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.ConvertAll(result => result.ErrorMessage!);
    }
}
