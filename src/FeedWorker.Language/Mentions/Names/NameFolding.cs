using System.Text;
using FeedWorker.Language.Entities.Linking;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>Makes one form of the spellings that newspapers use for one name: Sergei and Sergey, Erdoğan and Erdogan, al-Sadr and Sadr.</summary>
internal static class NameFolding
{
    // As they stand before hyphens: "al-Sadr", "el-Sisi".
    private static readonly string[] _articles = ["al-", "el-", "ad-", "ar-", "as-", "at-", "az-", "an-", "ul-"];

    private static readonly (string From, string To)[] _spellings = [("ks", "x"), ("ph", "f"), ("kh", "h"), ("ck", "k"), ("w", "v"), ("j", "i"), ("y", "i")];

    /// <summary>The folded form of one word of a person's name; never empty unless the word is.</summary>
    internal static string Fold(string word)
    {
        var folded = Plain(word.ToLowerInvariant().TrimEnd('.'));
        foreach (var article in _articles)
        {
            if (folded.Length > article.Length + 1 && folded.StartsWith(article, StringComparison.Ordinal))
            {
                folded = folded[article.Length..];
                break;
            }
        }

        foreach (var (from, to) in _spellings)
        {
            folded = folded.Replace(from, to, StringComparison.Ordinal);
        }

        return WithoutDoubles(folded);
    }

    // A word of accents alone stays as it is.
    private static string Plain(string word) => PlainName.Of(word) is { Length: > 0 } plain ? plain : word;

    private static string WithoutDoubles(string word)
    {
        var single = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (single.Length == 0 || single[^1] != c)
            {
                single.Append(c);
            }
        }

        return single.ToString();
    }
}
