using Npgsql;

namespace FeedWorker.Proofs.Books;

/// <summary>What the workers' PostgreSQL store says, read with nothing of the worker's.</summary>
internal sealed record StoreBooks
{
    /// <summary>Every message that was ever to be sent, by its id.</summary>
    internal required IReadOnlyDictionary<Guid, StoredMessage> Messages { get; init; }

    /// <summary>Every article that was published, with its last revision.</summary>
    internal required IReadOnlyDictionary<Guid, int> Published { get; init; }

    /// <summary>Every address that a feed has shown.</summary>
    internal required IReadOnlyList<StoredArticle> Articles { get; init; }

    internal int Delivered => Messages.Values.Count(message => message.State == "delivered");

    internal static async Task<StoreBooks> ReadAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        return new StoreBooks
        {
            Messages = (await RowsAsync(
                source,
                "SELECT id::text, type, state, encode(sha256(body), 'hex') FROM outbox",
                row => (Id: Guid.Parse(row.GetString(0)), Message: new StoredMessage(row.GetString(1), row.GetString(2), row.GetString(3))),
                cancellationToken)).ToDictionary(row => row.Id, row => row.Message),
            Published = (await RowsAsync(
                source,
                "SELECT article_id::text, revision::int FROM published",
                row => (Id: Guid.Parse(row.GetString(0)), Revision: row.GetInt32(1)),
                cancellationToken)).ToDictionary(row => row.Id, row => row.Revision),
            Articles = await RowsAsync(
                source,
                "SELECT url, state, problem, article_id::text FROM articles",
                row => new StoredArticle(row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3) is { } id ? Guid.Parse(id) : null),
                cancellationToken),
        };
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static async Task<List<T>> RowsAsync<T>(
        NpgsqlDataSource source, string query, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}

/// <param name="Type">The wire name.</param>
/// <param name="State">waiting, delivered or set aside.</param>
/// <param name="BodyHash">SHA-256, hexadecimal.</param>
internal sealed record StoredMessage(string Type, string State, string BodyHash);

/// <param name="Url">The address.</param>
/// <param name="State">waiting, done or set aside.</param>
/// <param name="Problem">Why not; <see langword="null"/> when there is nothing to say.</param>
/// <param name="ArticleId">Of what was published; <see langword="null"/> when nothing was.</param>
internal sealed record StoredArticle(string Url, string State, string? Problem, Guid? ArticleId);
