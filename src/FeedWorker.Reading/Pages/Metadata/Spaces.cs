using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>White space of metadata values.</summary>
internal static class Spaces
{
    /// <summary>Folds white space and makes the text well-formed, as in the body.</summary>
    internal static string Fold(string text)
    {
        var builder = new BlockBuilder();
        builder.Append(text, false);
        return builder.Take();
    }
}
