using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Tests.Syntax;

public class SubtreesTests
{
    [Fact]
    public void A_subtree_reaches_from_its_first_word_to_its_last()
    {
        // The talks in Oslo ended
        var subtrees = new Subtrees(Trees(1, 4, 3, 1, -1));

        Assert.Equal((0, 4), (subtrees.First(1), subtrees.End(1)));
        Assert.Equal((2, 4), (subtrees.First(3), subtrees.End(3)));
        Assert.Equal((0, 5), (subtrees.First(4), subtrees.End(4)));
        Assert.Equal((0, 1), (subtrees.First(0), subtrees.End(0)));
    }

    [Fact]
    public void A_tree_that_hangs_behind_its_head_is_read_as_well()
    {
        // Each word hangs on the one before it, the deepest one last.
        var subtrees = new Subtrees(Trees(-1, 0, 1, 2));

        Assert.Equal([(0, 4), (1, 4), (2, 4), (3, 4)], Enumerable.Range(0, 4).Select(token => (subtrees.First(token), subtrees.End(token))));
    }

    [Fact]
    public void A_crossing_arc_stretches_the_subtree_over_what_lies_between()
    {
        // A hearing is held today on it: "on it" hangs on "hearing".
        var subtrees = new Subtrees(Trees(1, 3, 3, -1, 3, 6, 1));

        Assert.Equal((0, 7), (subtrees.First(1), subtrees.End(1)));
        Assert.Equal((4, 5), (subtrees.First(4), subtrees.End(4)));
    }

    [Fact]
    public void Two_sentences_do_not_touch()
    {
        var subtrees = new Subtrees(Trees(1, -1, 3, -1));

        Assert.Equal([(0, 2), (2, 4)], new[] { 1, 3 }.Select(token => (subtrees.First(token), subtrees.End(token))));
    }

    private static SyntaxTrees Trees(params int[] heads) =>
        new([.. heads.Select(head => new SyntaxNode(UniversalTag.Noun, head, head < 0 ? Relation.Root : Relation.Dep))]);
}
