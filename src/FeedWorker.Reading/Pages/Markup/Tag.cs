namespace FeedWorker.Reading.Pages.Markup;

/// <summary>What the simplifier must know about an element's name; one for each name and page.</summary>
internal sealed class Tag(string name, TagTraits traits)
{
    internal string Name { get; } = name;

    /// <summary>How many elements of this name are open now.</summary>
    internal int OpenCount { get; set; }

    /// <summary>Set when no end tag follows any more, so that the rest of the page is searched once at most.</summary>
    internal bool HasNoEnd { get; set; }

    internal bool Is(TagTraits wanted) => (traits & wanted) != 0;
}

/// <summary>How the simplifier treats an element.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its start tag ends an open paragraph.</summary>
    Block = 2,

    /// <summary>Left out with its content.</summary>
    Dropped = 4,

    /// <summary>The tag is left out, its content stays.</summary>
    Unwrapped = 8,

    /// <summary>Its content is text up to its end tag.</summary>
    RawText = 16,

    /// <summary>Written, but not counted as open: it may be repeated or missing.</summary>
    Untracked = 32,

    /// <summary>An end tag inside does not reach the elements around it.</summary>
    Barrier = 64,

    /// <summary>Inline: may overlap blocks.</summary>
    Inline = 128,

    /// <summary>A list or part that ends the search for an open item before it.</summary>
    ItemScope = 256,
}
