namespace FeedWorker.Fetching;

/// <param name="Url">Absolute, http or https.</param>
/// <param name="ETag">Exactly as the server last sent it; <see langword="null"/> asks unconditionally.</param>
/// <param name="LastModified">Exactly as the server last sent it; <see langword="null"/> asks unconditionally.</param>
/// <param name="Kind">What is expected there.</param>
internal sealed record FetchRequest(Uri Url, string? ETag, string? LastModified, FetchKind Kind);
