using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Tagging;

namespace FeedWorker.Language.Tests.Entities.Tagging;

public sealed class LabelSetTests
{
    private readonly LabelSet _labels = new([EntityType.Person, EntityType.Date]);

    [Fact]
    public void A_mention_is_opened_continued_and_closed_in_one_type()
    {
        var (begin, inside, end, single) = (Of(EntityType.Person, 0, 3), Of(EntityType.Person, 1, 3), Of(EntityType.Person, 2, 3), Of(EntityType.Person, 0, 1));

        Assert.True(LabelSet.MayFollow(begin, inside) && LabelSet.MayFollow(begin, end) && LabelSet.MayFollow(inside, end) && LabelSet.MayFollow(inside, inside));
        Assert.True(LabelSet.MayFollow(end, begin) && LabelSet.MayFollow(single, single) && LabelSet.MayFollow(LabelSet.Outside, begin));
        Assert.False(LabelSet.MayFollow(begin, LabelSet.Outside) || LabelSet.MayFollow(begin, single) || LabelSet.MayFollow(LabelSet.Outside, inside));
        Assert.False(LabelSet.MayFollow(end, inside) || LabelSet.MayFollow(begin, Of(EntityType.Date, 1, 3)));
    }

    [Fact]
    public void A_sentence_neither_begins_nor_ends_inside_a_mention()
    {
        Assert.Equal(0UL, _labels.Openers >> Of(EntityType.Date, 1, 3) & 1);
        Assert.Equal(0UL, _labels.Closers >> Of(EntityType.Date, 0, 3) & 1);
        Assert.Equal(1UL, _labels.Openers >> Of(EntityType.Date, 0, 3) & _labels.Closers >> Of(EntityType.Date, 2, 3) & 1);
    }

    private int Of(EntityType type, int position, int length) => _labels.Of(type, position, length);
}
