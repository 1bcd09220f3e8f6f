using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>A word of a sentence and all that hangs on it, to be put into another sentence.</summary>
/// <param name="Words">Its words as they are written inside a sentence; heads are indexes in it, -1 for the top.</param>
/// <param name="Top">Index of the word that carries the others.</param>
internal sealed record TreePhrase(IReadOnlyList<TreebankWord> Words, int Top)
{
    private static readonly TreebankWord _comma = new(",", "PUNCT", -1, "punct");

    internal TreebankWord TopWord => Words[Top];

    /// <summary>Whether it is more than one, as far as the form tells.</summary>
    internal bool IsPlural => TopWord.Form.EndsWith('s') || TopWord.Form is "people" or "men" or "women" or "children";

    /// <summary>
    /// What hangs on a word, without marks at its edges; <see langword="null"/> when words of others stand between, or quotes or brackets.
    /// </summary>
    internal static TreePhrase? At(IReadOnlyList<TreebankWord> words, int top)
    {
        var own = Enumerable.Range(0, words.Count).Where(i => IsBelow(words, i, top)).ToArray();
        var first = Array.FindIndex(own, i => words[i].Tag != "PUNCT");
        var last = Array.FindLastIndex(own, i => words[i].Tag != "PUNCT");
        if (first < 0 || words[top].Tag == "PUNCT" || own[^1] - own[0] != own.Length - 1)
        {
            return null;
        }

        own = own[first..(last + 1)];
        return own.Any(i => words[i].Form is "\"" or "“" or "”" or "''" or "``" or "(" or ")" or "-" or ":" or ";")
            ? null
            : new TreePhrase([.. own.Select(i => words[i] with { Form = Inside(words[i], i), Head = i == top ? -1 : words[i].Head - own[0] })], top - own[0]);
    }

    /// <summary>Whether a word is another or hangs on it.</summary>
    internal static bool IsBelow(IReadOnlyList<TreebankWord> words, int word, int top)
    {
        while (word >= 0 && word != top)
        {
            word = words[word].Head;
        }

        return word == top;
    }

    internal static string Capitalized(string form) => char.ToUpperInvariant(form[0]) + form[1..];

    /// <summary>Without the words of some relations that hang on the top, and all below them.</summary>
    internal TreePhrase Without(params string[] relations)
    {
        var dropped = Words.Index().Where(word => word.Item.Head == Top && relations.Contains(word.Item.Relation)).Select(word => word.Index).ToArray();
        var kept = Enumerable.Range(0, Words.Count).Where(i => !dropped.Any(child => IsBelow(Words, i, child))).ToArray();
        return new TreePhrase([.. kept.Select(i => Words[i] with { Head = i == Top ? -1 : Array.IndexOf(kept, Words[i].Head) })], Array.IndexOf(kept, Top));
    }

    /// <summary>"leader" with "opposition" before it.</summary>
    internal TreePhrase After(TreePhrase modifier, string relation)
    {
        var top = modifier.Words.Count + Top;
        return new TreePhrase([.. modifier.Hung(0, top, relation), .. Hung(modifier.Words.Count, -1, TopWord.Relation)], top);
    }

    /// <summary>"leader" and "Amina Okoro" as one.</summary>
    internal TreePhrase WithName(TreePhrase name) =>
        this with { Words = [.. Words, .. name.Words.Select(word => word with { Head = Top, Relation = "flat" })] };

    /// <summary>"Amina Okoro" and "leader of the union", between commas.</summary>
    internal TreePhrase WithApposition(TreePhrase apposition)
    {
        var comma = _comma with { Head = Words.Count + 1 + apposition.Top };
        return this with { Words = [.. Words, comma, .. apposition.Hung(Words.Count + 1, Top, "appos"), comma] };
    }

    /// <summary>Its words from a place of a sentence on, with what the top hangs on.</summary>
    internal IEnumerable<TreebankWord> Hung(int start, int head, string relation) =>
        Words.Select((word, i) => i == Top ? word with { Head = head, Relation = relation } : word with { Head = word.Head + start });

    /// <summary>A sentence with this in the place of a word that nothing hangs on.</summary>
    internal TreebankWord[] PutFor(IReadOnlyList<TreebankWord> words, int at)
    {
        int Moved(int head) => head > at ? head + Words.Count - 1 : head;
        TreebankWord[] result = [
            .. words.Take(at).Select(word => word with { Head = Moved(word.Head) }),
            .. Hung(at, Moved(words[at].Head), words[at].Relation),
            .. words.Skip(at + 1).Select(word => word with { Head = Moved(word.Head) }),
        ];
        result[0] = result[0] with { Form = at == 0 ? Capitalized(result[0].Form) : result[0].Form };
        return result;
    }

    // The capital of a sentence's first word goes.
    private static string Inside(TreebankWord word, int at) =>
        at > 0 || word.Tag == "PROPN" || word.Form == "I" || word.Form.Skip(1).Any(char.IsUpper) ? word.Form : char.ToLowerInvariant(word.Form[0]) + word.Form[1..];
}
