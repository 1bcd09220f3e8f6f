using System.Text;

namespace FeedWorker.Settings;

/// <summary>Settings that stand in files of their own, one value in each. No message shows such a value.</summary>
internal sealed class SecretFiles : ConfigurationProvider, IConfigurationSource
{
    // A private key is a few KiB; whatever is longer was not meant.
    private const int MaxBytes = 64 * 1024;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The values that were read.</summary>
    internal IEnumerable<string> Values => Data.Values.OfType<string>();

    /// <summary>The files of a folder that are named like settings; others are none of ours.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="namedBy">Who asked for this folder; <see langword="null"/> when it is the default one, which may be absent.</param>
    /// <param name="names">What settings are called.</param>
    /// <exception cref="SettingsException">The folder or a file in it cannot be read.</exception>
    internal static SecretFiles InFolder(string folder, string? namedBy, SettingNames names)
    {
        var secrets = new SecretFiles();
        if (namedBy is null && !Directory.Exists(folder))
        {
            return secrets;
        }

        try
        {
            // The type of an entry is left open: Kubernetes mounts secrets as symbolic links.
            foreach (var path in Directory.EnumerateFileSystemEntries(folder))
            {
                if (names.Key(Path.GetFileName(path)) is { } key)
                {
                    secrets.Add(key, path, "secret");
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{namedBy ?? folder}: {e.Message}", e);
        }

        return secrets;
    }

    /// <summary>Reads one value: the file's text without the line feed at its end.</summary>
    /// <param name="key"><c>Section:Key</c>.</param>
    /// <param name="path">The file.</param>
    /// <param name="namedBy">Who names the file, for the message when it cannot be read.</param>
    /// <exception cref="SettingsException">It cannot be read, is too long, or is not text.</exception>
    internal void Add(string key, string path, string namedBy)
    {
        try
        {
            Data[key] = Text(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"{namedBy} {path}: {Why(e)}", e);
        }
    }

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    private static string Text(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxBytes)
        {
            throw new IOException($"longer than {MaxBytes / 1024} KiB");
        }

        var text = _utf8.GetString(bytes, 0, length);
        return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
    }

    // The messages of the framework repeat the path, and one about bytes shows them.
    private static string Why(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it cannot be read: a folder, or not for this user",
        DecoderFallbackException => "not UTF-8 text",
        ArgumentException => "that is no path",
        _ => e.Message,
    };
}
