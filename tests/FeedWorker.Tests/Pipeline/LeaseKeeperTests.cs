using FeedWorker.Pipeline;
using FeedWorker.Storage;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Pipeline;

public sealed class LeaseKeeperTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Long_work_keeps_its_lease()
    {
        var time = new FakeTimeProvider();
        var renewed = new SemaphoreSlim(0);
        await using var keeper = new LeaseKeeper(_ =>
        {
            renewed.Release();
            return Task.FromResult(true);
        }, TimeSpan.FromSeconds(40), time, Cancel);

        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromSeconds(40));
            await renewed.WaitAsync(Cancel);
        }

        Assert.False(keeper.Work.IsCancellationRequested);
    }

    [Fact]
    public async Task A_renewal_that_the_store_fails_is_tried_again_and_harms_nothing()
    {
        var time = new FakeTimeProvider();
        var asked = new SemaphoreSlim(0);
        await using var keeper = new LeaseKeeper(_ =>
        {
            asked.Release();
            throw new StorageException("the database is away", new IOException());
        }, TimeSpan.FromSeconds(40), time, Cancel);

        for (var i = 0; i < 2; i++)
        {
            time.Advance(TimeSpan.FromSeconds(40));
            Assert.True(await asked.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        }

        Assert.False(keeper.Work.IsCancellationRequested);
    }

    [Fact]
    public async Task Work_whose_lease_was_taken_over_is_ended()
    {
        var time = new FakeTimeProvider();
        await using var keeper = new LeaseKeeper(_ => Task.FromResult(false), TimeSpan.FromSeconds(40), time, Cancel);
        var ended = new TaskCompletionSource();
        using var registration = keeper.Work.Register(ended.SetResult);

        time.Advance(TimeSpan.FromSeconds(40));

        await ended.Task.WaitAsync(Cancel);
    }
}
