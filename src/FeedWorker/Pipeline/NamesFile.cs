using System.Text;
using FeedWorker.Language.Entities.Linking;

namespace FeedWorker.Pipeline;

/// <summary>Reads the operator's list of names.</summary>
internal static class NamesFile
{
    // Half a million rows of 64 letters.
    private const long MaxBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The list of a file, in UTF-8.</summary>
    /// <exception cref="FormatException">It cannot be read or is not as it must be; the message names the file, the line and why.</exception>
    internal static NameList Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            if (file.Length > MaxBytes)
            {
                throw new FormatException($"longer than {MaxBytes / 1024 / 1024} MiB");
            }

            using var reader = new StreamReader(file, _utf8, detectEncodingFromByteOrderMarks: false);
            return NameList.Read(reader);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FormatException($"{path}: {Why(e)}", e);
        }
    }

    // The messages of the framework repeat the path.
    private static string Why(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it cannot be read: a folder, or not for this user",
        NotSupportedException => "no file of a known length: a pipe or a device",
        _ => e.Message,
    };
}
