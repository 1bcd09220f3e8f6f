namespace FeedWorker.Proofs.Workers;

/// <summary>A folder and a time limit for one run of a proof; the folder goes with it.</summary>
internal static class ProofRoom
{
    /// <returns>What the run returns.</returns>
    internal static async Task<int> RunAsync(
        TimeSpan longest, Func<string, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        var folder = Directory.CreateTempSubdirectory("feedworker-proof-");
        try
        {
            return await run(folder.FullName, limit.Token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
