namespace FeedWorker.ThreatAlerts.Messages;

/// <summary>A message that will never be understood, however often it comes. The reason holds nothing of its text.</summary>
internal sealed class PoisonMessageException(string message, Exception? inner = null) : Exception(message, inner);
