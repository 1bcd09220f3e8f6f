using System.CommandLine;
using System.Globalization;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Commands;

/// <summary><c>threatalerts alerts</c>: the alerts that have yet to leave, also while the service runs.</summary>
internal static class AlertsCommand
{
    // A few screens; more are for counting, not for reading.
    private const int MostRows = 200;

    internal static Command Create()
    {
        var command = new Command("alerts", "List undelivered alerts, and say what becomes of those that were set aside");
        command.Add(List());
        command.Add(Retry());
        command.Add(Drop());
        return command;
    }

    private static Command List()
    {
        var setAside = new Option<bool>("--set-aside") { Description = "Only those that were given up" };
        var command = new Command("list", "Undelivered alerts, the oldest first") { setAside };
        command.SetAction((result, cancellationToken) => RunAsync(result, async (deliveries, sinks) =>
        {
            var rows = await deliveries.ListAsync(result.GetValue(setAside), MostRows, cancellationToken);
            foreach (var row in rows)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{row.Id} {row.RaisedAt:u} {row.Sink} {State(row, sinks)}: {AlertLine.Of(AlertView.Of(row.Body, row.Sightings))}"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{rows.Count(row => !row.IsSetAside && row.Held is null)} waiting, {rows.Count(row => !row.IsSetAside && row.Held is not null)} held, {rows.Count(row => row.IsSetAside)} set aside{(rows.Count == MostRows ? " among the first" : "")}"));
            return ExitCode.Success;
        }, cancellationToken));
        return command;
    }

    private static Command Retry()
    {
        var id = new Argument<Guid?>("ID") { Description = "An alert's id; all of them otherwise", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("retry", "Send alerts now that were set aside, or that wait after a failure") { id };
        command.SetAction((result, cancellationToken) => RunAsync(result, async (deliveries, _) =>
        {
            var count = await deliveries.RetryAsync(result.GetValue(id), cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} alerts are sent again"));
            return count > 0 || result.GetValue(id) is null ? ExitCode.Success : ExitCode.Failure;
        }, cancellationToken));
        return command;
    }

    private static Command Drop()
    {
        var id = new Argument<Guid?>("ID") { Description = "An alert's id", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "All that were set aside" };
        var command = new Command("drop", "Give up for good on alerts that were set aside; they stay in the record") { id, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null != result.GetValue(all))
            {
                result.AddError("alerts drop wants the id of an alert, or --all");
            }
        });
        command.SetAction((result, cancellationToken) => RunAsync(result, async (deliveries, _) =>
        {
            var count = await deliveries.DropAsync(result.GetValue(id), cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} alerts are dropped"));
            return count > 0 || result.GetValue(all) ? ExitCode.Success : ExitCode.Failure;
        }, cancellationToken));
        return command;
    }

    private static string State(DeliveryRow row, IReadOnlyCollection<string> sinks)
    {
        var attempts = row.Attempts == 0 && row.Held is not null ? "" : string.Create(
            CultureInfo.InvariantCulture, $" after {row.Attempts} attempts{(row.Problem is { } why ? $" ({PlainText.Of(why)})" : "")}");
        return row.IsSetAside ? $"set aside{attempts}"
            : !sinks.Contains(row.Sink) ? $"waiting for a sink that is turned off{attempts}"
            : row.Held is { } held ? string.Create(CultureInfo.InvariantCulture, $"held until {row.Due:u} ({held}){attempts}")
            : $"waiting{attempts}";
    }

    private static async Task<int> RunAsync(
        ParseResult result, Func<DeliveryLedger, IReadOnlyCollection<string>, Task<int>> run, CancellationToken cancellationToken)
    {
        var settings = result.Settings();
        var options = settings.GetSection(InboxOptions.Section).Get<InboxOptions>() ?? new InboxOptions();
        using var database = new AlertDatabase(Options.Create(options), TimeProvider.System);
        if (!File.Exists(database.Path))
        {
            // A new one would have nothing to tell, and hide that the path is not that of the service.
            throw new StoreException($"There is no record {database.Path} (setting Inbox:Path); the service makes it at its first start.");
        }

        await database.OpenAsync(cancellationToken);
        return await run(new DeliveryLedger(database), [.. SinkSetup.On(settings).Select(sink => sink.Name)]);
    }
}
