namespace FeedWorker.Pipeline;

/// <summary>Claims and handles what is due until nothing is, with a bounded number under way.</summary>
internal static class Sweep
{
    // A slow site holds one slot, not the sweep: the others look for due work again this often.
    private static readonly TimeSpan _lookAgain = TimeSpan.FromSeconds(1);

    /// <summary>Runs until a claim finds nothing and nothing is under way, or until claiming is stopped and the rest is done.</summary>
    /// <param name="atOnce">How many are under way at most.</param>
    /// <param name="claim">Claims up to so many.</param>
    /// <param name="handle">Ends one lease; never throws.</param>
    /// <param name="time">The clock.</param>
    /// <param name="beat">Called whenever a claim was answered or a lease ended; null: nobody watches. Not while every slot is taken and none ends.</param>
    /// <param name="stopClaiming">Claim nothing more; what is under way is awaited.</param>
    /// <returns>How many were handled.</returns>
    internal static async Task<int> RunAsync<TLease>(
        int atOnce,
        Func<int, Task<IReadOnlyList<TLease>>> claim,
        Func<TLease, Task> handle,
        TimeProvider time,
        Action? beat,
        CancellationToken stopClaiming)
    {
        var underWay = new List<Task>();
        var handled = 0;
        while (true)
        {
            if (underWay.Count < atOnce && !stopClaiming.IsCancellationRequested)
            {
                IReadOnlyList<TLease> leases;
                try
                {
                    leases = await claim(atOnce - underWay.Count);
                }
                catch
                {
                    // The store is lost: what is under way ends in its own way before the next sweep begins.
                    await Task.WhenAll(underWay);
                    throw;
                }

                beat?.Invoke();
                foreach (var lease in leases)
                {
                    underWay.Add(handle(lease));
                    handled++;
                }
            }

            if (underWay.Count == 0)
            {
                return handled;
            }

            using var lookAgain = new CancellationTokenSource();
            await Task.WhenAny([.. underWay, Task.Delay(_lookAgain, time, lookAgain.Token)]);
            await lookAgain.CancelAsync();
            foreach (var done in underWay.FindAll(task => task.IsCompleted))
            {
                underWay.Remove(done);
                await done;
                beat?.Invoke();
            }
        }
    }
}
