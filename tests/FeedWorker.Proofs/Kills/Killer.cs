using System.Globalization;
using FeedWorker.Proofs.Books;
using FeedWorker.Proofs.Workers;
using FeedWorker.TestServers.Sites;

namespace FeedWorker.Proofs.Kills;

/// <summary>Kills replicas, the broker and the database at random moments, and starts them again.</summary>
/// <param name="replicas">All that run; each names itself to the sites by <see cref="UserAgentOf"/>.</param>
/// <param name="form">Its broker and its database are killed in between.</param>
/// <param name="book">Shows when messages flow.</param>
/// <param name="site">Shows who asks for what.</param>
/// <param name="phases">Tells what each kill fell into.</param>
/// <param name="seed">Decides who and when.</param>
internal sealed class Killer(IReadOnlyList<Replica> replicas, ProductionForm form, MessageBook book, LoopbackSite site, KillPhases phases, int seed)
{
    // At least as long as it takes to tell one victim's leases from the next one's.
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(3.5);
    private static readonly TimeSpan _spread = TimeSpan.FromSeconds(4);

    // If nothing flows for so long, something is killed all the same.
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(6);

    // A server stays away for a moment, so that the workers see it gone.
    private static readonly TimeSpan _away = TimeSpan.FromSeconds(2);

    // How soon a container engine would start what ended by itself.
    private static readonly TimeSpan _reviveAfter = TimeSpan.FromSeconds(1);

    // Longer than it takes to read a page, less than until the next one.
    private static readonly TimeSpan _instant = TimeSpan.FromMilliseconds(30);

    private readonly List<Task<IReadOnlyList<string>>> _found = [];

    /// <summary>How often a replica ended by itself and was started again.</summary>
    internal int Revived { get; private set; }

    /// <summary>How a replica names itself, so that a request can be laid at its door.</summary>
    internal static string UserAgentOf(int number) => string.Create(CultureInfo.InvariantCulture, $"FeedWorker/{number + 1}");

    /// <summary>How many kills fell into each phase; one kill may fall into several.</summary>
    internal async Task<IReadOnlyDictionary<string, int>> CountPhasesAsync() =>
        (await Task.WhenAll(_found)).SelectMany(found => found).CountBy(phase => phase).ToDictionary();

    /// <summary>Kills a replica so many times, and the servers in even shares of them.</summary>
    /// <param name="replicaKills">How often a replica dies.</param>
    /// <param name="brokerKills">How often the broker dies.</param>
    /// <param name="databaseKills">How often the database dies.</param>
    /// <param name="killed">Told how many replicas have died.</param>
    /// <param name="cancellationToken">Stops killing.</param>
    internal async Task RunAsync(int replicaKills, int brokerKills, int databaseKills, Action<int> killed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var brokerDies = Shares(brokerKills, replicaKills);

        // Not with the broker.
        var databaseDies = Shares(databaseKills, replicaKills * 2 / 3);
        var restarting = Task.CompletedTask;
        for (var kill = 1; kill <= replicaKills; kill++)
        {
            await Task.Delay(_shortest + (_spread * random.NextDouble()), cancellationToken);
            var victim = await ChooseAsync(kill, random, cancellationToken);
            await victim.KillAsync();
            _found.Add(phases.FindAsync(cancellationToken));
            victim.Start();
            killed(kill);
            if (brokerDies.Contains(kill))
            {
                await restarting;
                restarting = RestartBrokerAsync(cancellationToken);
            }

            // While it is away nobody works, so that killing replicas would show nothing.
            if (databaseDies.Contains(kill))
            {
                await RestartDatabaseAsync(cancellationToken);
            }
        }

        await restarting;
    }

    /// <summary>Starts again what ended by itself, as a container engine does; until cancelled.</summary>
    internal async Task ReviveAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(_reviveAfter, cancellationToken));
            Revived += cancellationToken.IsCancellationRequested ? 0 : replicas.Count(replica => replica.Start());
        }
    }

    // Every fourth kill comes at any moment. The others wait for a feed, a page or a message to be under way, and fall into the few
    // milliseconds after, in which there is something to break.
    private async Task<Replica> ChooseAsync(int kill, Random random, CancellationToken cancellationToken)
    {
        var victim = replicas[random.Next(replicas.Count)];
        switch (kill % 4)
        {
            case 1:
                return victim;
            case 2:
                await FlowAsync(cancellationToken);
                break;
            default:
                victim = await AskedAsync(request => request.Path.EndsWith(".xml", StringComparison.Ordinal) == (kill % 4 == 0), cancellationToken) ?? victim;
                break;
        }

        await Task.Delay(_instant * random.NextDouble(), cancellationToken);
        return victim;
    }

    // Whoever asks next for such an address; null when nobody does.
    private async Task<Replica?> AskedAsync(Func<SiteRequest, bool> such, CancellationToken cancellationToken)
    {
        var asker = new TaskCompletionSource<Replica?>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(SiteRequest request)
        {
            if (such(request))
            {
                asker.TrySetResult(replicas.Where((_, number) => UserAgentOf(number) == request.UserAgent).SingleOrDefault());
            }
        }

        site.Asked += Look;
        try
        {
            return await Task.WhenAny(asker.Task, Task.Delay(_longestWait, cancellationToken)) == asker.Task ? await asker.Task : null;
        }
        finally
        {
            site.Asked -= Look;
        }
    }

    private static HashSet<int> Shares(int kills, int of) => [.. Enumerable.Range(1, kills).Select(kill => kill * of / (kills + 1))];

    private async Task RestartDatabaseAsync(CancellationToken cancellationToken)
    {
        // Those who ask the store what a victim did have their answer by now.
        await Task.WhenAll(_found);
        await FlowAsync(cancellationToken);
        await form.Server.KillAsync();
        await Task.Delay(_away, cancellationToken);
        await form.Server.StartAgainAsync(cancellationToken);
    }

    private async Task FlowAsync(CancellationToken cancellationToken) =>
        await Task.WhenAny(book.NextAsync(cancellationToken), Task.Delay(_longestWait, cancellationToken));

    private async Task RestartBrokerAsync(CancellationToken cancellationToken)
    {
        await FlowAsync(cancellationToken);
        await form.Broker.KillAsync();
        await Task.Delay(_away, cancellationToken);
        await form.Broker.StartAgainAsync(cancellationToken);
    }
}
