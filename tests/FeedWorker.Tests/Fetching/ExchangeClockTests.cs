using FeedWorker.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Fetching;

public sealed class ExchangeClockTests
{
    [Fact]
    public async Task The_clock_stands_still_while_we_wait_and_then_goes_on_with_what_was_left()
    {
        var time = new FakeTimeProvider();
        using var clock = new ExchangeClock(time, TimeSpan.FromSeconds(10), FetchRig.Token);
        var turn = new TaskCompletionSource<bool>();

        time.Advance(TimeSpan.FromSeconds(6));
        var waiting = clock.StandStillAsync(turn.Task);
        time.Advance(TimeSpan.FromSeconds(100));
        turn.SetResult(true);
        await waiting;
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.False(clock.HasRunOut);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(clock.HasRunOut);
        Assert.True(clock.Token.IsCancellationRequested);
    }
}
