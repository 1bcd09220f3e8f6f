using FeedWorker.Training.Syntax;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Tests.Syntax;

/// <summary>Copies that are put together from several sentences, in a treebank that has just what they need.</summary>
public sealed class NewsCopyTests
{
    private static readonly TreebankSentence[] _treebank = [
        // He signed it.
        new("pronoun", [new("He", "PRON", 1, "nsubj"), new("signed", "VERB", -1, "root"), new("it", "PRON", 1, "obj"), new(".", "PUNCT", 1, "punct")]),
        // Amina Okoro, leader of unions, was reaching Toulon.
        new("name", [
            new("Amina", "PROPN", 8, "nsubj"), new("Okoro", "PROPN", 0, "flat"), new(",", "PUNCT", 3, "punct"), new("leader", "NOUN", 0, "appos"),
            new("of", "ADP", 5, "case"), new("unions", "NOUN", 3, "nmod"), new(",", "PUNCT", 3, "punct"), new("was", "AUX", 8, "aux"),
            new("reaching", "VERB", -1, "root"), new("Toulon", "PROPN", 8, "obj"), new(".", "PUNCT", 8, "punct"),
        ]),
        // The mayor Luc Ferrand slept.
        new("title", [
            new("The", "DET", 1, "det"), new("mayor", "NOUN", 4, "nsubj"), new("Luc", "PROPN", 1, "flat"), new("Ferrand", "PROPN", 1, "flat"),
            new("slept", "VERB", -1, "root"), new(".", "PUNCT", 4, "punct"),
        ]),
        // Paul Adeyemi slept.
        new("plain name", [
            new("Paul", "PROPN", 2, "nsubj"), new("Adeyemi", "PROPN", 0, "flat"), new("slept", "VERB", -1, "root"), new(".", "PUNCT", 2, "punct"),
        ]),
        // New storms were sinking ships.
        new("plural", [
            new("New", "ADJ", 1, "amod"), new("storms", "NOUN", 3, "nsubj"), new("were", "AUX", 3, "aux"), new("sinking", "VERB", -1, "root"),
            new("ships", "NOUN", 3, "obj"), new(".", "PUNCT", 3, "punct"),
        ]),
        // The port was closed.
        new("single", [
            new("The", "DET", 1, "det"), new("port", "NOUN", 3, "nsubj:pass"), new("was", "AUX", 3, "aux:pass"), new("closed", "VERB", -1, "root"),
            new(".", "PUNCT", 3, "punct"),
        ]),
    ];

    private static readonly TreebankSentence[] _subjects = [.. Enumerable.Range(0, 500).SelectMany(seed => SubjectCopies.Of(_treebank, seed))];
    private static readonly TreebankSentence[] _clauses = [.. Enumerable.Range(0, 500).SelectMany(seed => ClauseCopies.Of(_treebank, seed))];

    [Theory]
    [InlineData("Paul Adeyemi signed The port .", 0)]
    [InlineData("Toulon mayor Paul Adeyemi signed", 1)]
    [InlineData("Paul Adeyemi , leader of unions , signed", 0)]
    [InlineData("The port , leader of unions , signed", 1)]
    public void A_pronoun_gives_its_place_to_longer_subjects(string text, int subject)
    {
        var copy = _subjects.First(copy => Text(copy).StartsWith(text, StringComparison.OrdinalIgnoreCase));

        var verb = copy.Words.Index().Single(word => word.Item.Form == "signed").Index;
        Assert.Equal(("nsubj", verb), (copy.Words[subject].Relation, copy.Words[subject].Head));
        Assert.Equal(-1, copy.Words[verb].Head);
    }

    [Theory]
    [InlineData("'s", "he's")]
    [InlineData("’d", "he’d")]
    public void A_pronoun_stays_where_its_verb_is_shortened(string verb, string why)
    {
        var shortened = new TreebankSentence("short", [new("He", "PRON", 2, "nsubj"), new(verb, "AUX", 2, "aux"), new("slept", "VERB", -1, "root")]);

        var copies = Enumerable.Range(0, 20).SelectMany(seed => SubjectCopies.Of([.. _treebank, shortened], seed));

        Assert.True(copies.All(copy => copy.Id != "short-named"), why);
    }

    [Theory]
    [InlineData("The port was closed after new storms were sinking ships .", "sinking", "closed", "advcl")]
    [InlineData("After the port was closed , new storms were sinking ships .", "closed", "sinking", "advcl")]
    [InlineData("Paul Adeyemi said the port was closed .", "closed", "said", "ccomp")]
    [InlineData("The port was closed , with new storms sinking ships .", "sinking", "closed", "advcl")]
    [InlineData("The port , said Paul Adeyemi , was closed .", "said", "closed", "parataxis")]
    [InlineData("The port was closed ; new storms were sinking ships .", "sinking", "closed", "parataxis")]
    public void Two_clauses_become_one_sentence(string text, string clause, string head, string relation)
    {
        var copy = _clauses.First(copy => Text(copy) == text);

        var word = copy.Words.Single(word => word.Form == clause);
        Assert.Equal((head, relation), (copy.Words[word.Head].Form, word.Relation));
        Assert.Equal("root", Assert.Single(copy.Words, word => word.Head < 0).Relation);
        Assert.All(copy.Words.Where(word => word is { Tag: "SCONJ" }), mark => Assert.Equal(("mark", clause), (mark.Relation, copy.Words[mark.Head].Form)));
    }

    [Fact]
    public void All_copies_are_trees()
    {
        foreach (var copy in _subjects.Concat(_clauses))
        {
            ConlluTree.Check([.. copy.Words.Select(word => word.Head)], line: 1);
        }
    }

    [Fact]
    public void Copies_that_are_put_together_take_turns()
    {
        var copies = NewsCopies.Of(_treebank, seed: 1, turns: 3).Where(copy => copy.Id == "joined").ToArray();

        Assert.Equal([0, 1, 2], copies.Select(copy => copy.Turn).Distinct().Order());
        Assert.NotEqual(copies.Where(copy => copy.Turn == 0).Select(Text), copies.Where(copy => copy.Turn == 1).Select(Text));
    }

    private static string Text(TreebankSentence sentence) => string.Join(' ', sentence.Words.Select(word => word.Form));
}
