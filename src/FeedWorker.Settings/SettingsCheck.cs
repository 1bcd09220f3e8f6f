using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace FeedWorker.Settings;

/// <summary>Finds every error of a configuration at once: unknown and missing keys, values of the wrong kind, values out of bounds.</summary>
/// <param name="sections">The sections that there may be, each with the class that holds it.</param>
/// <param name="together">Finds what is wrong between settings that are sound each by themselves; one line for each error, naming its key.</param>
public sealed class SettingsCheck(IReadOnlyDictionary<string, Type> sections, Func<IConfiguration, IEnumerable<string>> together)
{
    private readonly FrozenDictionary<string, Type> _sections = sections.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>One line for each error, naming its key; empty when the configuration is sound. What stands in a secret file is not shown.</summary>
    public IReadOnlyList<string> Errors(IConfiguration configuration)
    {
        var known = _sections.OrderBy(section => section.Key, StringComparer.Ordinal).ToList();
        var errors = new List<string>();
        foreach (var section in configuration.GetChildren())
        {
            if (!_sections.ContainsKey(section.Key) && !section.Key.Equals(LoggingCheck.Section, StringComparison.OrdinalIgnoreCase))
            {
                errors.Add($"{section.Key}: unknown section; known are {string.Join(", ", known.Select(section => section.Key))}");
            }
        }

        // Absent sections too: some of their keys have no default.
        foreach (var (name, type) in known)
        {
            Check(configuration.GetSection(name), type, errors);
        }

        errors.AddRange(LoggingCheck.Errors(configuration));
        if (errors.Count == 0)
        {
            errors.AddRange(together(configuration));
        }

        return [.. errors.Select(error => WithoutSecrets(error, configuration))];
    }

    // The longest first, so that a secret inside another leaves no rest of it.
    private static string WithoutSecrets(string error, IConfiguration configuration) =>
        configuration is not IConfigurationRoot root ? error : root.Providers.OfType<SecretFiles>()
            .SelectMany(files => files.Values).Where(value => value.Length > 0).OrderByDescending(value => value.Length)
            .Aggregate(error, (shown, secret) => shown.Replace(secret, "***", StringComparison.Ordinal));

    private static void Check(IConfigurationSection section, Type type, List<string> errors)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null)
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var before = errors.Count;
        foreach (var entry in section.GetChildren())
        {
            if (!properties.TryGetValue(entry.Key, out var property))
            {
                errors.Add($"{entry.Path}: unknown key; known are {string.Join(", ", properties.Keys.Order(StringComparer.Ordinal))}");
            }
            else if (ValueKind.ElementOf(property.PropertyType) is { } element)
            {
                CheckList(entry, element, errors);
            }
            else if (ValueKind.Mismatch(entry, property.PropertyType) is { } why)
            {
                errors.Add($"{entry.Path}: {why}");
            }
        }

        // Bounds can only be checked once every value can be read.
        if (errors.Count == before && (section.Get(type) ?? Activator.CreateInstance(type)) is { } options)
        {
            var results = new List<ValidationResult>();
            if (!Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            {
                errors.AddRange(results.Select(result => $"{Key(section, result)}: {result.ErrorMessage}"));
            }
        }
    }

    private static void CheckList(IConfigurationSection list, Type element, List<string> errors)
    {
        if (list.Value is { Length: > 0 })
        {
            errors.Add($"{list.Path}: a list is wanted: write {list.Path}:0, {list.Path}:1, ...");
            return;
        }

        foreach (var entry in list.GetChildren())
        {
            if (ValueKind.IsOneValue(element))
            {
                if (ValueKind.Mismatch(entry, element) is { } why)
                {
                    errors.Add($"{entry.Path}: {why}");
                }
            }
            else if (entry.Value is { Length: > 0 })
            {
                errors.Add($"{entry.Path}: a section of keys is wanted: write {entry.Path}:{element.GetProperties()[0].Name} and so on");
            }
            else
            {
                Check(entry, element, errors);
            }
        }
    }

    private static string Key(IConfigurationSection section, ValidationResult result) =>
        result.MemberNames.FirstOrDefault() is { } member ? $"{section.Path}:{member}" : section.Path;
}
