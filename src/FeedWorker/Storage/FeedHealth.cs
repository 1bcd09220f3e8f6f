namespace FeedWorker.Storage;

internal enum FeedHealth
{
    /// <summary>Not polled yet.</summary>
    New,
    Healthy,

    /// <summary>Polled more slowly after failures in a row; never given up.</summary>
    Failing,

    /// <summary>The server said that it is gone for good: polled only on request.</summary>
    Ended,
}
