using System.Globalization;
using System.Text;

namespace FeedWorker.Reading.Decoding;

/// <summary>Replaces escapes of lone surrogates (<c>\ud83d</c> cut from its pair), which a JSON reader refuses, by U+FFFD.</summary>
internal static class JsonSurrogates
{
    private const int EscapeLength = 6;

    internal static string Repair(string json)
    {
        StringBuilder? repaired = null;
        for (var at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < json.Length; at = json.IndexOf('\\', at))
        {
            var unit = Unit(json, at);
            if (unit is null || !char.IsSurrogate(unit.Value))
            {
                at += 2;
            }
            else if (char.IsHighSurrogate(unit.Value) && Unit(json, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                repaired ??= new StringBuilder(json);
                repaired[at + 2] = 'f';
                repaired[at + 3] = 'f';
                repaired[at + 4] = 'f';
                repaired[at + 5] = 'd';
                at += EscapeLength;
            }

            if (at >= json.Length)
            {
                break;
            }
        }

        return repaired?.ToString() ?? json;
    }

    private static char? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
