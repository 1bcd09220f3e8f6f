using System.Data.Common;
using Npgsql;

namespace FeedWorker.Storage;

/// <summary>From the options to the driver's settings. What the connection string says itself is never overruled but by the
/// password, <c>No Reset On Close</c> and <c>Enlist</c>, of which only one value is right for us.</summary>
internal static class PostgreSqlSettings
{
    // Enough for the leases, closes and claims that are under way by default; several replicas share what the server allows (usually 100).
    private const int Connections = 16;

    // Statements that are prepared once they are seen twice; ours are some thirty.
    private const int Prepared = 100;

    // Nothing of ours holds a row for longer than milliseconds: who waits this long waits for something that hangs, and a worker that
    // freezes in the middle of a transaction must not keep the others from its rows.
    private const string Limits = "-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s";

    /// <returns>The settings, or what is wrong, without quoting the string: it may hold a password.</returns>
    internal static (NpgsqlConnectionStringBuilder? Settings, string? Problem) Read(StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return (null, "is needed for Storage:Provider=PostgreSql, like Host=db.example;Database=feedworker;Username=feedworker");
        }

        if (Parse(options.ConnectionString) is not { } settings)
        {
            return (null, "is not a list of Keyword=value; with keywords that the driver Npgsql knows, like "
                + "Host=db.example;Database=feedworker;Username=feedworker (a value with ; or = in it stands in quotation marks)");
        }

        foreach (var (keyword, value) in new[] { ("Host", settings.Host), ("Database", settings.Database), ("Username", settings.Username) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                return (null, $"names no {keyword}");
            }
        }

        if (options.Password is not null)
        {
            settings.Password = options.Password;
        }

        Default(settings, "Application Name", "feedworker");
        Default(settings, "Maximum Pool Size", Connections);
        Default(settings, "Max Auto Prepare", Prepared);
        Default(settings, "Auto Prepare Min Usages", 2);
        Default(settings, "TCP Keepalive", true);

        // Kerberos would be asked first otherwise, with a complaint on standard error where its library is not there, as in our image.
        Default(settings, "GSS Encryption Mode", GssEncryptionMode.Disable);

        settings.Options = $"{Limits} {settings.Options}".TrimEnd(); // of two values for one setting the later one counts
        settings.NoResetOnClose = true; // nothing of ours outlives its transaction
        settings.Enlist = false;
        return (settings, null);
    }

    private static NpgsqlConnectionStringBuilder? Parse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Default(DbConnectionStringBuilder settings, string keyword, object value)
    {
        if (!settings.ShouldSerialize(keyword))
        {
            settings[keyword] = value;
        }
    }
}
