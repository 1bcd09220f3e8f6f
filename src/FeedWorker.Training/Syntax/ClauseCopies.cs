using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>
/// Two short sentences made one as news makes them: "Ships sank after the storm reached the coast.", "After the storm reached the coast, ships
/// sank.", "The envoy said the storm reached the coast." and "Ships sank, with the storm reaching the coast." Words that are prepositions most
/// of the time and open a clause now and then are learned from these.
/// </summary>
internal sealed class ClauseCopies
{
    private const int LongestClause = 12;

    // As often as news has them, by and large.
    private static readonly string[] _openers = ["after", "after", "after", "before", "as", "as", "while", "since", "until", "because", "although", "when"];
    private static readonly string[] _sayings = ["said", "said", "said", "said", "believed", "thought", "noted", "claimed", "added", "stated", "warned", "announced"];

    private readonly Random _random;
    private readonly TreePhrase[] _clauses;
    private readonly TreePhrase[] _ongoing;
    private readonly TreePhrase[] _speakers;

    private ClauseCopies(IReadOnlyList<TreebankSentence> sentences, int seed)
    {
        _random = new Random(seed);
        _clauses = [.. sentences.Select(Clause).OfType<TreePhrase>()];
        _ongoing = [.. _clauses.Where(clause => clause.TopWord.Tag == "VERB" && HasOneAuxiliary(clause) && clause.Words[Subject(clause)].Tag != "PRON")
            .Select(clause => clause.Without("aux", "aux:pass"))];
        _speakers = [.. from sentence in sentences
            from top in Enumerable.Range(0, sentence.Words.Count)
            where sentence.Words[top] is { Tag: "NOUN" or "PROPN", Relation: "nsubj" }
            let phrase = TreePhrase.At(sentence.Words, top)
            where phrase is { Words.Count: > 1 and <= LongestClause }
            select phrase];
    }

    /// <summary>The copies; another seed gives others.</summary>
    internal static IEnumerable<TreebankSentence> Of(IEnumerable<TreebankSentence> sentences, int seed) =>
        sentences.GroupBy(sentence => sentence.Style).SelectMany(treebank => new ClauseCopies([.. treebank], seed).Copies(treebank.Key));

    private IEnumerable<TreebankSentence> Copies(int style)
    {
        if (_ongoing.Length == 0 || _speakers.Length == 0)
        {
            yield break;
        }

        foreach (var clause in _clauses)
        {
            yield return new TreebankSentence("joined", Joined(clause, Any(_clauses)), style);
        }
    }

    private TreebankWord[] Joined(TreePhrase clause, TreePhrase other)
    {
        TreebankWord[] words = _random.Next(12) switch
        {
            < 4 => Behind(clause, Any(_openers), other),
            < 6 => Before(clause, Any(_openers), other),
            < 9 => Said(Any(_speakers), Any(_sayings), other),
            9 => Behind(clause, "with", Any(_ongoing)),
            10 => Interrupted(clause, Any(_speakers), Any(_sayings)),
            _ => Beside(clause, other),
        };
        words[0] = words[0] with { Form = TreePhrase.Capitalized(words[0].Form) };
        return [.. words, new TreebankWord(".", "PUNCT", Array.FindIndex(words, word => word.Head < 0), "punct")];
    }

    private T Any<T>(T[] of) => of[_random.Next(of.Length)];

    private static TreebankWord[] Behind(TreePhrase main, string opener, TreePhrase side)
    {
        var isApart = opener is "with" or "although" or "while";
        var start = main.Words.Count + (isApart ? 2 : 1);
        TreebankWord[] comma = isApart ? [new(",", "PUNCT", start + side.Top, "punct")] : [];
        return [.. main.Words, .. comma, new(opener, "SCONJ", start + side.Top, "mark"), .. side.Hung(start, main.Top, "advcl")];
    }

    private static TreebankWord[] Before(TreePhrase main, string opener, TreePhrase side)
    {
        var start = side.Words.Count + 2;
        return [
            new(opener, "SCONJ", 1 + side.Top, "mark"),
            .. side.Hung(1, start + main.Top, "advcl"),
            new(",", "PUNCT", 1 + side.Top, "punct"),
            .. main.Hung(start, -1, "root"),
        ];
    }

    private static TreebankWord[] Said(TreePhrase speaker, string verb, TreePhrase said)
    {
        var at = speaker.Words.Count;
        return [.. speaker.Hung(0, at, "nsubj"), new(verb, "VERB", -1, "root"), .. said.Hung(at + 1, at, "ccomp")];
    }

    // "The old port, said residents of the coast, was closed."
    private static TreebankWord[] Interrupted(TreePhrase clause, TreePhrase speaker, string verb)
    {
        var at = 1 + Enumerable.Range(0, clause.Words.Count).Last(i => TreePhrase.IsBelow(clause.Words, i, Subject(clause)));
        var (said, more) = (at + 1, speaker.Words.Count + 3);
        int Moved(int head) => head >= at ? head + more : head;
        return [
            .. clause.Words.Take(at).Select(word => word with { Head = Moved(word.Head) }),
            new(",", "PUNCT", said, "punct"),
            new(verb, "VERB", Moved(clause.Top), "parataxis"),
            .. speaker.Hung(said + 1, said, "nsubj"),
            new(",", "PUNCT", said, "punct"),
            .. clause.Words.Skip(at).Select(word => word with { Head = Moved(word.Head) }),
        ];
    }

    private static TreebankWord[] Beside(TreePhrase main, TreePhrase side)
    {
        var start = main.Words.Count + 1;
        return [.. main.Words, new(";", "PUNCT", start + side.Top, "punct"), .. side.Hung(start, main.Top, "parataxis")];
    }

    // A short statement from its subject to its stop.
    private static TreePhrase? Clause(TreebankSentence sentence)
    {
        var words = sentence.Words;
        var root = words.Index().First(word => word.Item.Head < 0).Index;
        return words.Count is >= 4 and <= LongestClause + 1 && words[^1] is { Form: ".", Relation: "punct" }
            && words.All(word => word.Relation is not ("parataxis" or "discourse" or "vocative" or "list" or "reparandum" or "dep"))
            && TreePhrase.At(words, root) is { } clause && clause.Words.Count == words.Count - 1
            && Subject(clause) is >= 0 and var subject && TreePhrase.IsBelow(clause.Words, 0, subject)
            && clause.Words[subject].Form.ToLowerInvariant() is not ("who" or "what" or "which")
            ? clause
            : null;
    }

    // -1 when none stands before the verb.
    private static int Subject(TreePhrase clause) => clause.Words.ToList()
        .FindIndex(0, clause.Top, word => word.Head == clause.Top && word.Relation is "nsubj" or "nsubj:pass");

    // "is reaching", from which "reaching" can be taken.
    private static bool HasOneAuxiliary(TreePhrase clause) => clause.Words.Where(word => word.Head == clause.Top && word.Tag == "AUX").ToArray()
        is [{ Form: "is" or "are" or "was" or "were", Relation: "aux" or "aux:pass" }];
}
