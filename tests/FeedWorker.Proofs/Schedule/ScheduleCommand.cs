using System.CommandLine;
using FeedWorker.Proofs.Workers;

namespace FeedWorker.Proofs.Schedule;

/// <summary><c>schedule</c>: thousands of feeds, each due every 15 minutes; how late are they asked?</summary>
internal static class ScheduleCommand
{
    internal static Command Create()
    {
        var feeds = new Option<int>("--feeds") { Description = "How many feeds there are", DefaultValueFactory = _ => 10_000 };
        var hosts = new Option<int?>("--hosts") { Description = "Over how many hosts they are spread; 1: all on a site of one's own, without a host gap; default: one host each" };
        var replicas = new Option<int>("--replicas") { Description = "Worker processes", DefaultValueFactory = _ => 2 };
        var minutes = new Option<double>("--minutes") { Description = "How long is measured; 15 is a whole round of every feed", DefaultValueFactory = _ => 5 };
        var worker = WorkerProgram.Option();
        var command = new Command("schedule", "Thousands of feeds are asked in time") { feeds, hosts, replicas, minutes, worker };
        command.SetAction((result, cancellationToken) => new ScheduleProof
        {
            Feeds = result.GetRequiredValue(feeds),
            Hosts = result.GetValue(hosts) ?? result.GetRequiredValue(feeds),
            Replicas = result.GetRequiredValue(replicas),
            Window = TimeSpan.FromMinutes(result.GetRequiredValue(minutes)),
            Worker = WorkerProgram.Of(result.GetRequiredValue(worker)),
        }.RunAsync(Console.Out, cancellationToken));
        return command;
    }
}
