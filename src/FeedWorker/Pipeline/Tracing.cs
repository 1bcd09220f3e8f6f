using System.Diagnostics;

namespace FeedWorker.Pipeline;

/// <summary>Spans of the walks; the trace of an article goes on when its messages are sent.</summary>
internal static class Tracing
{
    internal static ActivitySource Source { get; } = new("FeedWorker");
}
