using System.CommandLine;
using FeedWorker.Configuration;
using FeedWorker.Operations;
using FeedWorker.Settings;

namespace FeedWorker.Commands;

/// <summary><c>feedworker health</c>: asks a running worker; what a container's health check runs.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(5);

    internal static Command Create()
    {
        var command = new Command("health", "Ask the running worker whether it is ready; exit 1 and the reasons when it is not");
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = result.Settings().GetSection("Operations").Get<OperationsOptions>() ?? new OperationsOptions();
            var address = ProbeAddress.ToAsk(options.Address);
            using var handler = new SocketsHttpHandler { UseProxy = false };
            using var client = new HttpClient(handler) { Timeout = _timeout };
            try
            {
                using var answer = await client.GetAsync(new Uri(address, "/health/ready"), cancellationToken);
                Console.Write(await answer.Content.ReadAsStringAsync(cancellationToken));
                return answer.IsSuccessStatusCode ? ExitCode.Success : ExitCode.Failure;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                await Console.Error.WriteLineAsync($"feedworker health: no answer from {address}: {e.Message}");
                return ExitCode.Failure;
            }
        });
        return command;
    }
}
