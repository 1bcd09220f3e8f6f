namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>How settings name sinks.</summary>
internal static class SinkNames
{
    /// <summary>In a list of names: every sink.</summary>
    internal const string Every = "*";

    extension(IReadOnlyList<string> names)
    {
        /// <summary>Whether a list means a sink by its name or as one of all.</summary>
        internal bool Mean(string sink) => names.Contains(Every) || names.Contains(sink, StringComparer.OrdinalIgnoreCase);

        /// <summary>The same of a list that means every sink when it is empty.</summary>
        internal bool AreFor(string sink) => names.Count == 0 || names.Mean(sink);
    }
}
