using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.Publishing;

/// <summary>Name-based identifiers by RFC 9562, version 5 (SHA-1): the same name gives the same id everywhere and for ever.</summary>
internal static class UuidV5
{
    /// <summary>The namespace of domain names, as RFC 9562 gives it.</summary>
    internal static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The id of a name in a namespace; the name counts as UTF-8.</summary>
    internal static Guid Of(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; nothing here rests on its strength.
        SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
