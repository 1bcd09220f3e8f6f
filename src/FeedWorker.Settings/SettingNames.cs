namespace FeedWorker.Settings;

/// <summary>What the settings of a program are called in the environment and in the secrets folder.</summary>
/// <param name="program">The program's name; <c>feedworker</c> has settings like <c>FEEDWORKER__Section__Key</c>.</param>
internal sealed class SettingNames(string program)
{
    private readonly string _prefix = $"{program.ToUpperInvariant()}__";

    /// <summary>The variable that names another secrets folder. It has one underscore, so that it is no setting itself.</summary>
    internal string FolderVariable { get; } = $"{program.ToUpperInvariant()}_SECRETS_FOLDER";

    /// <summary><c>Section:Key</c> of a name like <c>FEEDWORKER__Section__Key</c>; <see langword="null"/> when it is none of ours.</summary>
    internal string? Key(string name) => !name.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) ? null
        : name[_prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
