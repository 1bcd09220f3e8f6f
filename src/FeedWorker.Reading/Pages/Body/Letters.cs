namespace FeedWorker.Reading.Pages.Body;

/// <summary>Compares texts by their letters and digits only.</summary>
internal static class Letters
{
    internal static bool SameWords(string a, string b) => Common(a, b, int.MaxValue, out var ended) >= 0 && ended == Ended.Both;

    /// <summary>Whether one text begins with the other, over at least so many letters.</summary>
    internal static bool StartAlike(string a, string b, int least)
    {
        var common = Common(a, b, int.MaxValue, out var ended);
        return common >= least && ended != Ended.Neither;
    }

    /// <summary>Whether the first letters, as many as given, are the same.</summary>
    internal static bool ShareStart(string a, string b, int letters) => Common(a, b, letters, out _) >= letters;

    private enum Ended
    {
        Neither,
        One,
        Both,
    }

    private static int Common(string a, string b, int enough, out Ended ended)
    {
        var (i, j, common) = (0, 0, 0);
        while (common < enough)
        {
            i = Next(a, i);
            j = Next(b, j);
            if (i == a.Length || j == b.Length)
            {
                ended = i == a.Length && j == b.Length ? Ended.Both : Ended.One;
                return common;
            }

            if (char.ToLowerInvariant(a[i]) != char.ToLowerInvariant(b[j]))
            {
                break;
            }

            (i, j, common) = (i + 1, j + 1, common + 1);
        }

        ended = Ended.Neither;
        return common;
    }

    private static int Next(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
