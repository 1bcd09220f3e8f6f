namespace FeedWorker.TestServers;

/// <summary>A server that a test needs is not on this machine; the message says what was looked for.</summary>
public sealed class MissingServerException(string message) : Exception(message);
