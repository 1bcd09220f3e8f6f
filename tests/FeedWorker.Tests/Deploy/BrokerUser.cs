using System.Text.Json.Nodes;
using FeedWorker.TestServers;

namespace FeedWorker.Tests.Deploy;

/// <summary>The broker's users as the production form makes them.</summary>
internal static class BrokerUser
{
    private const string Definitions = "deploy/rabbitmq/definitions.json";

    /// <summary>Makes one on a broker for tests, under a name of its own and with the permissions of the production form.</summary>
    public static async Task<BrokerAddress> CreateAsync(BrokerAddress broker, string user, CancellationToken cancellationToken)
    {
        var made = broker with { User = $"{user}-{Guid.NewGuid():N}", Password = Guid.NewGuid().ToString("N") };
        var permissions = PermissionsOf(user);
        await broker.PutAsync($"users/{made.User}", new JsonObject { ["password"] = made.Password, ["tags"] = "" }, cancellationToken);
        await broker.PutAsync($"permissions/{broker.VirtualHost}/{made.User}", new JsonObject
        {
            ["configure"] = permissions["configure"]!.GetValue<string>(),
            ["write"] = permissions["write"]!.GetValue<string>(),
            ["read"] = permissions["read"]!.GetValue<string>(),
        }, cancellationToken);
        return made;
    }

    /// <summary>The patterns <c>configure</c>, <c>write</c> and <c>read</c>.</summary>
    public static JsonNode PermissionsOf(string user) => JsonNode.Parse(Repository.Text(Definitions))!["permissions"]!.AsArray()
        .Single(permission => permission!["user"]!.GetValue<string>() == user)!;
}
