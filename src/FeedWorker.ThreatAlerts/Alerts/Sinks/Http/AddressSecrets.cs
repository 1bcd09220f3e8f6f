using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Http;

/// <summary>
/// The parts of an address that may be what it takes to post. Servers like to say which address they do not know, as it stands or escaped
/// for the form of their answer.
/// </summary>
internal sealed class AddressSecrets
{
    // Shorter ones are words like "hooks" and versions like "1.1"; without them a reason stays readable, and nobody can post.
    private const int ShortestSegment = 8;
    private const int ShortestValue = 4;

    private readonly Regex? _parts;

    /// <param name="address">Of a way out.</param>
    internal AddressSecrets(Uri address)
    {
        string[] whole = address.AbsolutePath.Length <= 1 ? [] : [address.PathAndQuery, address.AbsolutePath];
        var segments = address.AbsolutePath.Split('/').Where(segment => segment.Length >= ShortestSegment);
        var values = address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)[^1]).Where(value => value.Length >= ShortestValue);

        // Of several that begin at one place the longest counts.
        var parts = whole.Concat(segments).Concat(values).Append(address.Query).Select(Uri.UnescapeDataString)
            .Where(part => part.Length > 1).Distinct().OrderByDescending(part => part.Length).ToList();
        _parts = parts.Count == 0 ? null
            : new Regex(string.Join('|', parts.Select(InAnyForm)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>What was said, with a sign in the place of each part.</summary>
    internal string HideIn(string said) => _parts is null ? said : _parts.Replace(said, "…");

    // Letters and digits are hardly ever escaped; the others may be as in an address, in JSON or in HTML.
    private static string InAnyForm(string part) => string.Concat(part.EnumerateRunes().Select(rune => SignInAnyForm(rune.ToString())));

    private static string SignInAnyForm(string sign)
    {
        if (char.IsAsciiLetterOrDigit(sign[0]))
        {
            return sign;
        }

        var percent = string.Concat(Encoding.UTF8.GetBytes(sign).Select(unit => string.Create(CultureInfo.InvariantCulture, $"%(?:25)?{unit:X2}")));
        var json = string.Concat(sign.Select(unit => string.Create(CultureInfo.InvariantCulture, $@"\\u{(int)unit:X4}")));
        var code = char.ConvertToUtf32(sign, 0);
        var html = string.Create(CultureInfo.InvariantCulture, $"&#(?:{code}|x0*{code:X});") + (sign == "&" ? "|&amp;" : "");
        return $@"(?:\\?{Regex.Escape(sign)}|{percent}|{json}|{html})";
    }
}
