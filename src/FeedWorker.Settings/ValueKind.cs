using System.ComponentModel;
using System.Globalization;

namespace FeedWorker.Settings;

/// <summary>What kind of value a property of an options class takes.</summary>
internal static class ValueKind
{
    /// <summary>What the entries of a list are; <see langword="null"/> when it is no list. Options hold lists as <see cref="IReadOnlyList{T}"/>.</summary>
    internal static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : null;

    /// <summary>Whether it is written as one value; else it is a section of keys.</summary>
    internal static bool IsOneValue(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    /// <summary>Why the setting cannot be read as such a value; <see langword="null"/> when it can.</summary>
    internal static string? Mismatch(IConfigurationSection setting, Type type)
    {
        if (setting.GetChildren().Any())
        {
            return "one value is wanted, not a section";
        }

        if (setting.Value is not { } value)
        {
            return null;
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
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(TimeSpan) => "a time span like 00:15:00",
        _ when type == typeof(TimeOnly) => "a time of day like 22:00",
        _ when type == typeof(double) => "a number like 0.5",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ => $"a {type.Name}",
    };
}
