using System.Collections.Frozen;
using System.Text;

namespace FeedWorker.Reading.Pages.Markup;

/// <summary>Reads the attributes of a tag and writes those that the reader uses.</summary>
internal static class AttributeWriter
{
    // The parser compares each attribute with all before it: a tag of a million attributes would never end.
    private const int MostAttributes = 24;

    // A description or an address; longer values are data for scripts.
    private const int LongestValue = 8_192;

    private static readonly FrozenSet<string> Wanted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "amp-access", "class", "content", "data-component", "data-testid", "datetime", "hidden", "href", "http-equiv", "id", "itemprop", "lang", "name",
        "property", "pubdate", "rel", "role", "style", "subscriptions-section", "type", "width", "xml:lang");

    /// <summary>Reads from after the name of a tag to its end.</summary>
    /// <param name="text">The page.</param>
    /// <param name="at">The first unit after the tag's name.</param>
    /// <param name="output">Gets the wanted attributes, each after a space; <see langword="null"/> to read only.</param>
    /// <returns>The first unit after the tag; the length of the text when the tag is never closed.</returns>
    internal static int Copy(string text, int at, StringBuilder? output)
    {
        var wanted = Wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        var written = 0;
        while (at < text.Length)
        {
            if (text[at] == '>')
            {
                return at + 1;
            }

            if (text[at] == '/' || char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (name, value) = (Name(text, ref at), Value(text, ref at));
            if (output is not null && written < MostAttributes && wanted.Contains(text.AsSpan(name.Start, name.Length)))
            {
                written++;
                Write(text.AsSpan(name.Start, name.Length), Cuts.Before(text.AsSpan(value.Start, value.Length), LongestValue), output);
            }
        }

        return at;
    }

    private static (int Start, int Length) Name(string text, ref int at)
    {
        var start = at++; // a leading "=" belongs to the name
        while (at < text.Length && text[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return (start, at - start);
    }

    private static (int Start, int Length) Value(string text, ref int at)
    {
        var sign = SkipSpace(text, at);
        if (sign >= text.Length || text[sign] != '=')
        {
            return (at, 0);
        }

        at = SkipSpace(text, sign + 1);
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var start = at + 1;
            var end = text.IndexOf(text[at], start);
            end = end < 0 ? text.Length : end;
            at = Math.Min(end + 1, text.Length);
            return (start, end - start);
        }

        var bare = at;
        while (at < text.Length && text[at] != '>' && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return (bare, at - bare);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static void Write(ReadOnlySpan<char> name, ReadOnlySpan<char> value, StringBuilder output)
    {
        output.Append(' ').Append(name).Append("=\"");
        foreach (var part in value.Split('"'))
        {
            output.Append(part.Start.Value > 0 ? "&quot;" : "").Append(value[part]);
        }

        output.Append('"');
    }
}
