using FeedWorker.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Pipeline;

public sealed class SweepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_is_due_is_handled_and_never_more_at_once_than_allowed()
    {
        var due = new Queue<int>(Enumerable.Range(0, 50));
        var (underWay, most) = (0, 0);

        var handled = await Sweep.RunAsync<int>(4, count => Claim(due, count), async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
        }, TimeProvider.System, beat: null, Cancel);

        Assert.Equal(50, handled);
        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public async Task A_slow_one_does_not_keep_what_becomes_due_meanwhile_waiting()
    {
        var time = new FakeTimeProvider();
        var due = new Queue<int>([1]);
        var slow = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        var sweep = Sweep.RunAsync<int>(4, count => Claim(due, count), item =>
        {
            if (item == 2)
            {
                second.SetResult();
            }

            return item == 1 ? slow.Task : Task.CompletedTask;
        }, time, beat: null, Cancel);

        due.Enqueue(2);
        time.Advance(TimeSpan.FromSeconds(2));

        await second.Task.WaitAsync(Cancel);
        slow.SetResult();
        Assert.Equal(2, await sweep);
    }

    [Fact]
    public async Task After_the_stop_what_is_under_way_is_finished_and_nothing_is_claimed()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var due = new Queue<int>(Enumerable.Range(0, 50));
        var finished = 0;

        var handled = await Sweep.RunAsync<int>(2, count => Claim(due, count), async _ =>
        {
            await stop.CancelAsync();
            await Task.Yield();
            Interlocked.Increment(ref finished);
        }, TimeProvider.System, beat: null, stop.Token);

        Assert.Equal(2, handled);
        Assert.Equal(2, finished);
    }

    [Fact]
    public async Task A_sweep_whose_every_slot_is_stuck_beats_no_more()
    {
        var time = new FakeTimeProvider();
        var due = new Queue<int>([1, 2]);
        var (stuck, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var beats = 0;
        var sweep = Sweep.RunAsync<int>(2, count => Claim(due, Math.Min(count, 1)), item =>
        {
            if (item == 2)
            {
                second.SetResult();
            }

            return stuck.Task;
        }, time, () => beats++, Cancel);
        time.Advance(TimeSpan.FromSeconds(2)); // one slot is free: it claims the second
        await second.Task.WaitAsync(Cancel);
        var before = beats;

        time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal((2, 2), (before, beats));
        stuck.SetResult();
        await sweep;
        Assert.True(beats > 2);
    }

    [Fact]
    public async Task When_a_claim_fails_what_is_under_way_is_finished_before_the_failure_is_told()
    {
        var claims = 0;
        var (slow, failing) = (new TaskCompletionSource(), new TaskCompletionSource());
        var time = new FakeTimeProvider();

        var sweep = Sweep.RunAsync(
            2,
            _ =>
            {
                if (claims++ == 0)
                {
                    return Task.FromResult<IReadOnlyList<int>>([1]);
                }

                failing.SetResult();
                throw new InvalidOperationException("lost");
            },
            _ => slow.Task,
            time,
            beat: null,
            Cancel);
        time.Advance(TimeSpan.FromSeconds(2)); // it looks again while the first is under way
        await failing.Task.WaitAsync(Cancel);

        Assert.False(sweep.IsCompleted);
        slow.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => sweep);
    }

    private static Task<IReadOnlyList<int>> Claim(Queue<int> due, int count) =>
        Task.FromResult<IReadOnlyList<int>>([.. Enumerable.Range(0, Math.Min(count, due.Count)).Select(_ => due.Dequeue())]);
}
