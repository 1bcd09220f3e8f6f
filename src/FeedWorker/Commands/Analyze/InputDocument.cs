namespace FeedWorker.Commands.Analyze;

/// <summary>One document to analyse; its content is read only when its turn comes.</summary>
/// <param name="Id">Its id in the output.</param>
/// <param name="Url">The address it stands for; <see langword="null"/> when unknown.</param>
/// <param name="ContentType">The header it was served with; <see langword="null"/> when unknown.</param>
/// <param name="PublishedAt">When it was published; <see langword="null"/> when unknown.</param>
/// <param name="Content">What it holds.</param>
internal sealed record InputDocument(string Id, Uri? Url, string? ContentType, DateTimeOffset? PublishedAt, InputContent Content)
{
    /// <summary>Its place among the documents of the run, from 0; two may share an id.</summary>
    internal int Number { get; init; }
}

/// <summary>What an input document holds.</summary>
internal abstract record InputContent
{
    private InputContent()
    {
    }

    /// <summary>Plain text, analysed as it is.</summary>
    internal sealed record Text(string Value) : InputContent;

    /// <summary>A page that was decoded already.</summary>
    internal sealed record Html(string Value) : InputContent;

    /// <summary>A feed that was decoded already.</summary>
    internal sealed record Feed(string Value) : InputContent;

    /// <summary>A file whose kind is told by content type, name or first bytes.</summary>
    internal sealed record StoredFile(string Path) : InputContent;

    /// <summary>A line that could not be read.</summary>
    internal sealed record Broken(string Why) : InputContent;
}
