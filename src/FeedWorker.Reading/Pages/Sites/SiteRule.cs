namespace FeedWorker.Reading.Pages.Sites;

/// <summary>
/// Where the pages of one site keep what the general reading does not find: one file of <c>Rules</c>. Values are CSS selectors; of the attributes of
/// an element those that name it are known: class, id, role, itemprop, name, data-testid, data-component. What is left out is read as on any page.
/// </summary>
internal sealed record SiteRule
{
    /// <summary>The site; its subdomains are meant, too.</summary>
    public required string Host { get; init; }

    /// <summary>Taken off the page before anything is read.</summary>
    public string? Remove { get; init; }

    /// <summary>What holds the text, in the order of the page; or the paragraphs themselves.</summary>
    public string? Body { get; init; }

    /// <summary>The lead above it.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>One element for each author, with nothing but the name in it.</summary>
    public string? Authors { get; init; }
}
