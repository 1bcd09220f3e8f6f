namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>
/// Names of <c>meta</c> elements are the same whatever their case and the signs between their words:
/// <c>article:published_time</c>, <c>article:published:time</c>, <c>ArticlePublishedTime</c>.
/// </summary>
internal sealed class MetaNames : IEqualityComparer<string>
{
    internal static MetaNames Comparer { get; } = new();

    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return ReferenceEquals(x, y);
        }

        for (int i = 0, j = 0; ; i++, j++)
        {
            i = Next(x, i);
            j = Next(y, j);
            if (i == x.Length || j == y.Length)
            {
                return i == x.Length && j == y.Length;
            }

            if (char.ToLowerInvariant(x[i]) != char.ToLowerInvariant(y[j]))
            {
                return false;
            }
        }
    }

    public int GetHashCode(string obj)
    {
        var hash = new HashCode();
        for (var i = Next(obj, 0); i < obj.Length; i = Next(obj, i + 1))
        {
            hash.Add(char.ToLowerInvariant(obj[i]));
        }

        return hash.ToHashCode();
    }

    private static int Next(string name, int at)
    {
        while (at < name.Length && name[at] is (':' or '_' or '-' or '.' or ' '))
        {
            at++;
        }

        return at;
    }
}
