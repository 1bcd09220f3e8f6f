using System.Diagnostics;
using System.Text;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Tests.Architecture;

namespace FeedWorker.ThreatAlerts.Tests.Snippets;

/// <summary>What the README tells receivers to do accepts what we send, and nothing else.</summary>
public sealed class WebhookVerificationTests(SharedServers servers)
{
    private const string Secret = "correct horse battery staple";
    private static readonly byte[] _body = """{"alertId":"77777777-7777-5777-8777-777777777777","outlet":"Bodø Tidende"}"""u8.ToArray();
    private static readonly string _readme = File.ReadAllText(WorkingCopy.At("src/FeedWorker.ThreatAlerts/README.md"));

    public static TheoryData<long, string, string, bool> Requests { get; } = new()
    {
        { 0, Secret, "", true },
        { 299, Secret, "", true },
        { 301, Secret, "", false },
        { 0, "another horse battery staple", "", false },
        { 0, Secret, " ", false },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_example_in_CSharp_accepts_what_is_genuine_and_young(long age, string secret, string added, bool isAccepted)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (timestamp, signature) = Sign(now.ToUnixTimeSeconds() - age);
        byte[] body = [.. _body, .. Encoding.UTF8.GetBytes(added)];

        var id = WebhookVerification.AlertId(Encoding.UTF8.GetBytes(secret), timestamp, signature, body, now);

        Assert.Equal(isAccepted ? "77777777-7777-5777-8777-777777777777" : null, id);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_example_in_Python_accepts_what_is_genuine_and_young(long age, string secret, string added, bool isAccepted)
    {
        var (timestamp, signature) = Sign(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - age);
        var code = $"""
            {Shown("python")}
            import sys
            headers = dict(zip(("X-FeedWorker-Timestamp", "X-FeedWorker-Signature"), sys.argv[1:3]))
            print(alert_id(sys.argv[3].encode(), headers, sys.argv[4].encode()))
            """;
        var start = new ProcessStartInfo(await servers.OrSkipAsync(Python, TestContext.Current.CancellationToken), ["-c", code, timestamp, signature, secret, Encoding.UTF8.GetString(_body) + added])
        {
            RedirectStandardOutput = true,
        };

        using var process = Process.Start(start)!; // a new process is always started for an executable
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(isAccepted ? "77777777-7777-5777-8777-777777777777" : "None", output.Trim());
    }

    [Fact]
    public void The_README_shows_the_example_as_it_is_compiled()
    {
        var source = File.ReadAllText(WorkingCopy.At("tests/FeedWorker.ThreatAlerts.Tests/Snippets/WebhookVerification.cs"));
        var method = source[source.IndexOf("    // The id to remember", StringComparison.Ordinal)..source.LastIndexOf('}')].TrimEnd();
        var shown = string.Join('\n', method.Split('\n').Select(line => line.Length > 4 ? line[4..] : line.TrimStart()));

        Assert.Equal(shown, Shown("csharp").TrimEnd());
    }

    private static (string Timestamp, string Signature) Sign(long at)
    {
        var timestamp = at.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (timestamp, WebhookSignature.Of(Secret, timestamp, _body));
    }

    private static Task<string> Python() => File.Exists("/usr/bin/python3") ? Task.FromResult("/usr/bin/python3")
        : throw new MissingServerException("no /usr/bin/python3");

    private static string Shown(string language)
    {
        var start = _readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return _readme[start.._readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
