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
            Refuse(path);
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

    // To open a named pipe would wait for whoever writes to it. All that is no regular file has no length, and no list is empty.
    private static void Refuse(string path)
    {
        var file = new FileInfo(path);
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        if (file is { Exists: true, Length: 0 })
        {
            throw new FormatException("empty, or no regular file: a pipe or a device");
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
