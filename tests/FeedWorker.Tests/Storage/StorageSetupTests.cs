using FeedWorker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Storage;

public sealed class StorageSetupTests
{
    [Fact]
    public void The_ledgers_take_their_options_from_the_Storage_section()
    {
        using var services = Services(("Storage:Path", "elsewhere/news.db"), ("Storage:LeaseLength", "00:05:00"));

        var database = services.GetRequiredService<NewsDatabase>();

        Assert.EndsWith("news.db", database.Describe(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(5), database.Options.LeaseLength);
        Assert.Equal(TimeSpan.FromDays(90), database.Options.ArticleAge);
        Assert.NotNull(services.GetRequiredService<FeedLedger>());
        Assert.NotNull(services.GetRequiredService<ArticleLedger>());
        Assert.NotNull(services.GetRequiredService<OutboxLedger>());
        Assert.NotNull(services.GetRequiredService<Pruner>());
        Assert.NotNull(services.GetRequiredService<DueWork>());
    }

    [Theory]
    [InlineData("Storage:Path", "")]
    [InlineData("Storage:LeaseLength", "00:00:01")]
    [InlineData("Storage:NoveltyWindow", "-1.00:00:00")]
    [InlineData("Storage:OutboxHighWater", "0")]
    public void A_value_out_of_bounds_is_refused(string key, string value)
    {
        using var services = Services((key, value));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<NewsDatabase>());

        Assert.Contains(key["Storage:".Length..], error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddStorage(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
                .Build())
            .BuildServiceProvider();
}
