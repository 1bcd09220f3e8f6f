using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FeedWorker.ThreatAlerts.Tests.Snippets;

/// <summary>The check of a request that the README shows.</summary>
internal static class WebhookVerification
{
    // The id to remember; null: not genuine, or too old.
    internal static string? AlertId(byte[] secret, string timestamp, string signature, byte[] body, DateTimeOffset now)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{timestamp}."), .. body];
        var expected = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed))}";
        var isGenuine = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(signature))
            && Math.Abs(now.ToUnixTimeSeconds() - long.Parse(timestamp, CultureInfo.InvariantCulture)) < 300;
        return isGenuine ? JsonDocument.Parse(body).RootElement.GetProperty("alertId").GetString() : null;
    }
}
