using System.CommandLine;
using FeedWorker.Proofs.Delivery;
using FeedWorker.Proofs.Kills;
using FeedWorker.Proofs.Schedule;
using FeedWorker.TestServers;

try
{
    var root = new RootCommand("Programs that show what the production form promises; each prints its books and ends with 1 when a promise is broken")
    {
        DeliveryCommand.Create(),
        KillsCommand.Create(),
        ScheduleCommand.Create(),
    };
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (MissingServerException missing)
{
    await Console.Error.WriteLineAsync($"A server that the proof needs is missing: {missing.Message}");
    return 2;
}
catch (Exception input) when (input is InvalidDataException or DirectoryNotFoundException)
{
    await Console.Error.WriteLineAsync(input.Message);
    return 2;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Interrupted, or not done within the time limit.");
    return 1;
}
catch (Exception e)
{
    // Caught, so that on the way here every server and worker was ended; an unhandled one would leave them behind.
    await Console.Error.WriteLineAsync($"The proof itself failed: {e}");
    return 1;
}
