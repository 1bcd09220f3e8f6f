using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace FeedWorker.Contracts.Tests;

/// <summary>Makes the JSON Schema of a message from its record and the record's documentation.</summary>
internal static class MessageSchemas
{
    /// <summary>Wire name and record of every message.</summary>
    internal static IReadOnlyDictionary<string, Type> Messages { get; } = new SortedDictionary<string, Type>(StringComparer.Ordinal)
    {
        ["feedworker.article-published.v1"] = typeof(ArticlePublished),
        ["feedworker.quote-published.v1"] = typeof(QuotePublished),
        ["feedworker.threat-statement-detected.v1"] = typeof(ThreatStatementDetected),
        ["feedworker.threat-statement-sighted.v1"] = typeof(ThreatStatementSighted),
        ["feedworker.feed-health-changed.v1"] = typeof(FeedHealthChanged),
    };

    /// <summary>The wire rules, as the README states them for consumers.</summary>
    internal static JsonSerializerOptions Wire { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly Dictionary<string, string> _summaries = ReadSummaries();

    internal static string Of(string name, Type type)
    {
        var schema = Wire.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        }).AsObject();
        var file = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:{name.Replace('.', ':')}",
            ["title"] = type.Name,
        };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            file[key] = value;
        }

        file["properties"]!["messageType"]!.AsObject()["const"] = name;
        return file.ToJsonString(Wire) + "\n";
    }

    /// <summary>The one sentence that the record says of itself.</summary>
    internal static string Summary(Type type) => _summaries[$"T:{type.FullName}"];

    private static JsonObject Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        var node = Shape(Nullable.GetUnderlyingType(type) ?? type) ?? Plain(schema.AsObject());
        var member = context.PropertyInfo?.AttributeProvider as PropertyInfo;
        var text = member is not null ? _summaries.GetValueOrDefault($"P:{member.DeclaringType!.FullName}.{member.Name}")
            : context.Path.Length == 0 ? _summaries.GetValueOrDefault($"T:{type.FullName}") : null;
        if (text is not null)
        {
            node.Insert(0, "description", text);
        }

        return node;
    }

    // Absent stands for null on the wire, so that no type needs "null" beside it.
    private static JsonObject Plain(JsonObject node)
    {
        if (node["type"] is JsonArray types)
        {
            node["type"] = types.First(type => type!.GetValue<string>() != "null")!.DeepClone();
        }

        return node;
    }

    private static JsonObject? Shape(Type type)
    {
        if (type.IsEnum)
        {
            return new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. Enum.GetNames(type).Where(name => name != "Unknown").Select(name => JsonValue.Create(name))]),
            };
        }

        return type == typeof(DateTimeOffset) ? new JsonObject { ["type"] = "string", ["format"] = "date-time" }
            : type == typeof(Guid) ? new JsonObject { ["type"] = "string", ["format"] = "uuid" }
            : null;
    }

    private static Dictionary<string, string> ReadSummaries()
    {
        var file = Path.ChangeExtension(typeof(ArticlePublished).Assembly.Location, ".xml");
        return XDocument.Load(file).Descendants("member").ToDictionary(
            member => member.Attribute("name")!.Value,
            member => string.Join(' ', (member.Element("summary")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparer.Ordinal);
    }
}
