using System.Globalization;
using System.Reflection;

namespace FeedWorker.Storage;

/// <summary>Applies the numbered files of <c>Schema/</c> that a database has not seen yet.</summary>
internal static class SchemaVersions
{
    /// <returns>How many files were applied.</returns>
    /// <exception cref="StorageException">The database has seen a file that this program does not know.</exception>
    internal static async Task<int> BringUpToDateAsync(StoreSession session, SqlDialect dialect, string description)
    {
        if (dialect.LockSchema is { } wait)
        {
            await session.ExecuteAsync(wait).ConfigureAwait(false);
        }

        // Looked for first: a worker that may only read and write rows can then use what someone with more rights has created.
        if (await session.FindAsync<int>(dialect.HasSchemaVersions).ConfigureAwait(false) == 0)
        {
            await session.ExecuteAsync("""
                CREATE TABLE schema_versions (
                    version    INTEGER NOT NULL PRIMARY KEY,
                    name       TEXT    NOT NULL,
                    applied_at BIGINT  NOT NULL
                )
                """).ConfigureAwait(false);
        }

        var applied = await session.FindAsync<int>("SELECT COALESCE(MAX(version), 0) FROM schema_versions").ConfigureAwait(false);
        var known = Files(dialect);
        var newest = known[^1].Version;
        if (applied > newest)
        {
            throw new StorageException(
                $"The {description} is at version {applied}, but this program only knows versions up to {newest}: " +
                "a newer FeedWorker has used it. Run that one, or point Storage to another database.");
        }

        var missing = known.Where(file => file.Version > applied).ToList();
        foreach (var (version, name) in missing)
        {
            await session.ExecuteAsync(Read(name)).ConfigureAwait(false);
            await session.ExecuteAsync(
                "INSERT INTO schema_versions (version, name, applied_at) VALUES (@version, @name, feedworker_now())",
                new { version, name = Path.GetFileName(name) }).ConfigureAwait(false);
        }

        return missing.Count;
    }

    private static List<(int Version, string Name)> Files(SqlDialect dialect)
    {
        var folder = $"schema/{dialect.Name}/";
        return
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                .Select(name => (int.Parse(name.AsSpan(folder.Length, 4), CultureInfo.InvariantCulture), name))
                .Order(),
        ];
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
