namespace FeedWorker.Storage;

/// <summary>The messages that are to be published, oldest first, and for a while those that were.</summary>
internal sealed class OutboxLedger(NewsDatabase database)
{
    private const string Ours = "sequence = @Sequence AND lease_token = @Token";
    private const string EndLease = "lease_token = NULL, leased_until = NULL";

    // Below the number of parameters that any SQLite takes (999 before 3.32).
    private const int CloseAtOnce = 500;

    private readonly string _claim = database.Dialect.Claim(new ClaimedRows("outbox", "sequence", """
        c.sequence, c.id, c.type, c.body, c.trace_parent, c.summary, c.created_at, c.attempts AS attempt, c.lease_token AS token, c.leased_until
        """));

    /// <summary>Puts messages into the outbox within the transaction that caused them. A known id is no second message.</summary>
    internal static Task PutAsync(StoreSession session, IReadOnlyList<OutgoingMessage> messages) =>
        session.ExecuteEachAsync(messages.Select(message => new SqlStatement(
            """
            INSERT INTO outbox (id, type, body, trace_parent, summary, due, created_at)
            VALUES (@Id, @Type, @Body, @TraceParent, @Summary, feedworker_now(), feedworker_now())
            ON CONFLICT (id) DO NOTHING
            """, message)));

    /// <summary>Claims messages that are due, the longest waiting first.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="atLeast">They are ours for so long, or for the lease length of the options if that is longer: message leases are not renewed.</param>
    /// <param name="cancellationToken">Claims nothing.</param>
    internal Task<IReadOnlyList<OutboxLease>> ClaimAsync(int count, TimeSpan atLeast, CancellationToken cancellationToken)
    {
        var usual = database.Options.LeaseLength;
        return database.ClaimAsync<OutboxLease>(
            _claim, new { count, token = Guid.NewGuid(), lease = atLeast > usual ? atLeast : usual }, cancellationToken);
    }

    /// <summary>Marks confirmed messages as delivered, in one transaction.</summary>
    /// <returns>How many were still ours. The others were claimed again meanwhile and will go out a second time, with the same id.</returns>
    internal Task<int> CloseAsync(IReadOnlyList<OutboxLease> delivered, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            // The messages of one claim share its token: one statement closes them all.
            var closed = 0;
            foreach (var claim in delivered.GroupBy(lease => lease.Token))
            {
                foreach (var some in claim.Select(lease => lease.Sequence).Order().Chunk(CloseAtOnce))
                {
                    closed += await session.ExecuteAsync($"""
                        UPDATE outbox SET {EndLease}, state = 'delivered', due = NULL, problem = NULL, delivered_at = feedworker_now()
                        WHERE {database.Dialect.InList("sequence", "@sequences")} AND lease_token = @token
                        """, new { sequences = some, token = claim.Key }).ConfigureAwait(false);
                }
            }

            return closed;
        }, cancellationToken);

    /// <summary>Ends an attempt that may succeed later.</summary>
    /// <param name="lease">What ends.</param>
    /// <param name="why">For people.</param>
    /// <param name="pause">When it may be claimed again, from now.</param>
    /// <param name="countsAsAttempt">False when the message is not to blame: the broker is away, no queue is bound.</param>
    /// <param name="cancellationToken">Leaves the lease as it is.</param>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> PostponeAsync(
        OutboxLease lease, string why, TimeSpan pause, bool countsAsAttempt, CancellationToken cancellationToken) =>
        ChangeAsync(
            $"UPDATE outbox SET {EndLease}, due = feedworker_now() + @pause, problem = @why, attempts = attempts - @uncounted WHERE {Ours}",
            new { lease.Sequence, lease.Token, pause, why, uncounted = countsAsAttempt ? 0 : 1 },
            cancellationToken);

    /// <summary>Ends attempts that no message is to blame for, in one transaction: the broker is away, no queue is bound.</summary>
    /// <returns>How many were still ours.</returns>
    internal Task<int> PostponeAsync(IReadOnlyList<OutboxLease> leases, string why, TimeSpan pause, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteEachAsync(leases.Select(lease => new SqlStatement(
                $"UPDATE outbox SET {EndLease}, due = feedworker_now() + @pause, problem = @why, attempts = attempts - 1 WHERE {Ours}",
                new { lease.Sequence, lease.Token, pause, why }))),
            cancellationToken);

    /// <summary>Gives a message up until someone retries it.</summary>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> SetAsideAsync(OutboxLease lease, string why, CancellationToken cancellationToken) =>
        ChangeAsync(
            $"UPDATE outbox SET {EndLease}, state = 'set aside', due = NULL, problem = @why WHERE {Ours}",
            new { lease.Sequence, lease.Token, why },
            cancellationToken);

    /// <summary>Ends a lease as if it had not been.</summary>
    /// <returns>False: the lease was lost.</returns>
    internal Task<bool> GiveBackAsync(OutboxLease lease, CancellationToken cancellationToken) =>
        ChangeAsync(
            $"UPDATE outbox SET {EndLease}, attempts = attempts - 1 WHERE {Ours}",
            new { lease.Sequence, lease.Token },
            cancellationToken);

    /// <summary>Undelivered messages, oldest first.</summary>
    internal Task<IReadOnlyList<OutboxRow>> ListAsync(bool onlySetAside, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxRow>>(async session => await session.QueryAsync<OutboxRow>($"""
            SELECT sequence, id, type, summary, created_at, attempts, state = 'set aside' AS is_set_aside, due, problem
            FROM outbox
            WHERE state = 'set aside' {(onlySetAside ? "" : "OR due IS NOT NULL")}
            ORDER BY sequence LIMIT @limit
            """, new { limit }).ConfigureAwait(false), cancellationToken);

    /// <summary>Lets a message that was set aside be tried anew, at once.</summary>
    /// <param name="id">Null: all that were set aside.</param>
    /// <param name="cancellationToken">Leaves all as it was.</param>
    /// <returns>How many.</returns>
    internal Task<int> RetryAsync(Guid? id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteAsync($"""
                UPDATE outbox SET state = 'waiting', due = feedworker_now(), attempts = 0
                WHERE state = 'set aside' {(id is null ? "" : "AND id = @id")}
                """, new { id }),
            cancellationToken);

    internal Task<OutboxCounts> CountsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async session =>
        {
            var row = await session.FindAsync<Counted>("""
                SELECT (SELECT COUNT(*) FROM outbox WHERE due IS NOT NULL) AS waiting,
                       (SELECT COUNT(*) FROM outbox WHERE due IS NOT NULL AND leased_until > feedworker_now()) AS leased,
                       (SELECT COUNT(*) FROM outbox WHERE state = 'set aside') AS set_aside,
                       (SELECT feedworker_now() - MIN(created_at) FROM outbox WHERE due IS NOT NULL) AS oldest_waiting
                """).ConfigureAwait(false);
            return new OutboxCounts(row!.Waiting, row.Leased, row.SetAside, row.OldestWaiting); // a SELECT without FROM has one row
        }, cancellationToken);

    private Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(async session => await session.ExecuteAsync(sql, parameters).ConfigureAwait(false) == 1, cancellationToken);

    private sealed record Counted
    {
        public required int Waiting { get; init; }
        public required int Leased { get; init; }
        public required int SetAside { get; init; }
        public required TimeSpan? OldestWaiting { get; init; }
    }
}
