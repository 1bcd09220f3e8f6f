using System.Globalization;
using System.Text;

namespace FeedWorker.Fetching;

/// <summary>A path pattern of a robots.txt: <c>*</c> stands for anything, a final <c>$</c> for the end.</summary>
internal sealed class RobotsPattern
{
    private readonly string[] _pieces;
    private readonly bool _anchored;

    internal RobotsPattern(string pattern)
    {
        var normal = Normalize(pattern);
        Length = normal.Length;
        _anchored = normal.EndsWith('$');
        _pieces = (_anchored ? normal[..^1] : normal).Split('*');
    }

    /// <summary>Length as RFC 9309 counts it for the most specific match.</summary>
    internal int Length { get; }

    /// <param name="path">Path and query, from <see cref="Normalize"/>.</param>
    internal bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        // The leftmost place for each piece leaves most room for the next, so no way back is ever needed.
        var at = _pieces[0].Length;
        for (var i = 1; i < _pieces.Length; i++)
        {
            if (_anchored && i == _pieces.Length - 1)
            {
                return path.Length - _pieces[i].Length >= at && path.EndsWith(_pieces[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(_pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + _pieces[i].Length;
        }

        return !_anchored || at == path.Length;
    }

    /// <summary>
    /// Writes every character in its one way, so that <c>/caf%c3%a9</c>, <c>/caf%C3%A9</c> and <c>/café</c> are the same (RFC 9309, 2.2.2):
    /// unreserved characters plain, all others outside ASCII as upper-case UTF-8 escapes.
    /// </summary>
    internal static string Normalize(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length
                && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                AppendOctet(normal, octet);
                i += 2;
            }
            else if (path[i] < 128)
            {
                normal.Append(path[i]);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var consumed);
                foreach (var unit in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    AppendOctet(normal, unit);
                }

                i += consumed - 1;
            }
        }

        return normal.ToString();
    }

    private static void AppendOctet(StringBuilder normal, byte octet)
    {
        var c = (char)octet;
        if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
        {
            normal.Append(c);
        }
        else
        {
            normal.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }
    }
}
