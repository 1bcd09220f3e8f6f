namespace FeedWorker.TestServers.Sites;

/// <summary>What a site answers.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">The header, with or without a charset.</param>
/// <param name="ETag">With its quotation marks; <see langword="null"/>: the file is sent each time.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record SiteFile(ReadOnlyMemory<byte> Body, string ContentType, string? ETag = null, int Status = 200);
