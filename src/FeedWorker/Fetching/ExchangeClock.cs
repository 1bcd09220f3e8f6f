namespace FeedWorker.Fetching;

/// <summary>
/// One time limit over a whole exchange, which stands still while we wait for our own reasons. <c>HttpClient.Timeout</c> ends with
/// the headers and would let a slow body run for ever.
/// </summary>
internal sealed class ExchangeClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;
    private TimeSpan _left;
    private long _since;

    internal ExchangeClock(TimeProvider time, TimeSpan limit, CancellationToken cancellationToken)
    {
        (_time, _left, _since) = (time, limit, time.GetTimestamp());
        _limit = new CancellationTokenSource(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, cancellationToken);
    }

    /// <summary>Cancelled by the limit or by the caller.</summary>
    internal CancellationToken Token => _either.Token;

    internal bool HasRunOut => _limit.IsCancellationRequested;

    /// <summary>Stops the clock while <paramref name="wait"/> runs.</summary>
    internal async Task<T> StandStillAsync<T>(Task<T> wait)
    {
        _left -= _time.GetElapsedTime(_since);
        _limit.CancelAfter(Timeout.InfiniteTimeSpan);
        try
        {
            return await wait;
        }
        finally
        {
            _since = _time.GetTimestamp();
            _limit.CancelAfter(_left > TimeSpan.Zero ? _left : TimeSpan.Zero);
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
