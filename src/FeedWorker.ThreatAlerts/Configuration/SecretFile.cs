using System.Text;

namespace FeedWorker.ThreatAlerts.Configuration;

/// <summary>A setting that stands in a file of its own: its text, without the line feed at the end.</summary>
internal static class SecretFile
{
    // A private key is a few KiB; whatever is longer was not meant.
    private const int MaxBytes = 64 * 1024;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="path">The file.</param>
    /// <param name="namedBy">Who names it, for the message.</param>
    /// <exception cref="ConfigurationException">It cannot be read, is too long or is not text; the message never shows its content.</exception>
    internal static string Read(string path, string namedBy)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MaxBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MaxBytes)
            {
                throw new ConfigurationException($"{namedBy}: {path} is longer than {MaxBytes / 1024} KiB");
            }

            var text = _utf8.GetString(bytes, 0, length);
            return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConfigurationException($"{namedBy}: there is no file {path}", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ConfigurationException($"{namedBy}: {path} is a folder, or not readable for this user", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new ConfigurationException($"{namedBy}: {path} is not UTF-8 text", e);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            throw new ConfigurationException($"{namedBy}: {path}: {e.Message}", e);
        }
    }
}
