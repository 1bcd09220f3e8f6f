using System.Globalization;
using System.Text.Json;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Commands.Analyze;

/// <summary>The small shapes that the lines repeat.</summary>
internal static class JsonWriting
{
    extension(Utf8JsonWriter json)
    {
        internal void WriteInstant(string name, DateTimeOffset? instant) =>
            json.WriteString(name, instant?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));

        internal void WriteStrings(string name, IReadOnlyList<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        internal void WriteBounds(TextSpan span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        /// <summary>An object with the bounds, or null.</summary>
        internal void WriteSpan(string name, TextSpan? span)
        {
            if (span is not { } given)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            json.WriteBounds(given);
            json.WriteEndObject();
        }
    }
}
