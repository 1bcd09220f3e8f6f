using System.Globalization;
using System.Text;

namespace FeedWorker.Reading.Pages;

/// <summary>The normal form of an address, so that two spellings of one page are one article.</summary>
public static class CanonicalUrl
{
    // What browsers and caches agree to keep; longer addresses carry data, not names.
    private const int Longest = 2_048;

    private const int MostReadings = 3;

    /// <summary>
    /// Lower-cases scheme and host, writes the host in its ASCII form, drops the default port, user name, fragment and
    /// tracking parameters (<c>utm_*</c>, <c>fbclid</c>, <c>traffic_source</c>, ...), and writes percent escapes in one way.
    /// The rest stays as it is, in its order.
    /// </summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <returns>
    /// The normal form; <see langword="null"/> when the address is not absolute http or https, names no host, or is longer than
    /// 2,048 units.
    /// </returns>
    public static string? Normalize(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || address.OriginalString.Length > 8 * Longest)
        {
            return null;
        }

        // Mending one thing lets Uri see another ("%%2e" is a dot only beside a whole escape, "http://0./" a number only without
        // its dot): so it reads its own result again, until nothing changes.
        var (normal, before) = (Write(address), "");
        for (var again = 0; again < MostReadings && normal != before && Uri.TryCreate(normal, UriKind.Absolute, out var read); again++)
        {
            (normal, before) = (Write(read), normal);
        }

        return normal.Length is 0 or > Longest ? null : normal;
    }

    /// <summary>
    /// Which address stands for the article: the canonical one when it is on the same site and not its root,
    /// else the final one; normalised.
    /// </summary>
    /// <param name="canonical">As the page states it; may be relative. <see langword="null"/> when it states none.</param>
    /// <param name="final">The address after redirects.</param>
    /// <returns><see langword="null"/> when neither has a normal form.</returns>
    public static string? Choose(string? canonical, Uri final)
    {
        ArgumentNullException.ThrowIfNull(final);
        return Stated(canonical, final) ?? Normalize(final);
    }

    /// <summary>The canonical address, normalised, when it may stand for the page.</summary>
    internal static string? Stated(string? canonical, Uri? final)
    {
        if (string.IsNullOrWhiteSpace(canonical) || !TryResolve(canonical.Trim(), final, out var stated))
        {
            return null;
        }

        var isRoot = stated.AbsolutePath is "/" or "" && stated.Query.Length < 2;
        return isRoot || (final is { IsAbsoluteUri: true } && !Site.Same(stated, final)) ? null : Normalize(stated);
    }

    internal static bool TryResolve(string reference, Uri? onto, out Uri resolved)
    {
        resolved = null!; // not read when false is returned
        if (onto is { IsAbsoluteUri: true } ? !Uri.TryCreate(onto, reference, out var found) : !Uri.TryCreate(reference, UriKind.Absolute, out found))
        {
            return false;
        }

        resolved = found;
        return found.Scheme == Uri.UriSchemeHttp || found.Scheme == Uri.UriSchemeHttps;
    }

    private static string Write(Uri address)
    {
        var host = Site.Host(address);
        if (host.Length == 0)
        {
            return "";
        }

        var normal = new StringBuilder(address.Scheme).Append("://").Append(host);
        if (!address.IsDefaultPort)
        {
            normal.Append(CultureInfo.InvariantCulture, $":{address.Port}");
        }

        AppendEscaped(normal, address.AbsolutePath);
        AppendQuery(normal, address.Query);
        return normal.ToString();
    }

    private static void AppendQuery(StringBuilder normal, string query)
    {
        var sign = '?';
        var parameters = query.AsSpan(Math.Min(query.Length, 1)); // without its own question mark
        foreach (var range in parameters.Split('&'))
        {
            var parameter = parameters[range];
            var equals = parameter.IndexOf('=');
            if (parameter.IsEmpty || TrackingParameters.Contains(equals < 0 ? parameter : parameter[..equals]))
            {
                continue;
            }

            normal.Append(sign);
            AppendEscaped(normal, parameter);
            sign = '&';
        }
    }

    /// <summary>Letters, digits and <c>-_~</c> need no escape, the others keep it in upper case; a lone sign is escaped.</summary>
    private static void AppendEscaped(StringBuilder normal, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                normal.Append(text[i]);
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                var unit = (char)byte.Parse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 2;
                if (char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '~')
                {
                    normal.Append(unit);
                }
                else
                {
                    normal.Append(CultureInfo.InvariantCulture, $"%{(int)unit:X2}");
                }
            }
            else
            {
                normal.Append("%25");
            }
        }
    }
}
