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

    [Theory]
    [InlineData(null, "is needed for Storage:Provider=PostgreSql")]
    [InlineData(" ", "is needed for Storage:Provider=PostgreSql")]
    [InlineData("Database=news;Username=reader", "names no Host")]
    [InlineData("Host=db.example;Username=reader", "names no Database")]
    [InlineData("Host=db.example;Database=news", "names no Username")]
    [InlineData("Host=db.example;Prot=5433;Password=sesame", "is not a list of Keyword=value;")]
    [InlineData("Host=db.example;Port=sesame", "is not a list of Keyword=value;")]
    [InlineData("sesame", "is not a list of Keyword=value;")]
    [InlineData("postgres://reader:sesame@db.example/news", "is not a list of Keyword=value;")]
    public void A_connection_string_that_cannot_be_used_is_told_without_quoting_it(string? connection, string expected)
    {
        using var services = Services(("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", connection));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<NewsDatabase>());

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_without_PostgreSql_is_a_mistake()
    {
        using var services = Services(("Storage:ConnectionString", "Host=db.example;Database=news;Username=reader"));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<NewsDatabase>());

        Assert.Contains("is only for Storage:Provider=PostgreSql", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_password_overrules_the_connection_string_and_what_the_string_says_of_limits_stands()
    {
        var options = new StorageOptions
        {
            Provider = StorageProvider.PostgreSql,
            ConnectionString = "Host=db.example;Database=news;Username=reader;Password=old;Maximum Pool Size=100;Options=-c lock_timeout=3s",
            Password = "sesame",
        };

        var (settings, problem) = PostgreSqlSettings.Read(options);

        Assert.Null(problem);
        Assert.Equal(("sesame", 100, 30), (settings!.Password, settings.MaxPoolSize, settings.CommandTimeout));
        Assert.EndsWith("-c lock_timeout=3s", settings.Options, StringComparison.Ordinal);
        using var database = new NewsDatabase(Options.Create(options), TimeProvider.System);
        Assert.Equal("PostgreSQL at db.example:5432, database news", database.Describe());
    }

    [Fact]
    public void Unless_told_otherwise_a_worker_opens_few_connections()
    {
        var (settings, _) = PostgreSqlSettings.Read(new StorageOptions
        {
            Provider = StorageProvider.PostgreSql,
            ConnectionString = "Host=db.example;Database=news;Username=reader",
        });

        Assert.Equal((16, "feedworker"), (settings!.MaxPoolSize, settings.ApplicationName));
    }

    private static ServiceProvider Services(params (string Key, string? Value)[] settings) =>
        new ServiceCollection()
            .AddStorage(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
                .Build())
            .BuildServiceProvider();
}
