using System.IO.Pipes;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Console;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Win32.SafeHandles;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Console;

/// <summary>Standard output as the system hands it over.</summary>
public sealed class ConsoleSinkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Where it was closed before the start, as by >&-, its number belongs to the next file that the program opens, mostly one for reading.
    [Fact]
    public async Task Standard_output_that_is_none_costs_no_alert()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "console");
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var readable = new SafeFileHandle(pipe.ClientSafePipeHandle.DangerousGetHandle(), ownsHandle: false);
        var output = new StreamWriter(new FileStream(readable, FileAccess.Write, bufferSize: 0));
        using var pump = new TestPump(record, new ConsoleSink(output));

        await pump.RunAsync();

        var row = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.False(row.IsSetAside);
        Assert.StartsWith("standard output: ", row.Problem, StringComparison.Ordinal);
    }
}
