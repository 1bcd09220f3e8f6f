using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>
/// Copies of sentences about "he", "it" or "they" with what news writes instead: a name, "union leader Amina Okoro", "Amina Okoro, leader of the
/// union," or "residents of the old port". Of the subjects in treebanks of web texts and talks two in three are pronouns, in newswire one in four;
/// where long subjects are rare, their verb is hard to find. The phrases are those of other sentences of the same treebank.
/// </summary>
internal sealed class SubjectCopies
{
    private const float Share = 0.5f; // of the sentences with such a pronoun
    private const int LongestPhrase = 12;
    private const float PersonShare = 0.7f; // names for "he" and "she"; other phrases else
    private const float TitleShare = 0.4f; // of the names
    private const float ModifiedShare = 0.4f; // of the titles: "port union leader"
    private const float ApposedShare = 0.3f; // of the phrases for one

    private readonly Random _random;
    private readonly TreePhrase[] _names;
    private readonly TreePhrase[] _titles;
    private readonly TreePhrase[] _bodies;
    private readonly TreePhrase[] _appositions;
    private readonly TreePhrase[] _single;
    private readonly TreePhrase[] _plural;

    private SubjectCopies(IReadOnlyList<TreebankSentence> sentences, int seed)
    {
        _random = new Random(seed);
        _names = Phrases(sentences, word => IsSubject(word) && word.Tag == "PROPN", IsName);
        _titles = [.. Phrases(sentences, word => word.Tag == "NOUN", IsTitle).Select(phrase => phrase.Without("flat", "det", "nmod:poss"))];
        _bodies = [.. Phrases(sentences, word => word is { Tag: "PROPN", Relation: "obl" or "nmod" or "obj" }, phrase => phrase.Top == phrase.Words.Count - 1)
            .Select(phrase => phrase.Without("case", "det", "nmod:poss"))];
        _appositions = Phrases(sentences, word => word is { Tag: "NOUN", Relation: "appos" }, phrase => phrase.Words.Count > 1);
        _single = Phrases(sentences, word => IsSubject(word) && word.Tag == "NOUN", phrase => phrase.Words.Count > 1 && !phrase.IsPlural);
        _plural = Phrases(sentences, word => IsSubject(word) && word.Tag == "NOUN", phrase => phrase.Words.Count > 1 && phrase.IsPlural);
    }

    /// <summary>The copies; another seed gives others.</summary>
    internal static IEnumerable<TreebankSentence> Of(IEnumerable<TreebankSentence> sentences, int seed) =>
        sentences.GroupBy(sentence => sentence.Style).SelectMany(treebank => new SubjectCopies([.. treebank], seed).Copies(treebank));

    private IEnumerable<TreebankSentence> Copies(IEnumerable<TreebankSentence> sentences)
    {
        if (new[] { _names, _titles, _bodies, _appositions, _single, _plural }.Any(phrases => phrases.Length == 0))
        {
            yield break;
        }

        foreach (var sentence in sentences)
        {
            var words = sentence.Words;
            var pronouns = Enumerable.Range(0, words.Count).Where(i => IsReplaceable(words, i)).Reverse().ToArray();
            if (pronouns.Length > 0 && _random.NextSingle() < Share)
            {
                yield return sentence with
                {
                    Id = sentence.Id + "-named",
                    Words = pronouns.Aggregate(words, (changed, pronoun) => PhraseFor(words[pronoun].Form.ToLowerInvariant()).PutFor(changed, pronoun)),
                };
            }
        }
    }

    private TreePhrase PhraseFor(string pronoun)
    {
        if (pronoun is "they" or "them" or "we")
        {
            return Any(_plural);
        }

        var phrase = pronoun != "it" && _random.NextSingle() < PersonShare ? Person() : Any(_single);
        return _random.NextSingle() < ApposedShare ? phrase.WithApposition(Any(_appositions)) : phrase;
    }

    private TreePhrase Person()
    {
        // First and last names are dealt anew, so that none is learned by heart.
        var (first, last) = (Any(_names), Any(_names));
        var name = new TreePhrase([first.TopWord, .. last.Words.Skip(1)], 0);
        if (_random.NextSingle() >= TitleShare)
        {
            return name;
        }

        var title = Any(_titles);
        return (_random.NextSingle() < ModifiedShare ? title.After(Any(_bodies), "compound") : title).WithName(name);
    }

    private T Any<T>(T[] of) => of[_random.Next(of.Length)];

    private static TreePhrase[] Phrases(IEnumerable<TreebankSentence> sentences, Predicate<TreebankWord> isTop, Predicate<TreePhrase> isWanted) =>
        [.. from sentence in sentences
            from top in Enumerable.Range(0, sentence.Words.Count)
            where isTop(sentence.Words[top])
            let phrase = TreePhrase.At(sentence.Words, top)
            where phrase is { Words.Count: <= LongestPhrase } && isWanted(phrase)
            select phrase];

    private static bool IsSubject(TreebankWord word) => word.Relation is "nsubj" or "nsubj:pass";

    // "Amina Okoro", and nothing more.
    private static bool IsName(TreePhrase phrase) =>
        phrase.Words.Count is 2 or 3 && phrase.Words.Skip(1).All(word => word is { Tag: "PROPN", Relation: "flat", Head: 0 })
        && phrase.Words.All(word => char.IsUpper(word.Form[0]));

    // A noun with a name behind it: "union leader Amina Okoro".
    private static bool IsTitle(TreePhrase phrase) =>
        phrase.Words.Any(word => word is { Tag: "PROPN", Relation: "flat" } && word.Head == phrase.Top)
        && phrase.Words.All(word => word.Head != phrase.Top || word.Relation is "flat" or "compound" or "amod" or "det" or "nmod:poss");

    private static bool IsReplaceable(IReadOnlyList<TreebankWord> words, int i)
    {
        var isPlain = words[i].Tag == "PRON" && words.All(word => word.Head != i);
        return (isPlain, words[i].Form.ToLowerInvariant()) switch
        {
            // "he's": what follows belongs to a verb, behind a name it would be read as a possessive.
            (true, "he" or "she" or "they" or "we" or "it") when IsSubject(words[i]) => words[i].Head > i && !words[i + 1].Form.AsSpan().ContainsAny('\'', '’'),
            (true, "him" or "her" or "them" or "it") => words[i].Relation == "obj",
            _ => false,
        };
    }
}
