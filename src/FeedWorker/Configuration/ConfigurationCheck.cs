using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FeedWorker.Publishing;
using FeedWorker.Publishing.RabbitMq;

namespace FeedWorker.Configuration;

/// <summary>Finds every error of a configuration at once: unknown keys, values of the wrong kind, values out of bounds.</summary>
internal static class ConfigurationCheck
{
    /// <summary>One line for each error, naming its key; empty when the configuration is sound.</summary>
    internal static IReadOnlyList<string> Errors(IConfiguration configuration)
    {
        var errors = new List<string>();
        foreach (var section in configuration.GetChildren())
        {
            if (OptionSections.All.TryGetValue(section.Key, out var type))
            {
                Check(section, type, errors);
            }
            else if (!OptionSections.Foreign.Contains(section.Key))
            {
                errors.Add($"{section.Key}: unknown section; known are {string.Join(", ", OptionSections.All.Keys.Order(StringComparer.Ordinal))}");
            }
        }

        errors.AddRange(LoggingCheck.Errors(configuration));

        // What another section makes necessary.
        if (errors.Count == 0 && configuration.GetValue<BusTransport>("Publishing:Transport") == BusTransport.RabbitMq)
        {
            errors.AddRange((configuration.GetSection("RabbitMq").Get<RabbitMqOptions>() ?? new RabbitMqOptions()).Missing());
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
            else if (WrongKind(entry, property.PropertyType) is { } why)
            {
                errors.Add($"{entry.Path}: {why}");
            }
        }

        // Bounds can only be checked once every value can be read.
        if (errors.Count == before && section.Get(type) is { } options)
        {
            var results = new List<ValidationResult>();
            if (!Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            {
                errors.AddRange(results.Select(result => $"{Key(section, result)}: {result.ErrorMessage}"));
            }
        }
    }

    private static string Key(IConfigurationSection section, ValidationResult result) =>
        result.MemberNames.FirstOrDefault() is { } member ? $"{section.Key}:{member}" : section.Key;

    private static string? WrongKind(IConfigurationSection entry, Type type)
    {
        if (type != typeof(string) && type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
        {
            var element = type.GetGenericArguments()[0];
            return entry.Value is { Length: > 0 }
                ? $"a list is wanted: write {entry.Path}:0, {entry.Path}:1, ..."
                : entry.GetChildren().Select(item => WrongKind(item, element)).FirstOrDefault(why => why is not null);
        }

        if (entry.Value is not { } value)
        {
            return entry.GetChildren().Any() ? "one value is wanted, not a section" : null;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            _ = TypeDescriptor.GetConverter(target).ConvertFromString(null, CultureInfo.InvariantCulture, value);
            return null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return $"\"{value}\" is not {Wanted(target)}";
        }
    }

    private static string Wanted(Type type) => type switch
    {
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(TimeSpan) => "a time span like 00:15:00",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ => $"a {type.Name}",
    };
}
