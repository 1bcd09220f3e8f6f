using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary><c>feedworker outbox</c>: messages that wait, and those that were set aside.</summary>
internal static class OutboxCommand
{
    private const int MostRows = 1000;

    internal static Command Create()
    {
        var command = new Command("outbox", "Look at undelivered messages, and send those again that were set aside");
        command.Add(List());
        command.Add(Retry());
        return command;
    }

    private static Command List()
    {
        var setAside = new Option<bool>("--set-aside") { Description = "Only those that were given up" };
        var command = new Command("list", "Undelivered messages, the oldest first") { setAside };
        command.SetAction((result, cancellationToken) => StoreCommand.RunAsync(result, async store =>
        {
            foreach (var row in await store.Outbox.ListAsync(result.GetValue(setAside), MostRows, cancellationToken))
            {
                StoreCommand.Line(AnsiConsole.Console, string.Create(CultureInfo.InvariantCulture,
                    $"{row.Id} {row.CreatedAt:u} {row.Type} {(row.IsSetAside ? "set aside" : "waiting")} after {row.Attempts} attempts{(row.Problem is { } why ? $" ({why})" : "")}: {row.Summary}"));
            }

            var counts = await store.Outbox.CountsAsync(cancellationToken);
            StoreCommand.Line(AnsiConsole.Console, string.Create(CultureInfo.InvariantCulture, $"{counts.Waiting} waiting, {counts.SetAside} set aside"));
            return ExitCode.Success;
        }, mayMake: false, cancellationToken));
        return command;
    }

    private static Command Retry()
    {
        var id = new Argument<Guid?>("ID") { Description = "A message id; all that were set aside otherwise", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("retry", "Send messages again that were set aside") { id };
        command.SetAction((result, cancellationToken) => StoreCommand.RunAsync(result, async store =>
        {
            var count = await store.Outbox.RetryAsync(result.GetValue(id), cancellationToken);
            StoreCommand.Line(AnsiConsole.Console, string.Create(CultureInfo.InvariantCulture, $"{count} messages are sent again"));
            return count > 0 || result.GetValue(id) is null ? ExitCode.Success : ExitCode.Failure;
        }, mayMake: false, cancellationToken));
        return command;
    }
}
