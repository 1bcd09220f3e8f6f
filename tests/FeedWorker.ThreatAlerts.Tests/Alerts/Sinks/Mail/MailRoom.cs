using FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Mail;

/// <summary>Mail to a server on this machine.</summary>
internal static class MailRoom
{
    internal static MailOptions Options(int port, MailEncryption encryption = MailEncryption.None) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Encryption = encryption,
        From = "Threat alerts <alerts@worker.example>",
        To = ["desk@desk.example", "night@desk.example"],
    };

    internal static MailSink Sink(TestRecord record, MailOptions options) =>
        new(Microsoft.Extensions.Options.Options.Create(options), record.Time);

    /// <summary>Sends what is due now.</summary>
    internal static async Task<int> RunAsync(TestRecord record, MailOptions options)
    {
        using var pump = new TestPump(record, Sink(record, options));
        return await pump.RunAsync();
    }

    /// <summary>What waits in the record, or was set aside, and why.</summary>
    internal static async Task<DeliveryRow> OnlyRowAsync(TestRecord record) =>
        Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, TestContext.Current.CancellationToken));
}
