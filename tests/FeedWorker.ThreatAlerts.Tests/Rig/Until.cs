namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>Waits for a condition, as long as the test's token allows, and at most half a minute.</summary>
internal static class Until
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    internal static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    internal static async Task TrueAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_longest);
        while (!await condition())
        {
            await Task.Delay(_look, limit.Token);
        }
    }
}
