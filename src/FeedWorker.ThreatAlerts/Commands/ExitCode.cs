namespace FeedWorker.ThreatAlerts.Commands;

/// <summary>What the process tells its caller. The README lists them.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Success = 0;

    /// <summary>Ran, but something that was asked for could not be had; the reason was printed.</summary>
    internal const int Failure = 1;

    /// <summary>A wrong call or a wrong configuration; nothing was done.</summary>
    internal const int Usage = 2;

    /// <summary>Stopped by a signal before the work was done; nothing is lost, the next start goes on.</summary>
    internal const int Interrupted = 130;
}
