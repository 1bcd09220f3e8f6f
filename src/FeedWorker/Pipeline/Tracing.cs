using System.Diagnostics;

namespace FeedWorker.Pipeline;

/// <summary>Spans of the walks; the trace of an article goes on when its messages are sent.</summary>
internal static class Tracing
{
    internal static ActivitySource Source { get; } = new("FeedWorker");

    /// <summary>
    /// Begins an attempt's span. There is one even when nobody collects spans: consumers are promised the trace that a message belongs to.
    /// </summary>
    internal static Activity Begin(string name) => Source.StartActivity(name) ?? new Activity(name).Start();
}
