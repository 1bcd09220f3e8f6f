using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace FeedWorker.Sample;

/// <summary>One edition of a file of the sample site, as it goes over the wire.</summary>
internal sealed record SampleEdition
{
    internal SampleEdition(byte[] body, string contentType, DateTimeOffset lastModified)
    {
        Body = body;
        ContentType = contentType;
        LastModified = lastModified;
        ETag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
    }

    /// <summary>The bytes, in the charset that the file itself declares.</summary>
    internal ReadOnlyMemory<byte> Body { get; }

    /// <summary>The Content-Type header.</summary>
    internal string ContentType { get; }

    /// <summary>When this edition appeared; whole seconds.</summary>
    internal DateTimeOffset LastModified { get; }

    /// <summary>A strong tag, made from the bytes.</summary>
    internal EntityTagHeaderValue ETag { get; }
}
