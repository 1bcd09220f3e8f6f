using FeedWorker.Proofs.Workers;
using FeedWorker.TestServers;

namespace FeedWorker.Proofs.Kills;

/// <summary>Kills replicas and the broker at random moments, and starts them again.</summary>
/// <param name="replicas">All that run.</param>
/// <param name="broker">Killed in between.</param>
/// <param name="phases">Tells what each kill fell into.</param>
/// <param name="seed">Decides who and when.</param>
internal sealed class Killer(IReadOnlyList<Replica> replicas, RabbitMqNode broker, KillPhases phases, int seed)
{
    // At least as long as it takes to tell one victim's leases from the next one's.
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(3.5);
    private static readonly TimeSpan _spread = TimeSpan.FromSeconds(4);

    // The broker stays away for a moment, so that the workers see it gone.
    private static readonly TimeSpan _away = TimeSpan.FromSeconds(2);

    private readonly List<Task<IReadOnlyList<string>>> _found = [];

    /// <summary>How many kills fell into each phase; one kill may fall into several.</summary>
    internal async Task<IReadOnlyDictionary<string, int>> CountPhasesAsync() =>
        (await Task.WhenAll(_found)).SelectMany(found => found).CountBy(phase => phase).ToDictionary();

    /// <summary>Kills a replica so many times, and the broker in even shares of them.</summary>
    /// <param name="replicaKills">How often a replica dies.</param>
    /// <param name="brokerKills">How often the broker dies.</param>
    /// <param name="killed">Told how many replicas have died.</param>
    /// <param name="cancellationToken">Stops killing.</param>
    internal async Task RunAsync(int replicaKills, int brokerKills, Action<int> killed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var brokerDies = Enumerable.Range(1, brokerKills).Select(kill => kill * replicaKills / (brokerKills + 1)).ToHashSet();
        var restarting = Task.CompletedTask;
        for (var kill = 1; kill <= replicaKills; kill++)
        {
            await Task.Delay(_shortest + (_spread * random.NextDouble()), cancellationToken);
            var victim = replicas[random.Next(replicas.Count)];
            await victim.KillAsync();
            _found.Add(phases.FindAsync(cancellationToken));
            victim.Start();
            killed(kill);
            if (brokerDies.Contains(kill))
            {
                await restarting;
                restarting = RestartBrokerAsync(cancellationToken);
            }
        }

        await restarting;
    }

    private async Task RestartBrokerAsync(CancellationToken cancellationToken)
    {
        await broker.KillAsync();
        await Task.Delay(_away, cancellationToken);
        await broker.StartAgainAsync(cancellationToken);
    }
}
