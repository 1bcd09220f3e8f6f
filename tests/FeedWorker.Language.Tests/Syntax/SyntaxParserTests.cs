using CsCheck;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Syntax;

public sealed class SyntaxParserTests
{
    [Fact]
    public void A_plain_statement_has_its_subject_verb_and_object() => Assert.Equal(
        """
        The DET det minister
        minister NOUN nsubj signed
        signed VERB root -
        the DET det treaty
        treaty NOUN obj signed
        . PUNCT punct signed
        """,
        Read("The minister signed the treaty."));

    [Fact]
    public void What_somebody_says_hangs_on_the_verb_of_saying()
    {
        var text = Read("The spokesman said that the army will leave the province.");

        Assert.Contains("spokesman NOUN nsubj said", text, StringComparison.Ordinal);
        Assert.Contains("said VERB root -", text, StringComparison.Ordinal);
        Assert.Contains("leave VERB ccomp said", text, StringComparison.Ordinal);
        Assert.Contains("that SCONJ mark leave", text, StringComparison.Ordinal);
        Assert.Contains("army NOUN nsubj leave", text, StringComparison.Ordinal);
        Assert.Contains("will AUX aux leave", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_and_a_passive_are_told()
    {
        var text = Read("If the port is closed, they will stop the shipments.");

        Assert.Contains("If SCONJ mark closed", text, StringComparison.Ordinal);
        Assert.Contains("port NOUN nsubj:pass closed", text, StringComparison.Ordinal);
        Assert.Contains("is AUX aux:pass closed", text, StringComparison.Ordinal);
        Assert.Contains("closed VERB advcl stop", text, StringComparison.Ordinal);
        Assert.Contains("shipments NOUN obj stop", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threat_with_an_infinitive_is_told() =>
        Assert.Contains("cut VERB xcomp threatened", Read("The rebels threatened to cut the road to the capital."), StringComparison.Ordinal);

    [Fact]
    public void Each_sentence_has_a_tree_of_its_own()
    {
        var (text, trees) = Parse("Rain fell on the coast. Ships stayed in the harbour.\nNobody complained.");

        Assert.Equal(3, text.Sentences.Count);
        AssertTrees(text, trees);
    }

    [Fact]
    public void Any_text_gets_one_tree_for_each_sentence()
    {
        string[] pieces = ["the", "Minister", "said", ",", ".", "\"", "…", "42", "😀", "\ud800", "?!", "\n", " ", "-", "ÉTÉ", "וְ", ")", "won't", "a.b", "||||"];
        Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60], Gen.Bool).Sample(
            (parts, spaced) =>
            {
                var (text, trees) = Parse(string.Join(spaced ? " " : "", parts));
                AssertTrees(text, trees);
            },
            iter: 150);
    }

    [Fact]
    public void A_sentence_far_above_the_bound_is_still_one_tree()
    {
        var (text, trees) = Parse(string.Join(' ', Enumerable.Repeat("grain and oil and", 400)) + " gas.");

        Assert.Single(text.Sentences);
        AssertTrees(text, trees);
    }

    [Fact]
    public void An_empty_text_has_no_nodes() => Assert.Empty(Parse("").Trees.Nodes);

    [Fact]
    public void The_same_text_gives_the_same_trees_whatever_was_read_before_and_beside_it()
    {
        const string Text = "Envoys of both sides met in Geneva on Monday, but the talks failed.";
        var expected = Read(Text);

        Parallel.For(0, 16, i =>
        {
            Read($"Witness {i} saw {i * 7} boats near Tellmouth and told the coast guard about it.");
            Assert.Equal(expected, Read(Text));
        });
    }

    [Fact]
    public void The_model_says_what_it_was_trained_on() => Assert.Matches("^[0-9a-f]{64}$", LanguageModel.Default.Syntax.TrainingData);

    [Fact]
    public void A_model_that_is_cut_short_damaged_or_of_another_version_says_so()
    {
        using var embedded = typeof(SyntaxParser).Assembly.GetManifestResourceStream("syntax-en.bin")!;
        var bytes = new byte[embedded.Length];
        embedded.ReadExactly(bytes);

        Assert.Contains("cut short", Refusal(bytes[..^1]), StringComparison.Ordinal);
        Assert.Contains("cut short", Refusal(bytes[..100]), StringComparison.Ordinal);
        Assert.Contains("cut short", Refusal([]), StringComparison.Ordinal);
        bytes[3]++;
        Assert.Contains("another version", Refusal(bytes), StringComparison.Ordinal);
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<InvalidDataException>(() => SyntaxParser.Load(new MemoryStream(bytes))).Message;

    private static (SegmentedText Text, SyntaxTrees Trees) Parse(string text)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        return (segments, LanguageModel.Default.Syntax.Parse(segments));
    }

    private static string Read(string sentence)
    {
        var (text, trees) = Parse(sentence);
        return string.Join('\n', trees.Nodes.Select((node, token) =>
            $"{text.Word(token)} {node.Tag.ToUd()} {node.Relation.ToUd()} {(node.Head < 0 ? "-" : text.Word(node.Head))}"));
    }

    private static void AssertTrees(SegmentedText text, SyntaxTrees trees)
    {
        Assert.Equal(text.Tokens.Count, trees.Nodes.Count);
        foreach (var sentence in text.Sentences)
        {
            var heads = trees.Nodes.Skip(sentence.FirstToken).Take(sentence.EndToken - sentence.FirstToken)
                .Select(node => node.Head < 0 ? -1 : node.Head - sentence.FirstToken).ToArray();
            Assert.Single(heads, head => head < 0);
            Assert.All(heads, head => Assert.InRange(head, -1, heads.Length - 1));
            Assert.True(TreeDecoder.IsTree(heads));
            Assert.All(trees.Nodes.Skip(sentence.FirstToken).Take(heads.Length), node => Assert.Equal(node.Head < 0, node.Relation == Relation.Root));
        }
    }
}
