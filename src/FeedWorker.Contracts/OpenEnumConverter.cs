using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>
/// Writes an enum as its name and reads a name that it does not know as the value 0, <c>Unknown</c>: a reader built against
/// an older version must not fail on the messages of a newer one.
/// </summary>
/// <typeparam name="T">An enum whose value 0 is <c>Unknown</c>.</typeparam>
public sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            && reader.GetString() is { } name
            && Enum.TryParse<T>(name, ignoreCase: false, out var value)
            && Enum.IsDefined(value)
            && !char.IsAsciiDigit(name[0])
            ? value
            : default;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Enum.GetName(value) ?? "Unknown");
    }
}
