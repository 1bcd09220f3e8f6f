using System.Globalization;
using FeedWorker.Publishing;
using FeedWorker.Tests.Commands;
using FeedWorker.TestServers;

namespace FeedWorker.Tests.Deploy;

/// <summary>The worker on a real broker, as the user that the production form gives it.</summary>
public sealed class BrokerUserTests(SharedServers servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_workers_user_may_do_on_the_broker_is_enough()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var user = await BrokerUser.CreateAsync(broker, "feedworker", Cancel);
        using var worker = new FeedWorkerProcess();
        worker.Variables["FEEDWORKER__RabbitMq__Password_FILE"] = worker.At("password");
        await File.WriteAllTextAsync(worker.At("password"), user.Password + "\n", Cancel);

        var (code, output, errors) = await worker.RunAsync(
            "once", "--set", "Sample:Port=5491", "--set", "Publishing:Transport=RabbitMq", "--set", $"RabbitMq:Host={user.Host}",
            "--set", string.Create(CultureInfo.InvariantCulture, $"RabbitMq:Port={user.Port}"),
            "--set", $"RabbitMq:VirtualHost={user.VirtualHost}", "--set", $"RabbitMq:User={user.User}");

        Assert.True(code == 0, output + errors);
        Assert.DoesNotContain("refused", output + errors, StringComparison.Ordinal);
        var exchanges = (await broker.GetAsync($"exchanges/{broker.VirtualHost}", Cancel))!.AsArray()
            .Select(exchange => exchange!["name"]!.GetValue<string>()).Where(name => name.StartsWith("feedworker.", StringComparison.Ordinal));
        Assert.Equal(MessageCatalog.Types.Keys.Append("feedworker.check").Order(), exchanges.Order());
        Assert.True(await broker.MessagesInAsync("feedworker.archive.threat-statement-detected", Cancel) > 0);
    }
}
