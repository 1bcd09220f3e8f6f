namespace FeedWorker.Storage;

/// <summary>How many rows were forgotten.</summary>
/// <param name="Articles">Addresses.</param>
/// <param name="Messages">Delivered messages.</param>
/// <param name="Statements">Sightings of threat statements.</param>
internal sealed record PruneResult(int Articles, int Messages, int Statements);
