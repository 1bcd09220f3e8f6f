using System.Buffers;

namespace FeedWorker.Reading.Feeds;

/// <summary>Addresses as feeds write them. They stay as written where they can: a feed's spelling is what its site answers to.</summary>
internal static class WebAddress
{
    // Longer ones are data, not addresses.
    private const int LongestAddress = 8 * 1024;

    private static readonly SearchValues<char> SchemeChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>
    /// The address, absolute by its base where it is relative and the base is known; <see langword="null"/> when its scheme is
    /// neither http nor https.
    /// </summary>
    internal static string? Resolve(string? baseAddress, string? stated)
    {
        var address = Clean(stated);
        if (address is null)
        {
            return null;
        }

        if (Scheme(address) is { } scheme)
        {
            return IsWeb(scheme) && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null;
        }

        if (baseAddress is null || !Uri.TryCreate(baseAddress, UriKind.Absolute, out var root))
        {
            return address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        }

        return Uri.TryCreate(root, address, out var absolute) && IsWeb(absolute.Scheme) ? Join(root, address, absolute) : null;
    }

    /// <summary>Whether an address stands for a page of the web, so that an id may serve as a link.</summary>
    internal static bool IsWebPage(string address) =>
        Scheme(address) is { } scheme && IsWeb(scheme) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    /// <summary>A link inside of a text: to the web, to a mail address, or to a place in the text itself; others are <see langword="null"/>.</summary>
    internal static string? InText(string? baseAddress, string? stated)
    {
        var address = Clean(stated);
        if (address is null || address.StartsWith('#'))
        {
            return address;
        }

        if (Scheme(address) is { } scheme && (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) || scheme.Equals("tel", StringComparison.OrdinalIgnoreCase)))
        {
            return address;
        }

        // A colon before the first slash makes a scheme for a lenient reader, whatever odd letters stand before it.
        var colon = address.IndexOf(':');
        return colon >= 0 && Scheme(address) is null && address.IndexOfAny(['/', '?', '#']) is var slash && (slash < 0 || slash > colon)
            ? null
            : Resolve(baseAddress, address);
    }

    // Uri escapes what is not ASCII; the site's own spelling is kept when the path has no dots to resolve.
    private static string Join(Uri root, string address, Uri absolute)
    {
        if (address.Contains("./", StringComparison.Ordinal) || address.EndsWith('.') || address.StartsWith('?') || address.StartsWith('#'))
        {
            return absolute.AbsoluteUri;
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return root.Scheme + ":" + address;
        }

        var authority = root.GetLeftPart(UriPartial.Authority);
        return authority + (address.StartsWith('/') ? "" : root.AbsolutePath[..(root.AbsolutePath.LastIndexOf('/') + 1)]) + address;
    }

    private static bool IsWeb(string scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    private static string? Scheme(string address)
    {
        var colon = address.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(address[0]) && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeChars) < 0 ? address[..colon] : null;
    }

    // Line breaks and tabs inside are mail programs' doing; browsers drop them too.
    private static string? Clean(string? stated)
    {
        var address = stated?.Trim();
        if (string.IsNullOrEmpty(address) || address.Length > LongestAddress)
        {
            return null;
        }

        return address.AsSpan().IndexOfAnyInRange('\0', ' ') < 0
            ? address
            : string.Concat(address.Where(c => c >= ' ')).Replace(" ", "%20", StringComparison.Ordinal);
    }
}
