using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Tests.Treebanks;

public sealed class TitleHarmonyTests
{
    [Fact]
    public void A_title_that_hung_on_the_name_becomes_its_head()
    {
        var sentence = new TreebankSentence("", [
            new("Port", "PROPN", 1, "compound"), new("spokesman", "NOUN", 2, "nmod:desc"), new("Ilmar", "PROPN", 4, "nsubj"),
            new("Vesk", "PROPN", 2, "flat"), new("resigned", "VERB", -1, "root"),
        ]);

        var words = TitleHarmony.Apply(sentence).Words;

        Assert.Equal([(1, "compound"), (4, "nsubj"), (1, "flat"), (1, "flat"), (-1, "root")], words.Select(word => (word.Head, word.Relation)));
    }

    [Fact]
    public void A_title_that_is_part_of_the_name_stays() => AssertUnchanged(
        new("President", "PROPN", 1, "nmod:desc"), new("Vesk", "PROPN", 2, "nsubj"), new("resigned", "VERB", -1, "root"));

    [Fact]
    public void A_sentence_without_titles_stays() => AssertUnchanged(
        new("Farm", "NOUN", 1, "compound"), new("prices", "NOUN", 2, "nsubj"), new("fell", "VERB", -1, "root"));

    private static void AssertUnchanged(params TreebankWord[] words) =>
        Assert.Equal(words, TitleHarmony.Apply(new TreebankSentence("", words)).Words);
}
