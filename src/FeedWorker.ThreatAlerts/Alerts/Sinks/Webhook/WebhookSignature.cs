using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;

/// <summary>Shows the receiver that a request comes from the holder of the secret, and when it was made.</summary>
internal static class WebhookSignature
{
    /// <summary><c>sha256=</c> and the HMAC-SHA256 over "timestamp.body" in lower-case hexadecimal digits.</summary>
    internal static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{timestamp}."), .. body];
        return $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
