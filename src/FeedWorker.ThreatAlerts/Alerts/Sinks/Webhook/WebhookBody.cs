using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;

/// <summary>What is posted. The README documents it; fields are only ever added.</summary>
internal static class WebhookBody
{
    internal const string Type = "feedworker.threat-alert.v1";

    // The body is never HTML; escaping every letter of other scripts would only make it larger.
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON in UTF-8, with the message inside as it came.</summary>
    internal static byte[] Write(DeliveryLease alert)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteString("type", Type);
            json.WriteString("alertId", alert.Id);
            json.WriteString("raisedAt", Time(alert.RaisedAt));
            json.WriteBoolean("test", alert.IsTest);
            if (alert.Earlier is { } earlier)
            {
                json.WriteStartObject("earlier");
                json.WriteString("alertId", earlier.Id);
                json.WriteString("raisedAt", Time(earlier.RaisedAt));
                json.WriteEndObject();
            }

            json.WriteStartObject("sightings");
            json.WriteNumber("count", alert.Sightings.Count);
            json.WriteStartArray("outlets");
            foreach (var outlet in alert.Sightings.Outlets)
            {
                json.WriteStringValue(outlet);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WritePropertyName("message");

            // Read when it was taken in, so it is sound.
            json.WriteRawValue(alert.Body, skipInputValidation: true);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
