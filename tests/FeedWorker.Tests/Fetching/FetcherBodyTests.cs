using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FeedWorker.Fetching;
using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.Fetching;

public sealed class FetcherBodyTests
{
    private const string Feed = "<rss><channel><title>Harbour Gazette</title></channel></rss>";

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    [InlineData("UTF-8")]
    [InlineData("none")]
    public async Task A_compressed_body_is_read(string encoding)
    {
        var outcome = await FetchEncodedAsync(encoding, Compress(Encoding.UTF8.GetBytes(Feed), encoding));

        Assert.Equal(Feed, Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Fetched>(outcome).Body.Span));
    }

    [Fact]
    public async Task Deflate_without_its_zlib_header_is_read_too()
    {
        var outcome = await FetchEncodedAsync("deflate", Compress(Encoding.UTF8.GetBytes(Feed), "bare"));

        Assert.Equal(Feed, Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Fetched>(outcome).Body.Span));
    }

    [Fact]
    public async Task A_compressed_file_is_unpacked_once_even_if_no_header_says_so()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        var once = Compress(Encoding.UTF8.GetBytes(Feed), "gzip");
        site.Answer("/news.xml.gz", "application/x-gzip", once);
        site.Answer("/twice.gz", "application/x-gzip", Compress(once, "gzip"));
        using var rig = FetchRig.For(site.Address);

        var plain = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/news.xml.gz")));
        var packed = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/twice.gz")));

        Assert.Equal(Feed, Encoding.UTF8.GetString(plain.Body.Span));
        Assert.Equal(once, packed.Body.ToArray());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_ends_at_the_cap(string encoding)
    {
        var bomb = Compress(new byte[64 * 1024 * 1024], encoding);

        Assert.Equal(new FetchOutcome.Refused("more than 10 MiB"), await FetchEncodedAsync(encoding, bomb));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_is_not_what_its_encoding_says_is_a_failure(string encoding)
    {
        var outcome = await FetchEncodedAsync(encoding, Encoding.UTF8.GetBytes(Feed));

        Assert.Equal(new FetchOutcome.Failed($"the body is not valid {encoding}", null), outcome);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_stored_file_that_was_cut_off_is_read_as_far_as_it_goes(string encoding)
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(n => $"<item><guid>{n * 7919}</guid></item>"));
        var whole = Compress(Encoding.UTF8.GetBytes(text), encoding);

        var outcome = await FetchEncodedAsync(encoding, whole[..(whole.Length / 2)]);

        var read = Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Fetched>(outcome).Body.Span);
        Assert.StartsWith(read, text, StringComparison.Ordinal);
        Assert.InRange(read.Length, 1000, text.Length - 1);
    }

    [Fact]
    public async Task An_encoding_that_we_did_not_ask_for_is_refused()
    {
        Assert.Equal(new FetchOutcome.Refused("unknown content encoding zstd"), await FetchEncodedAsync("zstd", [1, 2, 3]));
        Assert.Equal(new FetchOutcome.Refused("the body is encoded more than once"), await FetchEncodedAsync("gzip, br", [1, 2, 3]));
    }

    [Fact]
    public async Task A_body_of_20_MB_is_refused_by_its_length()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", "text/xml", new byte[20_000_000]);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Refused("more than 10 MiB"), await rig.FeedAsync(site.At("/feed")));
    }

    [Fact]
    public async Task A_body_that_never_ends_and_names_no_length_is_refused_at_the_cap()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        var chunk = new byte[64 * 1024];
        site.Answer("/feed", async context =>
        {
            while (true)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Refused("more than 10 MiB"), await rig.FeedAsync(site.At("/feed")));
    }

    [Fact]
    public async Task Feeds_and_pages_have_caps_of_their_own_and_the_last_allowed_byte_is_allowed()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/exact", "text/html", new byte[2000]);
        site.Answer("/above", "text/html", new byte[2001]);
        using var rig = new FetchRig(new FetchingOptions { AllowedHosts = [site.Address], MaxFeedBytes = 1_024, MaxPageBytes = 2_000 });

        Assert.IsType<FetchOutcome.Fetched>(await rig.PageAsync(site.At("/exact")));
        Assert.Equal(new FetchOutcome.Refused("more than 2000 bytes"), await rig.PageAsync(site.At("/above")));
        Assert.Equal(new FetchOutcome.Refused("more than 1024 bytes"), await rig.FeedAsync(site.At("/exact")));
    }

    [Fact]
    public async Task A_length_that_promises_more_than_comes_is_a_failure()
    {
        await using var site = RawSite.Saying("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>");
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(
            new FetchOutcome.Failed("the connection ended before the answer was complete", null), await rig.FeedAsync(site.Root));
    }

    [Fact]
    public async Task A_slow_body_runs_into_the_deadline()
    {
        var begun = new TaskCompletionSource();
        await using var site = new RawSite(async (stream, cancellationToken) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<"u8.ToArray(), cancellationToken);
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        });
        using var rig = FetchRig.For(site.Address);

        var fetch = rig.FeedAsync(site.Root);
        await begun.Task.WaitAsync(FetchRig.Token);
        rig.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(fetch.IsCompleted);
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new FetchOutcome.Failed("no complete answer within 30 s", null), await fetch);
    }

    [Fact]
    public async Task A_server_that_says_nothing_runs_into_the_deadline()
    {
        var asked = new TaskCompletionSource();
        await using var site = new RawSite((_, cancellationToken) =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        });
        using var rig = FetchRig.For(site.Address);

        var fetch = rig.FeedAsync(site.Root);
        await asked.Task.WaitAsync(FetchRig.Token);
        rig.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new FetchOutcome.Failed("no complete answer within 30 s", null), await fetch);
    }

    [Fact]
    public async Task Redirects_share_one_deadline()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        using var rig = FetchRig.For(site.Address);
        var time = rig.Time;
        site.Answer("/a", context =>
        {
            time.Advance(TimeSpan.FromSeconds(20));
            context.Response.Redirect("/b");
            return Task.CompletedTask;
        });
        site.Answer("/b", context =>
        {
            time.Advance(TimeSpan.FromSeconds(20));
            return Task.CompletedTask;
        });

        Assert.Equal(new FetchOutcome.Failed("no complete answer within 30 s", null), await rig.FeedAsync(site.At("/a")));
    }

    [Fact]
    public async Task A_reset_connection_is_a_failure()
    {
        await using var site = new RawSite((stream, _) =>
        {
            // Closing at once with unsent data pending makes TCP send a reset.
            stream.Socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
            stream.Socket.Close();
            return Task.CompletedTask;
        });
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Failed("the connection was reset", null), await rig.FeedAsync(site.Root));
    }

    [Fact]
    public async Task A_server_that_does_not_speak_HTTP_is_a_failure()
    {
        await using var site = RawSite.Saying("220 mail.harbour.example ESMTP\r\n");
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Failed("the answer is not HTTP", null), await rig.FeedAsync(site.Root));
    }

    [Fact]
    public async Task Headers_without_end_are_a_failure()
    {
        await using var site = RawSite.Saying("HTTP/1.1 200 OK\r\nX-Long: " + new string('a', 100_000) + "\r\n\r\n");
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Failed("the headers of the answer are too large", null), await rig.FeedAsync(site.Root));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_a_failure()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(FetchRig.Start.AddYears(-10), FetchRig.Start.AddYears(70));
        await using var site = await TestSite.StartAsync(certificate, FetchRig.Token);
        site.Answer("/feed", "text/xml", Feed);
        using var rig = FetchRig.For(site.Address);

        var failed = Assert.IsType<FetchOutcome.Failed>(await rig.FeedAsync(site.At("/feed")));

        Assert.StartsWith("no secure connection: ", failed.Why, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task A_plain_server_asked_for_https_is_a_failure()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        using var rig = FetchRig.For(site.Address);

        var failed = Assert.IsType<FetchOutcome.Failed>(await rig.FeedAsync($"https://{site.Address}/feed"));

        Assert.StartsWith("no secure connection", failed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_port_is_a_failure()
    {
        string address;
        await using (var closed = RawSite.Saying(""))
        {
            address = closed.Address;
        }

        using var rig = FetchRig.For(address);

        Assert.Equal(new FetchOutcome.Failed("connection refused", null), await rig.FeedAsync($"http://{address}/"));
    }

    private static async Task<FetchOutcome> FetchEncodedAsync(string encoding, byte[] body)
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(body, FetchRig.Token).AsTask();
        });
        using var rig = FetchRig.For(site.Address);
        return await rig.FeedAsync(site.At("/feed"));
    }

    private static byte[] Compress(byte[] plain, string encoding)
    {
        var packed = new MemoryStream();
        using (Stream packing = encoding.ToLowerInvariant() switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "bare" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "identity" or "utf-8" or "none" => packed,
            _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packing.Write(plain);
        }

        return packed.ToArray();
    }
}
