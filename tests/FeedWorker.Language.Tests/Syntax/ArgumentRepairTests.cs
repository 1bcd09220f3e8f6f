using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Syntax;

public sealed class ArgumentRepairTests
{
    private static readonly Relation[] _relations = [Relation.Nsubj, Relation.Obj, Relation.Appos, Relation.Root];

    // Two words before a verb, both read as its subject.
    private static SyntaxNode[] TwoSubjects() =>
    [
        new(UniversalTag.Noun, 2, Relation.Nsubj), new(UniversalTag.Noun, 2, Relation.Nsubj), new(UniversalTag.Verb, -1, Relation.Root),
    ];

    [Fact]
    public void The_subject_that_loses_least_takes_its_next_best_relation()
    {
        var nodes = TwoSubjects();

        // The second word could as well be an apposition; no other head is near.
        Repair(nodes, otherHeads: -50f, (word, _) => word == 1 ? [-0.6f, -9f, -0.8f, 0f] : [-0.1f, -9f, -7f, 0f]);

        Assert.Equal([Relation.Nsubj, Relation.Appos, Relation.Root], nodes.Select(node => node.Relation));
        Assert.Equal([2, 2, -1], nodes.Select(node => node.Head));
    }

    [Fact]
    public void Another_head_near_the_best_is_taken_with_its_own_relation_but_never_one_below_the_word()
    {
        var nodes = TwoSubjects();

        Repair(nodes, otherHeads: -1f, (word, head) => word == 1 && head == 0 ? [-9f, -9f, -0.1f, 0f] : [-0.2f, -9f, -8f, 0f]);

        Assert.Equal(new SyntaxNode(UniversalTag.Noun, 0, Relation.Appos), nodes[1]);
        Assert.True(TreeDecoder.IsTree([.. nodes.Select(node => node.Head)]));
    }

    [Fact]
    public void A_sequence_without_doubles_needs_no_repair()
    {
        Assert.True(ArgumentRepair.IsNeeded(TwoSubjects()));
        Assert.False(ArgumentRepair.IsNeeded(
            [new(UniversalTag.Noun, 1, Relation.Nsubj), new(UniversalTag.Verb, -1, Relation.Root), new(UniversalTag.Noun, 1, Relation.Obj)]));
    }

    [Fact]
    public void No_clause_of_a_parsed_text_has_two_subjects_or_two_objects()
    {
        var text = string.Join('\n', SampleSentences());
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));

        var trees = LanguageModel.Default.Syntax.Parse(segments);

        foreach (var sentence in segments.Sentences)
        {
            var nodes = trees.Nodes.Skip(sentence.FirstToken).Take(sentence.EndToken - sentence.FirstToken)
                .Select(node => node with { Head = node.Head < 0 ? -1 : node.Head - sentence.FirstToken }).ToArray();
            Assert.False(ArgumentRepair.IsNeeded(nodes), segments.Words(sentence.Span));
        }
    }

    // Word salad of nouns and verbs: what a parser is least sure of.
    private static IEnumerable<string> SampleSentences()
    {
        string[] words = ["minister", "ships", "says", "harbour", "threat", "stop", "envoys", "him", "grain", "what", "Ilmar", "gave"];
        var random = new Random(4);
        return Enumerable.Range(0, 300).Select(_ => string.Join(' ', Enumerable.Range(0, 14).Select(_ => words[random.Next(words.Length)])) + ".");
    }

    private static void Repair(SyntaxNode[] nodes, float otherHeads, Func<int, int, float[]> relations)
    {
        var arcs = new float[nodes.Length * (nodes.Length + 1)];
        Array.Fill(arcs, otherHeads);
        for (var word = 0; word < nodes.Length; word++)
        {
            arcs[word * (nodes.Length + 1) + nodes[word].Head + 1] = 0;
        }

        new ArgumentRepair(nodes, arcs, _relations, (word, head) => relations(word, head)).Apply();
    }
}
