using System.Security.Cryptography;

namespace FeedWorker.Training.Commands;

/// <summary>The name of the data in a model's header.</summary>
internal static class DataHash
{
    /// <summary>
    /// SHA-256 over the bytes of the files as they lie there, packed or not, one behind the other in the given order, in hexadecimal. It names the
    /// files that were given, not what they hold: <c>cat FILES | sha256sum</c> tells whether they are the same.
    /// </summary>
    internal static string Of(IEnumerable<FileInfo> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(File.ReadAllBytes(file.FullName));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
