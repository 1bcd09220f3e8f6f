namespace FeedWorker.Language.Syntax;

/// <summary>The names of parts of speech that treebanks use.</summary>
public static class TagNames
{
    private static readonly Dictionary<string, UniversalTag> _tags = Enum.GetValues<UniversalTag>()
        .ToDictionary(tag => tag.ToUd(), StringComparer.Ordinal);

    extension(UniversalTag tag)
    {
        /// <summary>The tag as UD writes it: "PROPN".</summary>
        public string ToUd() => tag.ToString().ToUpperInvariant();
    }

    /// <summary>Reads a tag.</summary>
    /// <exception cref="FormatException">There is no such tag.</exception>
    internal static UniversalTag Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _tags.TryGetValue(name, out var tag) ? tag : throw new FormatException($"There is no tag {name}.");
    }
}
