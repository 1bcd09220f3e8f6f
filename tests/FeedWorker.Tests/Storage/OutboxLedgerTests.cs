using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public abstract class OutboxLedgerTests(SharedServers? servers) : LedgerTests(servers)
{
    [Fact]
    public async Task A_message_comes_out_as_it_went_in_oldest_first()
    {
        await using var room = await OpenRoomAsync();
        var message = new OutgoingMessage(Guid.NewGuid(), "feedworker.quote-published.v1", new byte[] { 0, 255, 7 }, "00-ab-cd-01", "A quote");
        await room.PutAsync(message, Message(text: "second"));
        await room.AdvanceAsync(TimeSpan.FromSeconds(1));
        await room.PutAsync(Message(text: "third"));

        var leases = await room.Outbox.ClaimAsync(2, TimeSpan.Zero, Cancel);

        var first = leases[0];
        Assert.Equal(
            (message.Id, message.Type, message.TraceParent, message.Summary, 1),
            (first.Id, first.Type, first.TraceParent, first.Summary, first.Attempt));
        Assert.Equal(message.Body.ToArray(), first.Body.ToArray());
        Assert.Equal(room.Now - TimeSpan.FromSeconds(1), first.CreatedAt);
        Assert.True(first.Sequence < leases[1].Sequence);
        Assert.Equal(["third"], await room.OutboxTextsAsync());
    }

    [Fact]
    public async Task The_same_id_is_one_message_also_after_delivery()
    {
        await using var room = await OpenRoomAsync();
        var id = Guid.NewGuid();
        await room.PutAsync(Message(id, "once"), Message(id, "twice"));
        var lease = Assert.Single(await room.Outbox.ClaimAsync(10, TimeSpan.Zero, Cancel));
        Assert.Equal(1, await room.Outbox.CloseAsync([lease], Cancel));

        await room.PutAsync(Message(id, "three times"));

        Assert.Empty(await room.Outbox.ClaimAsync(10, TimeSpan.Zero, Cancel));
        Assert.Equal(new OutboxCounts(0, 0, 0, null), await room.Outbox.CountsAsync(Cancel));
    }

    [Fact]
    public async Task A_message_whose_lease_ran_out_goes_to_another_and_only_that_one_closes_it()
    {
        await using var room = await OpenRoomAsync();
        await room.PutAsync(Message());
        var slow = Assert.Single(await room.Outbox.ClaimAsync(10, TimeSpan.Zero, Cancel));
        await room.AdvanceAsync(room.Options.LeaseLength);
        var quick = Assert.Single(await room.Outbox.ClaimAsync(10, TimeSpan.Zero, Cancel));

        Assert.Equal(0, await room.Outbox.CloseAsync([slow], Cancel));
        Assert.False(await room.Outbox.PostponeAsync(slow, "late", TimeSpan.Zero, true, Cancel));
        Assert.False(await room.Outbox.SetAsideAsync(slow, "late", Cancel));
        Assert.False(await room.Outbox.GiveBackAsync(slow, Cancel));
        Assert.Equal((2, 1), (quick.Attempt, await room.Outbox.CloseAsync([slow, quick], Cancel)));
    }

    [Fact]
    public async Task A_message_that_may_take_longer_than_the_lease_length_is_leased_for_as_long()
    {
        await using var room = await OpenRoomAsync();
        await room.PutAsync(Message(), Message());
        var longer = room.Options.LeaseLength * 2;

        var leases = new[] { await room.Outbox.ClaimAsync(1, longer, Cancel), await room.Outbox.ClaimAsync(1, TimeSpan.FromSeconds(1), Cancel) };

        Assert.Equal([room.Now + longer, room.Now + room.Options.LeaseLength], leases.Select(claim => Assert.Single(claim).LeasedUntil));
    }

    [Fact]
    public async Task Only_an_attempt_that_the_message_is_to_blame_for_counts()
    {
        await using var room = await OpenRoomAsync();
        await room.PutAsync(Message());
        foreach (var blame in (bool[])[false, true, false])
        {
            var lease = Assert.Single(await room.Outbox.ClaimAsync(1, TimeSpan.Zero, Cancel));
            Assert.True(await room.Outbox.PostponeAsync(lease, "no queue bound", TimeSpan.FromSeconds(5), blame, Cancel));
            Assert.Empty(await room.Outbox.ClaimAsync(1, TimeSpan.Zero, Cancel));
            await room.AdvanceAsync(TimeSpan.FromSeconds(5));
        }

        var given = Assert.Single(await room.Outbox.ClaimAsync(1, TimeSpan.Zero, Cancel));
        Assert.True(await room.Outbox.GiveBackAsync(given, Cancel));

        Assert.Equal((2, 2), (given.Attempt, Assert.Single(await room.Outbox.ClaimAsync(1, TimeSpan.Zero, Cancel)).Attempt));
    }

    [Fact]
    public async Task What_was_set_aside_is_listed_with_its_reason_and_can_be_retried()
    {
        await using var room = await OpenRoomAsync();
        await room.PutAsync(Message(text: "a"), Message(text: "b"), Message(text: "c"));
        var leases = await room.Outbox.ClaimAsync(2, TimeSpan.Zero, Cancel);
        foreach (var lease in leases)
        {
            Assert.True(await room.Outbox.SetAsideAsync(lease, "too large", Cancel));
        }

        var listed = await room.Outbox.ListAsync(onlySetAside: true, 10, Cancel);
        Assert.Equal(leases.Select(lease => lease.Id), listed.Select(row => row.Id));
        Assert.All(listed, row => Assert.Equal(("too large", true, null, 1), (row.Problem, row.IsSetAside, row.Due, row.Attempts)));
        Assert.Equal(3, (await room.Outbox.ListAsync(onlySetAside: false, 10, Cancel)).Count);
        Assert.Single(await room.Outbox.ListAsync(onlySetAside: false, 1, Cancel));

        Assert.Equal(1, await room.Outbox.RetryAsync(leases[0].Id, Cancel));
        Assert.Equal(0, await room.Outbox.RetryAsync(leases[0].Id, Cancel));
        Assert.Equal(1, await room.Outbox.RetryAsync(null, Cancel));
        Assert.All(await room.Outbox.ClaimAsync(10, TimeSpan.Zero, Cancel), lease => Assert.Equal(1, lease.Attempt));
    }

    [Fact]
    public async Task The_outbox_counts_itself()
    {
        await using var room = await OpenRoomAsync();
        await room.PutAsync(Message(), Message(), Message());
        var leases = await room.Outbox.ClaimAsync(2, TimeSpan.Zero, Cancel);
        await room.Outbox.SetAsideAsync(leases[0], "too large", Cancel);
        await room.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(new OutboxCounts(Waiting: 2, Leased: 1, SetAside: 1, TimeSpan.FromSeconds(30)), await room.Outbox.CountsAsync(Cancel));
    }
}

public sealed class OutboxLedgerTestsOnSqlite() : OutboxLedgerTests(servers: null);

public sealed class OutboxLedgerTestsOnPostgreSql(SharedServers servers) : OutboxLedgerTests(servers);
