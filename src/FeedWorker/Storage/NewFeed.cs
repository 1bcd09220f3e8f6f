namespace FeedWorker.Storage;

/// <summary>A feed that is to be added.</summary>
/// <param name="Id">UUIDv5 of its normalised address.</param>
/// <param name="Url">Its normalised address.</param>
/// <param name="Title">Null: the first poll may bring one.</param>
internal sealed record NewFeed(Guid Id, string Url, string? Title);
