using System.CommandLine;
using FeedWorker.Proofs.Workers;

namespace FeedWorker.Proofs.Delivery;

/// <summary><c>delivery</c>: several replicas work through a corpus; two independent consumers must get all of it.</summary>
internal static class DeliveryCommand
{
    internal static Command Create()
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "A folder of *.html and *.html.gz; without one, the bundled sample site" };
        var feeds = new Option<DirectoryInfo>("--feeds") { Description = "A folder of captured feeds; their items are led to the pages" };
        var replicas = new Option<int>("--replicas") { Description = "Worker processes", DefaultValueFactory = _ => 3 };
        var worker = WorkerProgram.Option();
        var command = new Command("delivery", "Every article that the sites serve reaches every consumer, whole and once") { pages.AcceptExistingOnly(), feeds.AcceptExistingOnly(), replicas, worker };
        command.SetAction((result, cancellationToken) => new DeliveryProof
        {
            Pages = result.GetValue(pages),
            Feeds = result.GetValue(feeds),
            Replicas = result.GetRequiredValue(replicas),
            Worker = WorkerProgram.Of(result.GetRequiredValue(worker)),
        }.RunAsync(Console.Out, cancellationToken));
        return command;
    }
}
