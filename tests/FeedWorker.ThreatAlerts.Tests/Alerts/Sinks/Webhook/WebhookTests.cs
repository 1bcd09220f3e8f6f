using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Webhook;

/// <summary>What a receiver gets, and what its answers lead to.</summary>
public sealed class WebhookTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_request_carries_the_message_and_how_widely_it_is_known()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "webhook");
        await record.NoteAsync(TestNews.Sighted(message));

        Assert.Equal(1, await pump.RunAsync());

        var post = Assert.Single(receiver.Posts);
        Assert.Equal(("POST", "/alerts", "application/json"), (post.Method, post.Path, post.Headers["Content-Type"]));
        Assert.Equal(message.MessageId.ToString(), post.Headers["Idempotency-Key"]);
        Assert.Equal(message.MessageId.ToString(), post.Headers["X-FeedWorker-Alert"]);
        var body = JsonNode.Parse(post.Body)!;
        Assert.Equal("feedworker.threat-alert.v1", body["type"]!.GetValue<string>());
        Assert.Equal(message.MessageId.ToString(), body["alertId"]!.GetValue<string>());
        Assert.Equal("2026-11-20T12:00:00.000Z", body["raisedAt"]!.GetValue<string>());
        Assert.Equal("""{"count":2,"outlets":["Oslen Post","Harbour Wire"]}""", body["sightings"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(TestNews.Body(message)), body["message"]));
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task The_signature_can_be_verified_by_whoever_holds_the_secret()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(outlet: "Bodø Tidende"), "webhook");

        await pump.RunAsync();

        var post = Assert.Single(receiver.Posts);
        var timestamp = post.Headers["X-FeedWorker-Timestamp"];
        Assert.Equal(TestNews.FridayNoon.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), timestamp);
        Assert.Equal(
            $"sha256={Hmac(Encoding.UTF8.GetBytes(TestPump.Secret), [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. post.Body])}",
            post.Headers["X-FeedWorker-Signature"]);
    }

    [Fact]
    public async Task While_no_process_ran_nothing_was_tried()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Next(503);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        record.Time.Advance(TimeSpan.FromDays(2));
        using var pump = new TestPump(record, receiver.Url);

        await pump.RunAsync();

        Assert.False(Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).IsSetAside);
    }

    [Fact]
    public async Task A_failing_receiver_is_asked_again_later_with_the_same_key()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        receiver.Next(500, "out of paper");

        await pump.RunAsync();
        var waiting = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.Equal((1, "the receiver answered 500: out of paper"), (waiting.Attempts, waiting.Problem));
        Assert.Equal(0, await pump.RunAsync());
        record.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, await pump.RunAsync());

        Assert.Equal(2, receiver.Posts.Count);
        Assert.Single(receiver.Posts.Select(post => post.Headers["Idempotency-Key"]).Distinct());
        Assert.Equal(2, receiver.Posts.Select(post => post.Headers["X-FeedWorker-Timestamp"]).Distinct().Count());
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Theory]
    [InlineData(400, "the receiver answered 400: unknown field")]
    [InlineData(413, "the receiver answered 413: unknown field")]
    [InlineData(422, "the receiver answered 422: unknown field")]
    public async Task A_refusal_is_set_aside_at_once_with_its_reason(int status, string reason)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        receiver.Next(status, "unknown\u001b[2J field", "Location", receiver.Url);

        await pump.RunAsync();

        Assert.Single(receiver.Posts);
        var aside = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel));
        Assert.Equal(reason, aside.Problem!.Replace(" [2J", "", StringComparison.Ordinal));
    }

    // What is said of the address or of us would be said of every alert.
    [Theory]
    [InlineData(401, "the receiver answered 401: who are you")]
    [InlineData(403, "the receiver answered 403: who are you")]
    [InlineData(404, "the receiver answered 404: who are you")]
    [InlineData(405, "the receiver answered 405: who are you")]
    [InlineData(407, "the receiver answered 407: who are you")]
    [InlineData(410, "the receiver answered 410: who are you")]
    [InlineData(307, "the receiver answered 307, a redirect: set Webhook:Url to the address itself")]
    public async Task A_receiver_that_takes_nothing_from_us_loses_nothing(int status, string reason)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        for (var i = 0; i < 6; i++)
        {
            await record.RaiseAsync(TestNews.Detected($"statement {i}"), "webhook");
        }

        for (var i = 0; i < 4; i++)
        {
            receiver.Next(status, "who are you", "Location", receiver.Url);
        }

        while (await pump.RunAsync() > 0)
        {
        }

        Assert.Equal((4, reason), (receiver.Posts.Count, pump.Outage));
        Assert.All(
            await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel),
            row => Assert.Equal((false, TestNews.FridayNoon.AddHours(1)), (row.IsSetAside, row.Due)));

        // The next one shows that it was mended: nobody sleeps out the hour.
        await record.RaiseAsync(TestNews.Detected("new"), "webhook");
        while (await pump.RunAsync() > 0)
        {
        }

        Assert.Equal((11, null), (receiver.Posts.Count, pump.Outage));
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task A_receiver_that_takes_nothing_from_us_is_given_up_in_the_end()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");

        var hours = 0;
        for (; (await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel)).Count == 0; hours++)
        {
            receiver.Next(401);
            await pump.RunAsync();
            record.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal((25, 25), (hours, receiver.Posts.Count));
        Assert.Equal(
            "given up after 1:0:00:00: the receiver answered 401", Assert.Single(await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel)).Problem);
    }

    [Theory]
    [InlineData(408, null, 5, 6)]
    [InlineData(503, "600", 600, 600)]
    [InlineData(429, "86400", 3600, 3600)]
    [InlineData(429, "Fri, 20 Nov 2026 12:10:00 GMT", 600, 600)]
    [InlineData(503, "-5", 5, 6)]
    [InlineData(503, "soon", 5, 6)]
    public async Task A_receiver_may_say_when_it_is_to_be_asked_again_within_bounds(int status, string? retryAfter, int atLeast, int atMost)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        receiver.Next(status, "", retryAfter is null ? null : "Retry-After", retryAfter);

        await pump.RunAsync();

        var pause = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Due - record.Time.GetUtcNow();
        Assert.InRange(pause!.Value.TotalSeconds, atLeast, atMost);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_costs_one_time_limit()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        receiver.Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var run = pump.RunAsync();
        await Until.TrueAsync(() => receiver.Posts.Count == 1);
        record.Time.Advance(TimeSpan.FromSeconds(10));
        await run;

        Assert.Equal("no answer within 0:00:10", Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Problem);
    }

    [Fact]
    public async Task A_receiver_that_is_away_is_waited_for_until_the_alert_is_too_old()
    {
        using var record = await TestRecord.OpenAsync();
        using var pump = new TestPump(record, "http://127.0.0.1:9/alerts");
        await record.RaiseAsync(TestNews.Detected(), "webhook");

        var attempts = 0;
        while ((await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel)).Count == 0)
        {
            attempts += await pump.RunAsync();
            record.Time.Advance(TimeSpan.FromSeconds(1 + (((await record.Deliveries.ListAsync(false, 1, Cancel))[0].Due - record.Time.GetUtcNow())?.TotalSeconds ?? 0)));
        }

        // 5 s, doubled up to 1 h: ten attempts in the first hour and a half, then about one each hour.
        Assert.InRange(attempts, 25, 40);
        var aside = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel));
        Assert.StartsWith("given up after 1:0:00:00: 127.0.0.1 cannot be reached", aside.Problem, StringComparison.Ordinal);
        Assert.InRange((record.Time.GetUtcNow() - TestNews.FridayNoon).TotalHours, 22, 24.1);
    }

    [Fact]
    public async Task Of_an_endless_answer_only_the_beginning_is_read()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        receiver.Next(async context =>
        {
            context.Response.StatusCode = 500;
            var block = new byte[64 * 1024];
            Array.Fill(block, (byte)'x');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });

        await pump.RunAsync();

        Assert.InRange(Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Problem!.Length, 100, 300);
    }

    // Killed after the answer and before the mark: the lease is never closed, and ends with the next start.
    [Fact]
    public async Task What_was_answered_but_not_marked_comes_again_under_the_same_key()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        receiver.Next(async context =>
        {
            // Whoever else might close it now has lost it.
            await record.Deliveries.EndLeasesAsync(context.RequestAborted);
        });

        await pump.RunAsync();
        await pump.RunAsync();

        Assert.Equal(2, receiver.Posts.Count);
        Assert.Single(receiver.Posts.Select(post => post.Headers["Idempotency-Key"]).Distinct());
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task A_stop_gives_back_what_is_under_way()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var pump = new TestPump(record, receiver.Url);
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        receiver.Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var finishing = new CancellationTokenSource();

        var run = pump.FinishAsync(finishing.Token);
        await Until.TrueAsync(() => receiver.Posts.Count == 1);
        await finishing.CancelAsync();
        await run;

        Assert.Equal(1, (await record.ClaimOneAsync("webhook")).Attempt);
    }

    // RFC 2104 from its own words, so that the product's way is not checked by itself.
    private static string Hmac(byte[] key, byte[] text)
    {
        var block = new byte[64];
        (key.Length > block.Length ? SHA256.HashData(key) : key).CopyTo(block, 0);
        var inner = SHA256.HashData([.. block.Select(b => (byte)(b ^ 0x36)), .. text]);
        return Convert.ToHexStringLower(SHA256.HashData([.. block.Select(b => (byte)(b ^ 0x5c)), .. inner]));
    }
}
