using System.Diagnostics;
using System.Globalization;
using FeedWorker.Tests.Loopback;
using Microsoft.AspNetCore.Http;

namespace FeedWorker.Tests.Commands;

/// <summary>The worker is told to stop in the middle of its work, as each deployment does.</summary>
public sealed class StoppedWorkerTests
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Oslen Post</title><link>https://oslen-post.example/</link><description>news</description></channel></rss>
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A process that is cut short leaves with another code than 0, and its lease on the feed behind.
    [Theory]
    [InlineData("run")]
    [InlineData("once")]
    public async Task It_waits_for_an_answer_that_is_under_way(string command)
    {
        await using var site = await TestSite.StartAsync(Cancel);
        using var folder = new FeedWorkerProcess();
        var answered = false;
        site.Answer("/feed.xml", async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), context.RequestAborted);
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(Feed, context.RequestAborted);
            answered = true;
        });
        using var worker = folder.Start([
            command, "--set", "Storage:Path=news.db", "--set", $"Feeds:Urls:0={site.At("feed.xml")}", "--set", $"Fetching:AllowedHosts:0={site.Address}",
            "--set", "Operations:Address=http://127.0.0.1:0",
        ]);
        var output = worker.StandardOutput.ReadToEndAsync(Cancel);
        var errors = worker.StandardError.ReadToEndAsync(Cancel);
        while (site.Visits("/feed.xml") == 0)
        {
            Assert.False(worker.HasExited, "the worker ended by itself");
            await Task.Delay(25, Cancel);
        }

        using (var kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        await worker.WaitForExitAsync(Cancel);

        Assert.True(worker.ExitCode == (command == "run" ? 0 : 130), $"{worker.ExitCode} {await output} {await errors}");
        Assert.True(answered);
    }
}
