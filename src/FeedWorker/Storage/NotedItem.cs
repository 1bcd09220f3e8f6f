namespace FeedWorker.Storage;

/// <summary>An item of a feed, as it is kept.</summary>
/// <param name="Address">The normalised address: the article's key.</param>
/// <param name="Url">The address as it is to be fetched.</param>
/// <param name="Title">Null: the item has none.</param>
/// <param name="ItemHash">Over all that makes an item another one; a different hash makes the article due again.</param>
/// <param name="PublishedAt">Null: the item does not say.</param>
internal sealed record NotedItem(string Address, string Url, string? Title, string ItemHash, DateTimeOffset? PublishedAt);
