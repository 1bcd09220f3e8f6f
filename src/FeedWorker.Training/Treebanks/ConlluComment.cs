namespace FeedWorker.Training.Treebanks;

/// <summary>Reads the comments of CoNLL-U, however their spaces run: "# sent_id = a-1", "#sent_id=a-1".</summary>
internal static class ConlluComment
{
    /// <summary>The value of a comment of the given name; <see langword="null"/> for any other line.</summary>
    internal static string? Value(string line, string name)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        return line.StartsWith('#') && sign > 0 && Plain(line.AsSpan(1, sign - 1)).Equals(Plain(name), StringComparison.OrdinalIgnoreCase)
            ? line[(sign + 1)..].Trim()
            : null;
    }

    private static string Plain(ReadOnlySpan<char> name) => string.Concat(name.ToString().Where(char.IsLetterOrDigit));
}
