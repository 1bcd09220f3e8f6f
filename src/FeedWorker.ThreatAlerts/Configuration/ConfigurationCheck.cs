using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;

namespace FeedWorker.ThreatAlerts.Configuration;

/// <summary>Finds every error of a configuration at once: unknown and missing keys, values of the wrong kind, values out of bounds.</summary>
internal static class ConfigurationCheck
{
    /// <summary>One line for each error, naming its key; empty when the configuration is sound.</summary>
    internal static IReadOnlyList<string> Errors(IConfiguration configuration)
    {
        var errors = new List<string>();
        foreach (var section in configuration.GetChildren())
        {
            if (!OptionSections.All.ContainsKey(section.Key) && !OptionSections.Foreign.Contains(section.Key))
            {
                errors.Add($"{section.Key}: unknown section; known are {string.Join(", ", OptionSections.All.Keys.Order(StringComparer.Ordinal))}");
            }
        }

        // Absent sections too: some of their keys have no default.
        foreach (var (name, type) in OptionSections.All.OrderBy(section => section.Key, StringComparer.Ordinal))
        {
            Check(configuration.GetSection(name), type, errors);
        }

        errors.AddRange(LoggingCheck.Errors(configuration));
        if (errors.Count == 0 && SinkSetup.On(configuration).Count == 0 && configuration.GetSection(FeedOptions.Section).Get<FeedOptions>() is not { Enabled: true })
        {
            errors.Add("Console:Enabled: false, and no other sink is set: alerts would leave nowhere");
        }

        // How rules and sinks fit together shows only in settings that are sound each by themselves.
        if (errors.Count == 0)
        {
            var alerts = configuration.GetSection(AlertOptions.Section).Get<AlertOptions>() ?? new AlertOptions();
            errors.AddRange(RuleCheck.Errors(alerts, [.. SinkSetup.On(configuration).Select(sink => sink.Name)], [.. SinkSetup.All.Select(sink => sink.Name)]));
        }

        return errors;
    }

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
            else if (EntryType(property.PropertyType) is { } each)
            {
                foreach (var element in entry.GetChildren())
                {
                    if (element.Value is { Length: > 0 })
                    {
                        errors.Add($"{element.Path}: a section of keys is wanted: write {element.Path}:{each.GetProperties()[0].Name} and so on");
                    }
                    else
                    {
                        Check(element, each, errors);
                    }
                }
            }
        }

        // Bounds can only be checked once every value can be read.
        if (errors.Count == before && (section.Get(type) ?? Activator.CreateInstance(type)) is { } options)
        {
            var results = new List<ValidationResult>();
            if (!Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            {
                errors.AddRange(results.Select(result => $"{section.Path}:{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}"));
            }
        }
    }

    /// <summary>What the entries of a list of sections are; null when it is no such list.</summary>
    internal static Type? EntryType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && type.GenericTypeArguments[0] is var entry && entry != typeof(string)
            ? entry : null;

    private static string? WrongKind(IConfigurationSection entry, Type type)
    {
        if (type == typeof(IReadOnlyList<string>) || EntryType(type) is not null)
        {
            return entry.Value is { Length: > 0 } ? $"a list is wanted: write {entry.Path}:0, {entry.Path}:1, ..." : null;
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
            // Not the value: a secret that was put under a wrong key must not be shown.
            return $"not {Wanted(target)}";
        }
    }

    private static string Wanted(Type type) => type switch
    {
        _ when type == typeof(TimeSpan) => "a time span like 00:15:00",
        _ when type == typeof(TimeOnly) => "a time of day like 22:00",
        _ when type == typeof(double) => "a number like 0.5",
        _ when type == typeof(bool) => "true or false",
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ => $"a {type.Name}",
    };
}
