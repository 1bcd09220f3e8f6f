using System.Security.Cryptography;

namespace FeedWorker.Training.Commands;

/// <summary>The name of the data in a model's header.</summary>
internal static class DataHash
{
    /// <summary>SHA-256 over the bytes of the files in the given order, in hexadecimal.</summary>
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
