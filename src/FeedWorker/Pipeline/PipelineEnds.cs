namespace FeedWorker.Pipeline;

/// <summary>How an attempt at a feed ended.</summary>
internal enum FeedEnd
{
    /// <summary>Read; its items were noted.</summary>
    Read,

    /// <summary>The server or the bytes say that nothing changed.</summary>
    Unchanged,

    /// <summary>Not to be had or not readable; asked again later.</summary>
    Postponed,

    /// <summary>Gone for good.</summary>
    Ended,

    /// <summary>Another replica took it over; its result counts.</summary>
    LeaseLost,

    /// <summary>Handed back because the worker stops.</summary>
    GivenBack,
}

/// <summary>How an attempt at an article ended.</summary>
internal enum ArticleEnd
{
    /// <summary>A new text was published.</summary>
    Published,

    /// <summary>Nothing changed since the last visit.</summary>
    Unchanged,

    /// <summary>Tried again later.</summary>
    Postponed,

    /// <summary>Not tried again; the reason is kept.</summary>
    SetAside,

    /// <summary>Another replica took it over; its result counts.</summary>
    LeaseLost,

    /// <summary>Handed back because the worker stops.</summary>
    GivenBack,
}

/// <summary>How an attempt at a message ended.</summary>
internal enum MessageEnd
{
    /// <summary>Confirmed.</summary>
    Delivered,

    /// <summary>Confirmed, but claimed by another replica meanwhile, which sends it again with the same id.</summary>
    LeaseLost,

    /// <summary>Tried again later.</summary>
    Postponed,

    /// <summary>Not tried again; the reason is kept.</summary>
    SetAside,

    /// <summary>Handed back because the worker stops.</summary>
    GivenBack,
}
