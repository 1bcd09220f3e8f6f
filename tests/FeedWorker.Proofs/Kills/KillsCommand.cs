using System.CommandLine;
using FeedWorker.Proofs.Workers;

namespace FeedWorker.Proofs.Kills;

/// <summary><c>kills</c>: replicas and the broker are killed again and again in the middle of a stream; nothing may be lost.</summary>
internal static class KillsCommand
{
    internal static Command Create()
    {
        var messages = new Option<int>("--messages") { Description = "Messages of the stream, at least", DefaultValueFactory = _ => 5_000 };
        var replicas = new Option<int>("--replicas") { Description = "Worker processes", DefaultValueFactory = _ => 3 };
        var replicaKills = new Option<int>("--replica-kills") { Description = "kill -9 of a replica", DefaultValueFactory = _ => 15 };
        var brokerKills = new Option<int>("--broker-kills") { Description = "kill -9 of the broker", DefaultValueFactory = _ => 1 };
        var databaseKills = new Option<int>("--database-kills") { Description = "Crash of the database server", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Decides who is killed when", DefaultValueFactory = _ => 1 };
        var worker = WorkerProgram.Option();
        var command = new Command("kills", "Killed replicas, a killed broker and a crashed database lose nothing and double nothing") { messages, replicas, replicaKills, brokerKills, databaseKills, seed, worker };
        command.SetAction((result, cancellationToken) => new KillsProof
        {
            Messages = result.GetRequiredValue(messages),
            Replicas = result.GetRequiredValue(replicas),
            ReplicaKills = result.GetRequiredValue(replicaKills),
            BrokerKills = result.GetRequiredValue(brokerKills),
            DatabaseKills = result.GetRequiredValue(databaseKills),
            Seed = result.GetRequiredValue(seed),
            Worker = WorkerProgram.Of(result.GetRequiredValue(worker)),
        }.RunAsync(Console.Out, cancellationToken));
        return command;
    }
}
