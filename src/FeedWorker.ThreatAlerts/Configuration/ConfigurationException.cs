namespace FeedWorker.ThreatAlerts.Configuration;

/// <summary>The settings cannot be used. The message names what and why, for people.</summary>
internal sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
