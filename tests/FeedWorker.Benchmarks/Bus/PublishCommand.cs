using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace FeedWorker.Benchmarks.Bus;

/// <summary>
/// <c>publish</c>: confirmed messages a second through the worker's publisher, beside RabbitMQ's own client with the same messages to the
/// same quorum queue. The two take turns, so that what else the machine does hits both. Pin it to one core and the broker to another:
/// <c>taskset -c 0 dotnet FeedWorker.Benchmarks.dll publish ...</c>
/// </summary>
internal static class PublishCommand
{
    internal static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var host = new Option<string>("--host") { Description = "The broker", DefaultValueFactory = _ => "localhost" };
        var port = new Option<int>("--port") { Description = "Its AMQP port", DefaultValueFactory = _ => 5672 };
        var virtualHost = new Option<string>("--vhost") { Description = "A virtual host to fill", DefaultValueFactory = _ => "/" };
        var user = new Option<string>("--user") { Description = "Who may do everything there", DefaultValueFactory = _ => "guest" };
        var password = new Option<string>("--password") { Description = "Of that user", DefaultValueFactory = _ => "guest" };
        var messages = new Option<int>("--messages") { Description = "Messages in each round", DefaultValueFactory = _ => 10_000 };
        var bytes = new Option<int>("--bytes") { Description = "Size of a body", DefaultValueFactory = _ => 4096 };
        var inFlight = new Option<int>("--in-flight") { Description = "Messages on their way at once", DefaultValueFactory = _ => 100 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds of each; the median counts", DefaultValueFactory = _ => 5 };
        var command = new RootCommand("Measures confirmed publishing") { host, port, virtualHost, user, password, messages, bytes, inFlight, rounds };
        command.SetAction((result, cancellationToken) => MeasureAsync(
            new PublishLoad(
                result.GetRequiredValue(host),
                result.GetValue(port),
                result.GetRequiredValue(virtualHost),
                result.GetRequiredValue(user),
                result.GetRequiredValue(password),
                result.GetValue(messages),
                result.GetValue(bytes),
                result.GetValue(inFlight)),
            result.GetValue(rounds),
            cancellationToken));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(PublishLoad load, int rounds, CancellationToken cancellationToken)
    {
        await using var worker = await WorkerPublishing.StartAsync(load, cancellationToken);
        await using var plain = await PlainPublishing.StartAsync(load, cancellationToken);

        // Once without a clock: code is compiled, connections are open.
        await RoundAsync(load, worker.PublishAsync, plain.EmptyAsync, cancellationToken);
        await RoundAsync(load, plain.PublishAsync, plain.EmptyAsync, cancellationToken);
        List<Round> ours = [], theirs = [];
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await RoundAsync(load, worker.PublishAsync, plain.EmptyAsync, cancellationToken));
            theirs.Add(await RoundAsync(load, plain.PublishAsync, plain.EmptyAsync, cancellationToken));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{load.Messages} messages of {load.Bytes} bytes a round, {load.InFlight} in flight, each confirmed by a quorum queue"));
        Console.WriteLine(Line("worker", ours));
        Console.WriteLine(Line("client", theirs));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ratio of medians {Median(ours, round => round.Rate) / Median(theirs, round => round.Rate):0.00}, median of the ratios {ours.Zip(theirs, (one, other) => one.Rate / other.Rate).Order().ElementAt(rounds / 2):0.00}"));
        return 0;
    }

    private static async Task<Round> RoundAsync(
        PublishLoad load, Func<int, Task> publish, Func<CancellationToken, Task> empty, CancellationToken cancellationToken)
    {
        await empty(cancellationToken);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, load.InFlight).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number < load.Messages)
            {
                await publish(number);
            }
        }));
        var elapsed = clock.Elapsed;
        process.Refresh();
        return new Round(load.Messages / elapsed.TotalSeconds, (process.TotalProcessorTime - cpu).TotalMicroseconds / load.Messages);
    }

    private static string Line(string name, List<Round> rounds) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {Median(rounds, round => round.Rate):N0} messages/s ({string.Join(" ", rounds.Select(round => $"{round.Rate:N0}"))}), {Median(rounds, round => round.Cpu):N0} µs CPU a message");

    private static double Median(List<Round> rounds, Func<Round, double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);

    private sealed record Round(double Rate, double Cpu);
}
