using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Storage;

/// <summary>Where the three ledgers live and how long they remember. Configuration section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The configuration section these options are read from.</summary>
    public const string Section = "Storage";

    /// <summary>Which database holds the ledgers. Default: SQLite, for one worker; several share a PostgreSQL database.</summary>
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>The SQLite file; relative to the working directory. Its folder is created.</summary>
    [Required]
    public string Path { get; init; } = "data/feedworker.db";

    /// <summary>
    /// Where the PostgreSQL database is, in Npgsql's keywords: <c>Host=db.example;Database=feedworker;Username=feedworker</c>. Needed
    /// with PostgreSQL, refused with SQLite. Unless it says otherwise, a worker opens at most 16 connections (<c>Maximum Pool Size</c>),
    /// waits 15 s for one (<c>Timeout</c>) and 30 s for an answer (<c>Command Timeout</c>).
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>The PostgreSQL user's password, best from a secret file. Null: the one that the connection string may hold.</summary>
    public string? Password { get; init; }

    /// <summary>How long a claimed feed or article belongs to its claimer unless renewed. Default 2 min. A message is not renewed: it belongs to
    /// its claimer for so long, or for <c>Publishing:Timeout</c> and half a minute if that is longer.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan LeaseLength { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for another program that writes to the SQLite file. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an address is remembered after no feed lists it any longer. Default 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan ArticleAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long a delivered message is kept, and its id refused a second time. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan OutboxAge { get; init; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long a threat statement counts as known after it was last seen; each sighting starts the time anew. Default 72 h.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan NoveltyWindow { get; init; } = TimeSpan.FromHours(72);

    /// <summary>
    /// How long a threat statement counts as known after it was last seen when an article quotes the same words; one shorter than
    /// <see cref="NoveltyWindow"/> changes nothing. Default 7 days.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan QuotationWindow { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Undelivered messages above which fetching slows down. Default 10,000.</summary>
    [Range(1, 10_000_000)]
    public int OutboxHighWater { get; init; } = 10_000;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var problem = Provider == StorageProvider.PostgreSql ? PostgreSqlSettings.Read(this).Problem
            : ConnectionString is not null ? "is only for Storage:Provider=PostgreSql; the SQLite file is Storage:Path"
            : null;
        if (problem is not null)
        {
            yield return new ValidationResult(problem, [nameof(ConnectionString)]);
        }

        if (Provider == StorageProvider.Sqlite && (System.IO.Path.EndsInDirectorySeparator(Path) || Directory.Exists(Path)))
        {
            yield return new ValidationResult($"{Path} is a folder: name a file in it, like {System.IO.Path.Combine(Path, "feedworker.db")}", [nameof(Path)]);
        }
    }
}
