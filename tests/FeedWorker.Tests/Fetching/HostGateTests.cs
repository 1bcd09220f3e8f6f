using FeedWorker.Fetching;
using FeedWorker.Tests.Loopback;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Fetching;

public sealed class HostGateTests
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(2);
    private static readonly HostKey Gazette = new("gazette.example", 443);
    private readonly FakeTimeProvider _time = new(FetchRig.Start);

    [Fact]
    public async Task The_first_request_to_a_host_goes_at_once_and_the_next_after_the_gap()
    {
        var gate = new HostGate(_time, TimeSpan.FromMinutes(1));

        Assert.Null(await gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token));
        var second = gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token);
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Null(await second);
    }

    [Fact]
    public async Task Those_who_wait_go_one_gap_after_the_other()
    {
        var gate = new HostGate(_time, TimeSpan.FromMinutes(1));
        var turns = Enumerable.Range(0, 4).Select(_ => gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token)).ToList();

        foreach (var gone in Enumerable.Range(1, 4))
        {
            Assert.Equal(gone, turns.Count(turn => turn.IsCompleted));
            _time.Advance(Gap);
            await turns[Math.Min(gone, 3)];
        }
    }

    [Fact]
    public async Task Hosts_and_ports_do_not_wait_for_each_other()
    {
        var gate = new HostGate(_time, TimeSpan.FromMinutes(1));

        Assert.Null(await gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token));
        Assert.Null(await gate.WaitTurnAsync(Gazette with { Port = 8443 }, Gap, FetchRig.Token));
        Assert.Null(await gate.WaitTurnAsync(new HostKey("tribune.example", 443), Gap, FetchRig.Token));
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_sent_away_and_takes_no_turn()
    {
        var gate = new HostGate(_time, maxWait: TimeSpan.FromSeconds(3));
        await gate.WaitTurnAsync(Gazette, TimeSpan.FromSeconds(5), FetchRig.Token);

        Assert.Equal(TimeSpan.FromSeconds(5), await gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token));
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(await gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token));
    }

    [Fact]
    public async Task A_hold_lengthens_the_pause_and_never_shortens_it()
    {
        var gate = new HostGate(_time, maxWait: TimeSpan.Zero);

        gate.Hold(Gazette, TimeSpan.FromMinutes(10));
        gate.Hold(Gazette, TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(10), await gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token));
    }

    [Fact]
    public async Task The_number_of_remembered_hosts_is_bounded_and_long_holds_are_kept_longest()
    {
        var gate = new HostGate(_time, TimeSpan.Zero, maxHosts: 100);
        gate.Hold(Gazette, TimeSpan.FromHours(1));

        foreach (var n in Enumerable.Range(0, 1000))
        {
            await gate.WaitTurnAsync(new HostKey($"site{n}.example", 443), Gap, FetchRig.Token);
            Assert.InRange(gate.Remembered, 1, 100);
        }

        Assert.Equal(TimeSpan.FromHours(1), await gate.WaitTurnAsync(Gazette, Gap, FetchRig.Token));
    }

    [Fact]
    public async Task The_fetcher_keeps_the_gap_on_every_host_that_is_not_the_operators_own()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", "text/xml", "<rss/>");
        using var strange = FetchRig.For("127.0.0.0/8");
        using var own = FetchRig.For(site.Address);

        await strange.FeedAsync(site.At("/feed"));
        var second = strange.FeedAsync(site.At("/feed"));
        Assert.False(second.IsCompleted);
        strange.Time.Advance(TimeSpan.FromSeconds(2));
        await second;

        await own.FeedAsync(site.At("/feed"));
        Assert.IsType<FetchOutcome.Fetched>(await own.FeedAsync(site.At("/feed")));
    }

    [Fact]
    public async Task Waiting_for_the_turn_does_not_eat_into_the_deadline()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", "text/xml", "<rss/>");
        using var rig = new FetchRig(new FetchingOptions
        {
            AllowedHosts = ["127.0.0.0/8"],
            HostGap = TimeSpan.FromSeconds(50),
            Deadline = TimeSpan.FromSeconds(10),
        });

        await rig.FeedAsync(site.At("/feed"));
        var second = rig.FeedAsync(site.At("/feed"));
        rig.Time.Advance(TimeSpan.FromSeconds(50));

        Assert.IsType<FetchOutcome.Fetched>(await second);
    }
}
