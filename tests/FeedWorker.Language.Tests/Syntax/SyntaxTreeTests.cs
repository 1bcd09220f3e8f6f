using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Tests.Syntax;

public sealed class SyntaxTreeTests
{
    // Talks in Oslo ended | Nobody paid
    private static readonly SyntaxTrees _trees = new(
    [
        new(UniversalTag.Noun, 3, Relation.Nsubj), new(UniversalTag.Adp, 2, Relation.Case), new(UniversalTag.Propn, 0, Relation.Nmod),
        new(UniversalTag.Verb, -1, Relation.Root), new(UniversalTag.Pron, 5, Relation.Nsubj), new(UniversalTag.Verb, -1, Relation.Root),
    ]);

    [Fact]
    public void Children_come_in_text_order()
    {
        Assert.Equal([0], _trees.ChildrenOf(3));
        Assert.Equal([2], _trees.ChildrenOf(0));
        Assert.Empty(_trees.ChildrenOf(1));
    }

    [Fact]
    public void Reading_the_children_leaves_the_trees_what_they_were()
    {
        var before = _trees.GetHashCode();

        _ = _trees.ChildrenOf(3).Count();

        Assert.Equal(before, _trees.GetHashCode());
    }

    [Fact]
    public void Every_name_is_read_back_as_what_it_names()
    {
        Assert.All(Enum.GetValues<Relation>(), relation => Assert.Equal(relation, RelationNames.Parse(relation.ToUd())));
        Assert.All(Enum.GetValues<UniversalTag>(), tag => Assert.Equal(tag, TagNames.Parse(tag.ToUd())));
        Assert.All(Enum.GetValues<Relation>(), relation => Assert.Equal(relation.ToUd().Split(':')[0], relation.Universal.ToUd()));
    }

    [Fact]
    public void A_subtype_that_English_lacks_counts_as_none_and_an_unknown_name_is_refused()
    {
        Assert.Equal(Relation.Obl, RelationNames.Parse("obl:lmod"));
        Assert.Throws<FormatException>(() => RelationNames.Parse("subject"));
        Assert.Throws<FormatException>(() => TagNames.Parse("NN"));
    }
}
