using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Syntax;

public class JoinedTreesTests
{
    [Fact]
    public void A_compound_takes_the_place_of_its_head_and_the_heads_behind_it_move_up()
    {
        // The vice - president spoke .
        var text = Cut("The vice-president spoke.");
        var trees = new SyntaxTrees(
        [
            new(UniversalTag.Det, 3, Relation.Det), new(UniversalTag.Noun, 3, Relation.Compound), new(UniversalTag.Punct, 3, Relation.Punct),
            new(UniversalTag.Noun, 4, Relation.Nsubj), new(UniversalTag.Verb, -1, Relation.Root), new(UniversalTag.Punct, 4, Relation.Punct),
        ]);
        var joined = text.JoinCompounds();

        Assert.Equal(["The", "vice-president", "spoke", "."], joined.Tokens.Select(token => joined.Words(token.Span)));
        Assert.Equal(
            [
                new(UniversalTag.Det, 1, Relation.Det), new(UniversalTag.Noun, 2, Relation.Nsubj),
                new(UniversalTag.Verb, -1, Relation.Root), new(UniversalTag.Punct, 2, Relation.Punct),
            ],
            JoinedTrees.Of(text, trees, joined).Nodes);
    }

    [Fact]
    public void A_text_without_compounds_keeps_its_trees()
    {
        var text = Cut("Ruiz spoke.");
        var trees = LanguageModel.Default.Syntax.Parse(text);

        Assert.Equal(trees.Nodes, JoinedTrees.Of(text, trees, text.JoinCompounds()).Nodes);
    }

    private static SegmentedText Cut(string text) => SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
}
