using System.Text.Json.Nodes;

namespace FeedWorker.Contracts.Tests;

/// <summary>
/// Makes the AsyncAPI 3.0 document: on which exchange each message goes out, with which properties and headers, and which schema its
/// body keeps.
/// </summary>
internal static class AsyncApi
{
    private const string BindingVersion = "0.3.0";

    internal static string Document()
    {
        JsonObject channels = [], operations = [], messages = [];
        foreach (var (name, type) in MessageSchemas.Messages)
        {
            channels[type.Name] = Channel(name, type);
            operations[$"publish{type.Name}"] = Operation(type);
            messages[type.Name] = Message(name, type);
        }

        return new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject
            {
                ["title"] = "FeedWorker",
                ["version"] = "1",
                ["description"] = "What FeedWorker publishes. Delivery is at least once and unordered; a repeat has the same message id.",
                ["license"] = new JsonObject { ["name"] = "Apache-2.0" },
            },
            ["defaultContentType"] = "application/json",
            ["channels"] = channels,
            ["operations"] = operations,
            ["components"] = new JsonObject { ["messages"] = messages },
        }.ToJsonString(MessageSchemas.Wire) + "\n";
    }

    private static JsonObject Channel(string name, Type type) => new()
    {
        ["address"] = name,
        ["description"] = $"A durable fanout exchange; bind a queue of your own to it. The queue {name.Replace("feedworker.", "feedworker.archive.", StringComparison.Ordinal).Replace(".v1", "", StringComparison.Ordinal)} keeps what came before.",
        ["messages"] = new JsonObject { [type.Name] = Reference($"#/components/messages/{type.Name}") },
        ["bindings"] = Amqp(new JsonObject
        {
            ["is"] = "routingKey",
            ["exchange"] = new JsonObject { ["name"] = name, ["type"] = "fanout", ["durable"] = true, ["autoDelete"] = false },
        }),
    };

    private static JsonObject Operation(Type type) => new()
    {
        ["action"] = "send",
        ["channel"] = Reference($"#/channels/{type.Name}"),
        ["bindings"] = Amqp(new JsonObject { ["deliveryMode"] = 2, ["mandatory"] = true, ["timestamp"] = true }),
    };

    private static JsonObject Message(string name, Type type) => new()
    {
        ["name"] = name,
        ["title"] = type.Name,
        ["summary"] = MessageSchemas.Summary(type),
        ["contentType"] = "application/json",
        ["headers"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["traceparent"] = new JsonObject
                {
                    ["type"] = "string",
                    ["description"] = "W3C Trace Context of the work that caused the message; absent when it was not traced.",
                },
            },
        },
        ["payload"] = new JsonObject
        {
            ["schemaFormat"] = "application/schema+json;version=draft-2020-12",
            ["schema"] = Reference($"./{name}.json"),
        },
        ["bindings"] = Amqp(new JsonObject { ["messageType"] = name }),
    };

    private static JsonObject Amqp(JsonObject binding)
    {
        binding["bindingVersion"] = BindingVersion;
        return new JsonObject { ["amqp"] = binding };
    }

    private static JsonObject Reference(string pointer) => new() { ["$ref"] = pointer };
}
